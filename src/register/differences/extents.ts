/** From how many to how many a text has it; without `most` the words set no end. */
export interface Extent {
  readonly least: number;
  readonly most?: number;
}

/** How two numbers as texts have them stand to each other: the same; one within what the other leaves open; apart. */
export function extentsBeside(a: Extent, b: Extent): "same" | "within" | "apart" {
  const [mostA, mostB] = [a.most ?? Infinity, b.most ?? Infinity];
  if (a.least > mostB || b.least > mostA) return "apart";
  return a.least === b.least && mostA === mostB ? "same" : "within";
}
