import type { DateMention } from "../../../text/index.ts";
import { isPartialDate } from "../../../text/index.ts";
import type { Clause } from "../clauses.ts";
import { wordAt } from "../unit.ts";
import type { OrganisationContext, OrganisationFact } from "./fact.ts";
import { phrasesIn } from "../phrases.ts";

// "was signed in Oru on 7 June 2002": so many characters between verb and day.
const DAY_REACH = 60;

/** The day told after word `from`, with no other verb of `stops` and no mark that parts clauses between. */
function dayAfter(clause: Clause, from: number, stops: readonly number[] = []): DateMention | undefined {
  const all = clause.passage.words;
  const end = all[from]!.end;
  const stop = all[stops.find((at) => at > from) ?? -1]?.start ?? Infinity;
  return clause.passage.dates.find(({ start, type, value }) => {
    if (type !== "DATE" || !isPartialDate(value) || start < end || start > end + DAY_REACH || start > stop)
      return false;
    return !all.some(
      (word) =>
        word.start >= end && word.end <= start && /^(;|which|when|after|before|but)$/.test(word.lower),
    );
  });
}

/** "Its Charter was signed on 7 June 2002 and came into force on 19 September 2003"; "the treaty establishing the Union". */
export function charter({ clause, words }: OrganisationContext): readonly OrganisationFact[] {
  const all = clause.passage.words;
  const named = phrasesIn(words.charter, all)[0];
  if (!named) return [];
  const verbs = [...phrasesIn(words.signed, all), ...phrasesIn(words.force, all)].sort(
    (a, b) => a.from - b.from,
  );
  return verbs.flatMap(({ from, to, row }) => {
    const date = dayAfter(
      clause,
      to - 1,
      verbs.map((each) => each.from),
    );
    if (!date) return [];
    const first = row["class"] === "signed" && named.from < from ? named.from : from;
    const span = { start: all[first]!.start, end: date.end };
    return [{ fact: row["value"]!, value: date.value, span, rule: "charter-with-date" }];
  });
}

/** "an intergovernmental organisation established in Oru in 2001": only where an organisation is the subject. */
export function establishment({ clause, words }: OrganisationContext): readonly OrganisationFact[] {
  const all = clause.passage.words;
  return phrasesIn(words.established, all).flatMap(({ from, to }) => {
    const date = dayAfter(clause, to - 2 < from ? from : to - 2);
    if (!date || wordAt(clause.units, clause.unitOfWord[from]!) === undefined) return [];
    if (!isOfUnion(clause, from)) return [];
    return [
      {
        fact: "established",
        value: date.value,
        span: { start: all[from]!.start, end: date.end },
        rule: "established-in",
      },
    ];
  });
}

/** Whether the organisation itself is what was founded: it, "the bloc", "Founded in 2001, the Union ...". */
function isOfUnion({ units, unitOfWord, passage }: Clause, from: number): boolean {
  const verb = unitOfWord[from]!;
  // "the SCO, established in", "the Union was founded", "an organisation set up in", "the bloc, which was created"
  for (let at = verb - 1; at >= Math.max(0, verb - 5); at--) {
    const unit = units[at]!;
    if (unit.kind === "party") return unit.party.kind === "organisation";
    if (unit.kind === "word" && /^(organi[sz]ation|bloc|grouping|alliance|union)$/.test(unit.lower))
      return true;
    if (unit.kind === "pronoun" && unit.points === "relative") continue;
    if (
      unit.kind !== "word" ||
      !/^(was|were|,|\(|\)|first|is|and|it|officially|formally|originally)$/.test(unit.lower)
    )
      break;
    if (unit.lower === "it") return true;
  }
  // "The Union, whose seat is in Oru, was founded"
  const near = units.slice(Math.max(0, verb - 14), verb).findLast(({ kind }) => kind === "party");
  const passive = /^(was|were)$/.test(passage.words[from]!.lower);
  if (passive && near?.kind === "party" && near.party.kind === "organisation") return true;
  // "The SCO is an intergovernmental body established in"
  const is = passage.words.slice(Math.max(0, from - 5), from).some(({ lower }) => lower === "is");
  if (
    is &&
    passage.mentions.some(({ type, start }) => type === "organisation" && start < passage.words[from]!.start)
  )
    return true;
  if (from > 0) return false;
  // "Founded in 2001, the Union ..."
  const comma = passage.words.findIndex(({ text }) => text === ",");
  const next = units
    .slice(unitOfWord[comma]! + 1, unitOfWord[comma]! + 4)
    .find(({ kind }) => kind === "party");
  return comma > 0 && next?.kind === "party" && next.party.kind === "organisation";
}
