import type { Answer, AskOptions, Passage } from "../../desk/index.ts";
import { atomFeed, csvLines, jsonLines, searchFeedPlace } from "../../desk/index.ts";
import { counted, numberOption, standpointFrom, withDesk } from "../common.ts";
import { paragraph, plain, shorten } from "../layout.ts";
import { entryList } from "../print/entries.ts";
import type { Given, Run, Surroundings } from "../verb.ts";
import { CliError } from "../verb.ts";

const PAGE = 50;

export const run: Run = async (given, surroundings) => {
  const forms = ["json", "csv", "atom"].filter((form) => given.switches.has(form));
  if (forms.length > 1) throw new CliError(`--${forms.join(" or --")}, not both`);
  if (given.words.length === 0) throw new CliError("readout ask what? Try: readout ask speaker:lavrov");
  const query = given.words.join(" ");
  if (given.switches.has("atom")) return feed(query, given, surroundings);
  if (given.values["desk"] !== undefined) throw new CliError("--desk goes with --atom");
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

/** The feed of a query, as the desk gives it at /search.atom. */
function feed(query: string, given: Given, surroundings: Surroundings): Promise<0 | 1> {
  for (const name of ["limit", "offset"]) {
    if (given.values[name] !== undefined) throw new CliError(`--${name} does not go with --atom`);
  }
  const desk = given.values["desk"] ?? DESK;
  if (!/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/.test(desk))
    throw new CliError(`--desk ${desk} is no address; write it like ${DESK}`);
  const standpoint = standpointFrom(given);
  return withDesk(given, surroundings, "read", async (register) => {
    const place = searchFeedPlace(desk.replace(/\/+$/, ""), query, standpoint);
    await surroundings.console.print(atomFeed(register.feed(query, standpoint), place));
    return 0;
  });
}

/** Where readout serve opens the desk unless told. */
const DESK = "http://127.0.0.1:4380";

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
