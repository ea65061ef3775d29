import type { Candidate } from "./told.ts";
import { cover } from "./told.ts";
import { purposeOf } from "../roles.ts";

/** "met for their yearly summit in Oru", "gathered in Oru for an emergency session": verb and noun tell of one meeting. */
export function joinGoals(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken = new Set<Candidate>();
  const joined = candidates.map((verb) => {
    if (verb.trigger.kind === "noun" || verb.trigger.kind === "visit") return verb;
    const goal = candidates.find((noun) => noun !== verb && isGoal(noun, verb));
    if (!goal) return verb;
    taken.add(goal);
    const [place, date] = [verb.place ?? goal.place, verb.date ?? goal.date];
    const organisation = verb.organisation ?? goal.organisation;
    const level = verb.level ?? goal.level;
    const body = verb.body ?? goal.body;
    return {
      ...verb,
      format: goal.format ?? verb.format,
      ...(place && { place }),
      ...(date && { date }),
      ...(organisation && { organisation }),
      ...(level !== undefined && { level }),
      ...(body !== undefined && { body }),
      span: cover([verb.span, goal.span]),
    };
  });
  return joined.filter((candidate) => !taken.has(candidate));
}

/** Whether the noun tells what the verb’s parties came together for, and names no further party. */
function isGoal(noun: Candidate, verb: Candidate): boolean {
  if (noun.clause !== verb.clause || noun.trigger.kind !== "noun" || noun.trigger.from < verb.trigger.to)
    return false;
  const { tree, passage } = noun.clause;
  const known = noun.participants.every((party) =>
    verb.participants.some(({ actor }) => actor === party.actor),
  );
  const token = tree.top(passage.words[noun.trigger.to - 1]!);
  const top = tree.top({
    start: passage.words[verb.trigger.from]!.start,
    end: passage.words[verb.trigger.to - 1]!.end,
  });
  return known && token !== undefined && purposeOf(tree, token) === top;
}
