import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createGunzip } from "node:zlib";
import { SHARED } from "./prepare.ts";

export interface Text {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
}

const BRIEFINGS = join(SHARED, "corpora/wh-briefings.jsonl.gz");
const SAMPLES = fileURLToPath(new URL("../samples/", import.meta.url));

/** Where the texts come from, for the head of the table. */
export const corpusName = (): string =>
  existsSync(BRIEFINGS) ? "White House briefings (public domain)" : "samples (briefings not found)";

/** The first texts of the corpus, `units` UTF-16 units together at least where it holds as many. */
export async function texts(units: number): Promise<Text[]> {
  if (!existsSync(BRIEFINGS)) return repeated(units);
  const found: Text[] = [];
  let length = 0;
  for await (const text of briefings()) {
    if (length >= units) break;
    found.push(text);
    length += text.text.length;
  }
  return found;
}

/** Every tenth briefing, so that few texts are of many years. */
const STEP = 10;

async function* briefings(): AsyncGenerator<Text> {
  const input = createReadStream(BRIEFINGS).pipe(createGunzip());
  const lines = createInterface({ input, crlfDelay: Infinity });
  let number = 0;
  try {
    for await (const line of lines) {
      if (line === "" || number++ % STEP !== 0) continue;
      const { id, text, date } = JSON.parse(line) as Text;
      yield { id, text, ...(date && { date }) };
    }
  } finally {
    lines.close();
    input.destroy();
  }
}

/** The samples over and over, each time with a number of its own, so that no two are the same source. */
function repeated(units: number): Text[] {
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ id: name, text: readFileSync(SAMPLES + name, "utf8") }));
  const found: Text[] = [];
  for (let length = 0, turn = 1; length < units && samples.length > 0; turn++) {
    for (const { id, text } of samples) {
      found.push({ id: `${turn}-${id}`, text: `${text}\n\nCopy ${turn}.\n` });
      length += text.length;
    }
  }
  return found;
}

/** About a kilobyte each, cut from the corpus between paragraphs: `count` documents, numbered so that all differ. */
export async function* kilobytes(count: number): AsyncGenerator<Text> {
  const UNITS = 1000;
  let made = 0;
  for (let turn = 1; made < count; turn++) {
    for (const { text } of await texts(Math.min(count, 20_000) * UNITS * 2)) {
      let piece = "";
      for (const paragraph of text.split("\n")) {
        piece += `${paragraph}\n`;
        if (piece.length < UNITS) continue;
        if (made >= count) return;
        made++;
        yield { id: `piece-${made}`, text: `${piece.slice(0, UNITS * 2)}\nPiece ${made} of pass ${turn}.\n` };
        piece = "";
      }
    }
  }
}
