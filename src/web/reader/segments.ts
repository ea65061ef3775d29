import type { Span } from "../../text/index.ts";
import type { DateMark, Mark, NameMark, Voice } from "./marks.ts";

/** A stretch of text over which the same marks lie. */
export interface Segment extends Span {
  readonly voice?: Voice;
  readonly quoted: boolean;
  readonly insertion: boolean;
  readonly control: boolean;
  readonly name?: NameMark;
  readonly date?: DateMark;
}

type Layer = Mark["layer"];

/**
 * Cuts a stretch of text (0..length where a number is given) at every edge of a mark (they come in text order) and at every further `cut`, and says of each
 * stretch which marks lie over it: of each layer the one that began last. Flat and whole: the segments joined are the text. Linear in
 * the text and the marks, once sorted: each mark enters and leaves its layer's pile once.
 */
export function segmentsOf(
  whole: number | Span,
  marks: readonly Mark[],
  cuts: readonly number[],
): readonly Segment[] {
  const edges = edgesOf(typeof whole === "number" ? { start: 0, end: whole } : whole, marks, cuts);
  const piles = new Map<Layer, Mark[]>();
  const top = <L extends Layer>(layer: L, at: number): Extract<Mark, { layer: L }> | undefined => {
    const pile = piles.get(layer);
    while (pile && pile.length > 0 && pile.at(-1)!.end <= at) pile.pop();
    return pile?.at(-1) as Extract<Mark, { layer: L }> | undefined;
  };
  const segments: Segment[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i]!;
    for (; next < marks.length && marks[next]!.start <= start; next++) pileUp(piles, marks[next]!);
    const [voice, name, date] = [top("voice", start), top("name", start), top("date", start)];
    segments.push({
      start,
      end: edges[i + 1]!,
      ...(voice && { voice: voice.voice }),
      quoted: top("quoted", start) !== undefined,
      insertion: top("insertion", start) !== undefined,
      control: top("control", start) !== undefined,
      ...(name && { name }),
      ...(date && { date }),
    });
  }
  return segments;
}

function pileUp(piles: Map<Layer, Mark[]>, mark: Mark): void {
  const pile = piles.get(mark.layer);
  if (pile) pile.push(mark);
  else piles.set(mark.layer, [mark]);
}

/** Every place of a stretch where something begins or ends, each once, in order, with its own ends. */
function edgesOf(whole: Span, marks: readonly Mark[], cuts: readonly number[]): readonly number[] {
  const all = new Set([whole.start, whole.end, ...cuts]);
  for (const { start, end } of marks) {
    all.add(start);
    all.add(end);
  }
  return [...all].filter((edge) => edge >= whole.start && edge <= whole.end).sort((a, b) => a - b);
}
