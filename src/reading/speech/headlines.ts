import { itemsIn, lastStartingBy } from "../../text/index.ts";
import { Closed } from "./lexicon.ts";
import type { Recogniser, Sentence } from "./sentence.ts";
import type { Subject } from "./subjects.ts";

/** How many units a name before the colon of a heading may have. */
const LONGEST_NAME = 7;

/** "Morvan: talks will go on" and "‘Talks go on’: Morvan": a heading that gives a name and words of its bearer. */
export const headlineColon: Recogniser = (sentence) => {
  const { units, verbs, lexicon } = sentence;
  const colon = units.findIndex(({ word }) => word === ":");
  if (colon <= 0 || colon > LONGEST_NAME || colon + 2 >= units.length || !isHeading(sentence)) return [];
  const base = {
    rule: "headline-colon",
    class: "speech",
    lemma: ":",
    sentence,
    cue: { from: colon, to: colon + 1 },
  } as const;
  const before = units.slice(0, colon);
  const quoted = units.findIndex(
    ({ quotation }, k) => quotation && k <= LONGEST_NAME && units[k + 1]?.word === ":",
  );
  if (quoted >= 0 && units[quoted + 2]) {
    const source = firstPerson(sentence, quoted + 2);
    const cue = { from: quoted + 1, to: quoted + 2 };
    return source ? [{ ...base, cue, content: [{ from: quoted, to: quoted + 1 }], source }] : [];
  }
  const plain = before.every(
    (unit, i) =>
      !unit.mark &&
      !unit.quotation &&
      !verbs.has(i) &&
      (unit.capital || (unit.closed & Closed.nounPreposition) !== 0),
  );
  const titled = before.some(({ word }) => lexicon.nouns.has(word) && (lexicon.closed.get(word) ?? 0) === 0);
  if (!plain || titled || !namesSpeaker(sentence, colon)) return [];
  return [
    {
      ...base,
      content: [{ from: colon + 1, to: units.length }],
      source: { from: 0, to: colon, rule: "subject-before-cue" },
    },
  ];
};

/** A heading: the whole of its paragraph, and no label of a transcript turn. */
function isHeading({ document, paragraph, units }: Sentence): boolean {
  const { start, end } = document.paragraphs[paragraph]!;
  const first = units[0]!.start;
  if (first !== start || end - start > 200) return false;
  const turn = lastStartingBy(document.turns, first);
  return [turn, turn + 1].every((i) => {
    const label = document.turns[i]?.label;
    return !label || label.end <= first || label.start > first;
  });
}

function namesSpeaker({ document, units }: Sentence, colon: number): boolean {
  const span = { start: units[0]!.start, end: units[colon - 1]!.end };
  return itemsIn(document.mentions, span).some(
    ({ type }) => type === "person" || type === "state" || type === "outlet" || type === "body",
  );
}

function firstPerson({ document, units }: Sentence, from: number): Subject | null {
  const person = itemsIn(document.mentions, { start: units[from]!.start, end: units.at(-1)!.end }).find(
    ({ type }) => type === "person",
  );
  const first = person ? units.findIndex(({ start }) => start >= person.start) : -1;
  const next = person ? units.findIndex(({ start }) => start >= person.end) : -1;
  return first < 0 ? null : { from: first, to: next < 0 ? units.length : next, rule: "inverted-subject" };
}
