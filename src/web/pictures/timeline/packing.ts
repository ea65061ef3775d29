/** What an event takes of its lane, in pixels; its words stand on one side of its mark. */
export interface Taken {
  readonly left: number;
  readonly right: number;
  /** Where its words begin or end. */
  readonly words: number;
  readonly anchor: "start" | "end";
}

const BESIDE = 9;
const APART = 12;

/** The room for hairs `from`..`to` and for words beside them within a width: on the right where they fit, else left. */
export function taken(from: number, to: number, wide: number, width: number): Taken {
  const right = to + BESIDE + wide;
  if (right <= width || from - BESIDE - wide < 0) {
    return { left: from, right, words: to + BESIDE, anchor: "start" };
  }
  return { left: from - BESIDE - wide, right: to, words: from - BESIDE, anchor: "end" };
}

/** The row of each event so that none lies on another: the first with room. */
export function rowsOf(events: readonly Pick<Taken, "left" | "right">[]): readonly number[] {
  const ends: { left: number; right: number }[][] = [];
  return events.map(({ left, right }) => {
    const free = ends.findIndex((row) =>
      row.every((each) => right + APART <= each.left || each.right + APART <= left),
    );
    const row = free >= 0 ? free : ends.length;
    (ends[row] ??= []).push({ left, right });
    return row;
  });
}
