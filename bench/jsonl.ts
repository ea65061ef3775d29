import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** One object of a JSON-lines file; which fields it has is for the reader to check. */
export type Line = Readonly<Record<string, unknown>>;

/** The objects of a JSON-lines file, one at a time. Throws a SyntaxError naming file and line on anything else. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity })) {
    number++;
    if (line.trim() !== "") yield parseLine(line, path, number);
  }
}

/** All objects of a small JSON-lines file. */
export const readAll = (path: string): Line[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [parseLine(line, path, index + 1)]));

export const toJsonl = (lines: readonly unknown[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join("");

function parseLine(line: string, path: string, number: number): Line {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ""));
    if (value !== null && typeof value === "object" && !Array.isArray(value)) return value as Line;
  } catch {
    // The same words for "no JSON" and "no object": what the caller wants is the place.
  }
  throw new SyntaxError(`${path} line ${number}: a JSON object was wanted, this came: ${line.slice(0, 60)}`);
}

/** A field that must be a string. */
export function stringAt(line: Line, field: string): string {
  const value = line[field];
  if (typeof value === "string") return value;
  throw new TypeError(
    `Field "${field}" of ${String(line["id"] ?? "a line without id")}: a string was wanted, ${typeof value} came`,
  );
}

/** A field that may be absent, null or empty. */
export function optionalAt(line: Line, field: string): string | undefined {
  const value = line[field];
  return typeof value === "string" && value !== "" ? value : undefined;
}
