import type { Mention, Span } from "../../text/index.ts";
import { itemsIn } from "../../text/index.ts";
import type { Label } from "./labels.ts";

/** Labels that name an outlet ask: "Reuters: When will the two sides meet?" */
export const outletsAsk = (labels: readonly Label[], mentions: readonly Mention[]): readonly Label[] =>
  labels.map((label) =>
    (label.kind === "name" || label.kind === "capitals") &&
    itemsIn(mentions, label).some(
      ({ type, start, end }) => type === "outlet" && end - start >= label.words.length - 4,
    )
      ? { ...label, kind: "question" }
      : label,
  );

/**
 * The labels that make a transcript of a text; none where they are section headings, datelines ("HARBOUR CITY:") or
 * the odd "Bottom line:". `isTitled` tells whether a label begins with a title ("MR.", "FOREIGN MINISTER").
 */
export function acceptLabels(
  labels: readonly Label[],
  mentions: readonly Mention[],
  isTitled: (words: string) => boolean,
): readonly Label[] {
  const questions = labels.filter(({ kind }) => kind === "question").length;
  const times = countBy(labels.map(({ words }) => words.toLowerCase()));
  const accepted: Label[] = [];
  for (const label of labels) {
    const often = times.get(label.words.toLowerCase())! > 1;
    const named = label.kind === "name" && (isTitled(label.words) || namesPerson(mentions, label));
    const replies = accepted.at(-1)?.kind === "question";
    if (isLabel(label, { questions, often, named, replies, titled: isTitled(label.words) }))
      accepted.push(label);
  }
  return isTranscript(accepted, isTitled) ? accepted : [];
}

interface Signs {
  readonly questions: number;
  /** The same label stands before more than one paragraph. */
  readonly often: boolean;
  readonly named: boolean;
  /** It follows a question. */
  readonly replies: boolean;
  readonly titled: boolean;
}

function isLabel({ kind, words }: Label, { questions, often, named, replies, titled }: Signs): boolean {
  switch (kind) {
    case "question":
    case "chair":
      return true;
    case "answer":
      return questions > 0;
    case "capitals":
      return often || titled || replies;
    case "name":
      return named
        ? often || questions > 0
        : questions > 0 && (often ? replies || words.includes(" ") : replies && words.includes(" "));
  }
}

/** Two voices at least, or one that its title announces ("THE PRESIDENT:"). */
function isTranscript(labels: readonly Label[], isTitled: (words: string) => boolean): boolean {
  const voices = new Set(labels.map(({ kind, words }) => (kind === "question" ? kind : words.toLowerCase())));
  if (labels.some(({ kind, words }) => kind === "capitals" && isTitled(words))) return true;
  return (
    (voices.size > 1 && labels.length > 2) ||
    (labels.length > 1 && labels.some(({ kind }) => kind === "question") && voices.size > 1)
  );
}

const namesPerson = (mentions: readonly Mention[], label: Span): boolean =>
  itemsIn(mentions, label).some(({ type }) => type === "person");

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
