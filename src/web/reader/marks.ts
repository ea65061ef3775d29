import type { ActorKey, Span } from "../../text/index.ts";
import type { Reading, ReadStatement } from "../../reading/index.ts";

/** How words are reported. `quoted` are the direct words inside a mixed statement. */
export type Voice = "direct" | "indirect" | "mixed" | "unattributed";

export interface VoiceMark extends Span {
  readonly layer: "voice";
  readonly voice: Voice;
}
export interface QuotedMark extends Span {
  readonly layer: "quoted";
}
export interface NameMark extends Span {
  readonly layer: "name";
  readonly actor: ActorKey | null;
}
export interface DateMark extends Span {
  readonly layer: "date";
  readonly value: string;
  readonly inferred: boolean;
  readonly rule: string;
}
export interface InsertionMark extends Span {
  readonly layer: "insertion";
}
/** A direction control (U+202A–202E, U+2066–2069): shown by its number, kept from turning the line about. */
export interface ControlMark extends Span {
  readonly layer: "control";
}

/** A mark over the text. Marks of different layers overlap as they please. */
export type Mark = VoiceMark | QuotedMark | NameMark | DateMark | InsertionMark | ControlMark;

/** Every mark a reading lays over its text, in text order. */
export function marksOf(reading: Reading): readonly Mark[] {
  return [
    ...reading.statements.flatMap((statement) => voiceMarks(reading.text, statement)),
    ...reading.mentions.map(({ start, end, actor }): NameMark => ({
      layer: "name",
      start,
      end,
      actor: actor ?? null,
    })),
    ...reading.dates.map(({ start, end, value, basis, rule }): DateMark => {
      return { layer: "date", start, end, value, inferred: basis === "inferred", rule };
    }),
    ...controlMarks(reading.text),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function voiceMarks(text: string, { form, content, insertions, speaker }: ReadStatement): Mark[] {
  const voice = speaker.basis === "unattributed" ? "unattributed" : form;
  return content.flatMap((span): Mark[] => [
    { layer: "voice", start: span.start, end: span.end, voice },
    ...(form === "mixed" ? quotedWithin(text, span) : []),
    ...insertions
      .filter(({ start, end }) => span.start <= start && end <= span.end)
      .map(({ start, end }): Mark => ({ layer: "insertion", start, end })),
  ]);
}

const OPENING = /[“«„"]/u;
const CLOSING: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“", '"': '"' };

/** The stretches between quotation marks in a span; one that never closes runs to its end. */
function quotedWithin(text: string, { start, end }: Span): QuotedMark[] {
  const found: QuotedMark[] = [];
  for (let i = start; i < end; i++) {
    const mark = text.charAt(i);
    if (!OPENING.test(mark)) continue;
    const close = closingAt(text, CLOSING[mark]!, i + 1, end);
    if (close > i + 1) found.push({ layer: "quoted", start: i + 1, end: close });
    i = close;
  }
  return found;
}

function closingAt(text: string, mark: string, from: number, end: number): number {
  for (let i = from; i < end; i++) if (text.charAt(i) === mark) return i;
  return end;
}

const controlMarks = (text: string): ControlMark[] =>
  [...text.matchAll(/[\u202a-\u202e\u2066-\u2069]/gu)].map(({ index }) => ({
    layer: "control",
    start: index,
    end: index + 1,
  }));
