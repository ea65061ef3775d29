import type { ActorReference, Paragraph, Turn, TurnRole } from "../../text/index.ts";
import type { NamedDocument } from "../layers.ts";
import type { Label } from "./labels.ts";
import type { WordLists } from "./lists.ts";
import type { Speakers } from "./speakers.ts";
import { isClerksLine, isSeparator, leavesVoice, withoutAuthorNote } from "./voice.ts";

/** One turn for each label: from after it to the last paragraph that goes on in the same voice. */
export function labelledTurns(
  document: NamedDocument,
  labels: readonly Label[],
  speakers: Speakers,
  lists: WordLists,
): readonly Turn[] {
  const tight = standsTight(document, labels);
  const bare = labels.flatMap((label, i) => {
    const speaker = speakers.of(label);
    const voice = { family: familyOf(speaker), tight };
    const span = speechAfter(document, label, labels[i + 1], voice, lists);
    return span
      ? [{ ...span, label: { start: label.start, end: label.end }, kind: label.kind, speaker }]
      : [];
  });
  return withRoles(document.text, answersNamed(bare));
}

interface BareTurn extends Omit<Turn, "role"> {
  readonly kind: Label["kind"];
}

/** Whether no blank line stands anywhere between the first label and the last. */
function standsTight({ text, paragraphs }: NamedDocument, labels: readonly Label[]): boolean {
  const from = labels[0]?.paragraph ?? 0;
  const to = labels.at(-1)?.paragraph ?? 0;
  return (
    to - from > 2 &&
    paragraphs.slice(from + 1, to + 1).every((_, i) => !isAfterBlank(text, paragraphs, from + 1 + i))
  );
}

/** Whether a blank line stands before a paragraph. */
function isAfterBlank(text: string, paragraphs: readonly Paragraph[], index: number): boolean {
  const gap = text.slice(paragraphs[index - 1]!.end, paragraphs[index]!.start);
  return gap.indexOf("\n") !== gap.lastIndexOf("\n");
}

/** How the speaker's own voice is known: his family name is not in it; a tight transcript has no blank lines. */
interface Voice {
  readonly family: string | null;
  readonly tight: boolean;
}

function speechAfter(
  { text, paragraphs }: NamedDocument,
  label: Label,
  next: Label | undefined,
  { family, tight }: Voice,
  lists: WordLists,
): { readonly start: number; readonly end: number } | null {
  let last = label.paragraph;
  const limit = next?.paragraph ?? paragraphs.length;
  for (let i = label.paragraph + 1; i < limit; i++) {
    const line = text.slice(paragraphs[i]!.start, paragraphs[i]!.end);
    // Between two labels only a separator or a clerk's line can part; after the last one the author may speak again.
    if (next && (isSeparator(line) || isClerksLine(line))) break;
    if (!next && ((tight && isAfterBlank(text, paragraphs, i)) || leavesVoice(line, family, lists))) break;
    last = i;
  }
  const own = paragraphs[label.paragraph]!;
  const start = label.speech < own.end ? label.speech : paragraphs[label.paragraph + 1]?.start;
  if (start === undefined || (label.speech >= own.end && last === label.paragraph)) return null;
  const end = withoutAuthorNote(text, paragraphs[last]!, lists);
  return start < end ? { start, end } : null;
}

/** The last word of a name, by which others would speak of the speaker. */
export function familyOf({ name, kind, rule }: ActorReference): string | null {
  const last = name?.split(/\s+/).at(-1) ?? "";
  return kind === "person" && rule !== "question-label" && /^\p{Lu}[\p{L}’'-]{2,}$/u.test(last) ? last : null;
}

/** "A:" is whoever answers elsewhere in the same transcript by name. */
function answersNamed(turns: readonly BareTurn[]): readonly BareTurn[] {
  const main = mainSpeaker(turns);
  if (!main) return turns;
  return turns.map((turn) =>
    turn.kind === "answer"
      ? { ...turn, speaker: { ...main, basis: "inferred", rule: "answer-label" } }
      : turn,
  );
}

/** The named speaker of the most turns; of two with as many, the earlier. */
export function mainSpeaker(turns: readonly Pick<Turn, "speaker">[]): ActorReference | null {
  const counts = new Map<string, { readonly speaker: ActorReference; readonly turns: number }>();
  for (const { speaker } of turns) {
    if (speaker.rule === "question-label" || speaker.name === null) continue;
    counts.set(speaker.name, { speaker, turns: (counts.get(speaker.name)?.turns ?? 0) + 1 });
  }
  return (
    [...counts.values()].reduce<{ speaker: ActorReference; turns: number } | null>(
      (best, each) => (best && best.turns >= each.turns ? best : each),
      null,
    )?.speaker ?? null
  );
}

/** A questioner by name ("Nora Adair:") ends most turns with a question mark while others do not. */
const ASKS = 0.6;

function withRoles(text: string, turns: readonly BareTurn[]): readonly Turn[] {
  const asking = askingSpeakers(text, turns);
  let asked = false;
  return turns.map(({ kind, ...turn }) => {
    const asks = kind === "question" || asking.has(turn.speaker.name ?? "");
    asked ||= asks;
    return { ...turn, role: roleOf(kind, asks, asked, turns) };
  });
}

function roleOf(kind: Label["kind"], asks: boolean, asked: boolean, turns: readonly BareTurn[]): TurnRole {
  if (asks) return "question";
  if (kind === "chair") return "statement";
  if (asked) return "answer";
  return turns.some((turn) => turn.kind === "question") ? "opening" : "statement";
}

function askingSpeakers(text: string, turns: readonly BareTurn[]): ReadonlySet<string> {
  const tally = new Map<string, { asked: number; all: number }>();
  for (const { kind, speaker, end } of turns) {
    if (kind !== "name" && kind !== "capitals") continue;
    const count = tally.get(speaker.name ?? "") ?? { asked: 0, all: 0 };
    tally.set(speaker.name ?? "", {
      asked: count.asked + (text[end - 1] === "?" ? 1 : 0),
      all: count.all + 1,
    });
  }
  const asking = [...tally]
    .filter(([, { asked, all }]) => asked > 0 && asked / all >= ASKS)
    .map(([name]) => name);
  return new Set(asking.length < tally.size ? asking : []);
}
