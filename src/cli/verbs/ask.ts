import type { Answer, AskOptions, Passage } from "../../desk/index.ts";
import { csvLines, jsonLines } from "../../desk/index.ts";
import { counted, numberOption, standpointFrom, withDesk } from "../common.ts";
import { paragraph, plain, shorten } from "../layout.ts";
import { entryList } from "../print/entries.ts";
import type { Given, Run } from "../verb.ts";
import { CliError } from "../verb.ts";

const PAGE = 50;

export const run: Run = async (given, surroundings) => {
  if (given.switches.has("json") && given.switches.has("csv"))
    throw new CliError("--json or --csv, not both");
  if (given.words.length === 0) throw new CliError("readout ask what? Try: readout ask speaker:lavrov");
  const query = given.words.join(" ");
  const options = optionsFrom(given);
  return withDesk(given, surroundings, "read", async (desk) => {
    const answer = desk.ask(query, options);
    const { print, width } = surroundings.console;
    if (given.switches.has("json")) await printJson(answer, print);
    else if (given.switches.has("csv")) for (const line of csvLines(answer.results)) await print(line);
    else await print(asText(answer, options.offset ?? 0, desk.sourceName, width));
    return 0;
  });
};

function optionsFrom(given: Given): AskOptions {
  const { values, switches } = given;
  const whole = switches.has("json") || switches.has("csv");
  return {
    limit: numberOption(values["limit"], "--limit", 1_000_000) ?? (whole ? -1 : PAGE),
    offset: numberOption(values["offset"], "--offset", 100_000_000) ?? 0,
    facets: false,
    passages: whole ? 0 : 5,
    ...standpointFrom(given),
  };
}

/** `{ query, understood, count, results }`, one result a line. */
async function printJson(answer: Answer, print: (text: string) => Promise<void>): Promise<void> {
  const { query, understood, count } = answer;
  await print(`${JSON.stringify({ query, understood, count }).slice(0, -1)},"results":[\n`);
  let between = "";
  for (const line of jsonLines(answer.results)) {
    await print(between + line.trimEnd());
    between = ",\n";
  }
  await print("\n]}\n");
}

function asText(answer: Answer, offset: number, sourceName: (id: string) => string, width: number): string {
  const { count, results, understood, passages } = answer;
  const shown =
    results.length < count ? `, ${offset + 1} to ${offset + results.length} shown (--limit, --offset)` : "";
  const found = count > 0 ? counted(count, "entry") : "No entries";
  return [
    paragraph(`${understood} ${found}${results.length > 0 ? shown : ""}.`, width),
    ...(results.length > 0 ? ["\n", entryList(results, sourceName, width)] : []),
    ...(results.length > 0 ? ["\nreadout show ID shows one of them, with the words of its sources.\n"] : []),
    ...(passages.count > 0 ? ["\n", passageList(passages, sourceName, width)] : []),
  ].join("");
}

function passageList(
  { count, results }: Answer["passages"],
  sourceName: (id: string) => string,
  width: number,
): string {
  const list = results.flatMap((passage) => [
    `  ${plain(nameOf(passage, sourceName(passage.source)))}, ${passage.start}-${passage.end}\n`,
    `    ${shorten(passage.exact, width - 4)}\n`,
  ]);
  const some = results.length < count ? `, ${results.length} shown` : "";
  return `In the sources themselves: ${counted(count, "paragraph")}${some}.\n${list.join("")}`;
}

const nameOf = ({ outlet, published, title, source }: Passage, name: string): string =>
  [outlet, published, title ?? name, source.slice(0, 12)].filter(Boolean).join(", ");
