import type { Reader } from "../../desk/index.ts";
import { claimsIn, openReader } from "../../desk/index.ts";
import { itemFor, metadataFrom, resourcesFor } from "../common.ts";
import { plain } from "../layout.ts";
import { linesOf } from "../lines.ts";
import { readingText } from "../print/reading.ts";
import type { Given, Run, Surroundings } from "../verb.ts";
import { CliError } from "../verb.ts";

export const run: Run = async (given, surroundings) => {
  if (given.switches.has("jsonl")) return filter(given, surroundings);
  const [word, ...more] = given.words;
  if (word === undefined) throw new CliError("readout read what? Name a file, an address, or -");
  if (more.length > 0) throw new CliError(`readout read reads one source; readout take takes many`);
  if (given.switches.has("claims")) throw new CliError("--claims goes with --jsonl");
  const options = metadataFrom(given);
  try {
    const reading = await reader(given, surroundings).readItem(await itemFor(word, surroundings), options);
    const { print, width } = surroundings.console;
    await print(
      given.switches.has("json") ? `${JSON.stringify(reading, null, 2)}\n` : readingText(reading, width),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Error) || error.stack === undefined) throw error;
    if (!isRefusal(error)) throw error;
    throw new CliError(`refused ${word}: ${plain(error.message)}`, 1);
  }
};

const reader = (given: Given, surroundings: Surroundings): Reader =>
  openReader(resourcesFor(given, surroundings).resources);

/** A source that cannot be read is told in words; a mistake of our own keeps its stack. */
const isRefusal = (error: Error): boolean => error.constructor === Error;

/** One document a line in, one reading (or its claims) a line out, in the same order. */
async function filter(given: Given, surroundings: Surroundings): Promise<0 | 1> {
  const { stdin, console } = surroundings;
  if (given.words.length > 0)
    throw new CliError("readout read --jsonl reads standard input and takes no words");
  const reading = reader(given, surroundings);
  const claims = given.switches.has("claims");
  let refused = 0;
  let number = 0;
  for await (const line of linesOf(stdin)) {
    number++;
    if (line.trim() === "") continue;
    const result = readLine(reading, line, claims);
    if (result.error !== undefined) {
      refused++;
      console.note(`line ${number}: ${plain(result.error)}`);
    }
    await console.print(result.lines);
    console.progress(`read ${number}`);
  }
  console.doneWithProgress();
  return refused > 0 ? 1 : 0;
}

/** A line that cannot be read, for whatever reason, gives a line that says so: the order holds and no other line is lost. */
function readLine(reader: Reader, line: string, claims: boolean): { lines: string; error?: string } {
  let id: unknown = null;
  try {
    const document = JSON.parse(line) as { id?: unknown } | null;
    id = document?.id ?? null;
    const reading = reader.readDocument(document);
    if (claims) return { lines: claimsIn(reading).map(keyFirst).join("") };
    return { lines: `${JSON.stringify({ id, ...reading })}\n` };
  } catch (error) {
    const { message } = error as Error;
    return { lines: claims ? "" : `${JSON.stringify({ id, error: message })}\n`, error: message };
  }
}

/** With the key first, a plain sort of lines brings the claims of a key together. */
const keyFirst = ({ key, ...claim }: ReturnType<typeof claimsIn>[number]): string =>
  `${JSON.stringify({ key, ...claim })}\n`;
