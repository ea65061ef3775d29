import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Resources } from "../src/reading/index.ts";
import { loadResources } from "../src/desk/resources.ts";
import { readLines, stringAt } from "./jsonl.ts";
import type { Task } from "./tasks.ts";
import { TASKS } from "./tasks.ts";

// npm run -s predict -- TASK IN.jsonl OUT: what the reading says, in the shape of the gold sets (docs/formats.md).
const USAGE = `Usage: npm run -s predict -- TASK IN.jsonl OUT
  TASK is one of ${Object.keys(TASKS).join(", ")}; IN.jsonl has one {"id","text",...} a line.
  OUT is a file (one JSON object a line; CoNLL-U for language), for readings a folder (ID.json each).`;

// Inside an npm script the caller's folder is INIT_CWD.
const callerPath = (path: string): string => resolve(process.env["INIT_CWD"] ?? process.cwd(), path);

/** Writes the predictions; gives how many lines could not be read. Such a line is named and left out. */
async function predict(name: string, task: Task, input: string, output: string): Promise<number> {
  const resources = loadResources();
  const failed: string[] = [];
  const done = answers(task, input, resources, failed);
  if (name === "readings") {
    mkdirSync(output, { recursive: true });
    for await (const { id, written } of done) {
      writeFileSync(join(output, `${fileName(id)}.json`), `${written}\n`);
    }
  } else {
    await pipeline(done, asLines, createWriteStream(output));
  }
  return failed.length;
}

interface Answer {
  readonly id: string;
  readonly written: string;
}

async function* answers(
  task: Task,
  input: string,
  resources: Resources,
  failed: string[],
): AsyncGenerator<Answer> {
  for await (const line of readLines(input)) {
    const id = stringAt(line, "id");
    try {
      yield { id, written: asText(task(line, resources)) };
    } catch (error) {
      failed.push(id);
      console.error(`${id} left out: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** CoNLL-U is written as it is, all else as JSON. */
const asText = (answer: unknown): string => (typeof answer === "string" ? answer : JSON.stringify(answer));

async function* asLines(done: AsyncIterable<Answer>): AsyncGenerator<string> {
  for await (const { written } of done) yield `${written}\n`;
}

/** An id names a file inside OUT and nowhere else. */
function fileName(id: string): string {
  if (id !== "" && !/[/\\\0]/.test(id) && id !== "." && id !== "..") return id;
  throw new RangeError(`An id that can be a file name was wanted, ${JSON.stringify(id)} came`);
}

async function main([name, input, output]: readonly string[]): Promise<number> {
  const task = name !== undefined && Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (name === undefined || !task || input === undefined || output === undefined) {
    console.error(name !== undefined && !task ? `Unknown task "${name}".\n${USAGE}` : USAGE);
    return 2;
  }
  return (await predict(name, task, callerPath(input), callerPath(output))) > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
