import type { ActorReference } from "../text/index.ts";
import type { ReadStatement } from "../reading/index.ts";
import { account } from "./accounts.ts";
import { meetingPointOf } from "./actor-keys.ts";
import type { Context } from "./claim-context.ts";
import { anchorsAt, voiceOf } from "./claim-context.ts";
import type { Claim, StatementSays } from "./entry.ts";
import { contentHash } from "./ids.ts";
import { requotedIn } from "./requoted.ts";
import { rivalsIn } from "./rivals.ts";
import { sketchOf } from "./word-sketch.ts";
import { wordsOf } from "./words.ts";

/** Statements as quotations and reports tell them. */
export function statementClaims(context: Context): Claim[] {
  const rivals = rivalsIn(context.reading);
  const requoted = requotedIn(context.reading);
  return context.reading.statements.flatMap((statement) => {
    const anchors = anchorsAt(context, statement.content);
    if (!anchors) return [];
    const words = statement.content.map((span) => span.exact).join(" … ");
    const says = {
      ...pickSaid(statement),
      form: statement.form,
      words,
      ...cueOf(statement),
      path: pathOf(context, statement),
      ...(rivals.has(statement.id) && { rivals: rivals.get(statement.id)! }),
      ...(requoted.has(statement.id) && { requoted: requoted.get(statement.id)! }),
    };
    const claimedBy = voiceOf(context, statement.within);
    return [
      {
        kind: "statement",
        key: statementKey(says),
        account: account(context.from, anchors, claimedBy, says),
      },
    ] satisfies Claim[];
  });
}

function pickSaid(statement: ReadStatement) {
  const { speaker, addressees, via, mood, date, place, occasion, certainty, part, repeatedAt, rule } =
    statement;
  return {
    speaker,
    addressees,
    via,
    mood,
    ...(date && { date }),
    ...(place && { place }),
    ...(occasion && { occasion }),
    ...(certainty && { certainty }),
    ...(part && { part }),
    ...(repeatedAt && { repeatedAt }),
    rule,
  };
}

/** The words that report a statement, where they stand before it and are words: ":" tells nothing. */
function cueOf({ cue, content }: ReadStatement): { readonly cue?: string } {
  const [first] = cue;
  if (!first || first.end > content[0]!.start || !/\p{L}/u.test(first.exact)) return {};
  return { cue: cue.map(({ exact }) => exact.replace(/\s+/gu, " ")).join(" … ") };
}

/** Those who report a statement inside its source, outermost first. */
function pathOf(context: Context, statement: ReadStatement): ActorReference[] {
  const path: ActorReference[] = [];
  const seen = new Set<string>();
  for (let id = statement.within; id !== null && !seen.has(id);) {
    seen.add(id);
    const voice = context.voices.get(id);
    if (voice) path.unshift(voice);
    id = context.statements.get(id)?.within ?? null;
  }
  return path;
}

/**
 * Where a statement meets others: at its speaker; without one, at its own words. A turn of a transcript is a speech of
 * its own and meets only the same words again: a press secretary has ten thousand of them.
 */
export function statementKey({
  speaker,
  words,
  form,
}: Pick<StatementSays, "speaker" | "words" | "form">): string {
  if (speaker.actor !== null) {
    const point = meetingPointOf(speaker.actor);
    return form === "turn" ? `${point}/turn/${contentHash(wordsOf(words).join(" "))}` : point;
  }
  const named = speaker.name === null ? "" : wordsOf(speaker.name).join("-");
  return `unnamed:${named}/${sketchOf(words)}`;
}

/** The turns of a transcript, each a speech of its own. */
export function turnClaims(context: Context): Claim[] {
  return context.reading.turns.flatMap((turn) => {
    const anchors = anchorsAt(context, [turn]);
    if (!anchors) return [];
    const says = {
      speaker: turn.speaker,
      addressees: [],
      via: [],
      mood: turn.role === "question" ? ("asked" as const) : ("asserted" as const),
      rule: `turn-${turn.role}`,
      form: "turn" as const,
      words: turn.exact,
      path: [],
    };
    return [
      {
        kind: "statement",
        key: statementKey(says),
        account: account(context.from, anchors, null, says),
      },
    ] satisfies Claim[];
  });
}
