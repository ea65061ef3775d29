import type { Claim } from "../../desk/index.ts";
import { ENTRY_KINDS, entriesFrom, jsonLines, sortedLines, StandIns } from "../../desk/index.ts";
import { refuseWords } from "../common.ts";
import { linesOf } from "../lines.ts";
import type { Run } from "../verb.ts";
import { CliError } from "../verb.ts";

/** Claims in, entries out, key by key. Only one key's claims are held at a time. */
export const run: Run = async (given, { stdin, console }) => {
  refuseWords(given, "reconcile");
  if (!given.switches.has("jsonl"))
    throw new CliError("readout reconcile is a filter: readout reconcile --jsonl");
  const lines = keyedLines(linesOf(stdin));
  const sorted = given.switches.has("grouped") ? lines : sortedLines(lines);
  for await (const claims of keyByKey(sorted)) {
    for (const line of jsonLines(entriesFrom(claims))) await console.print(line);
  }
  return 0;
};

/** Each claim behind its key, so that sorted lines bring the claims of a key together, whatever order their fields are in. */
async function* keyedLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() !== "") yield `${JSON.stringify(claimIn(line, number).key)}\t${line}`;
  }
}

/** The claims of one key after the other. */
async function* keyByKey(lines: AsyncIterable<string>): AsyncGenerator<readonly Claim[]> {
  let group = new StandIns();
  let key: string | undefined;
  for await (const line of lines) {
    const claim = JSON.parse(line.slice(line.indexOf("\t") + 1)) as Claim;
    if (key !== undefined && claim.key !== key) {
      yield group.claims();
      group = new StandIns();
    }
    key = claim.key;
    group.add(claim);
  }
  if (key !== undefined) yield group.claims();
}

function claimIn(line: string, number: number): Claim {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new CliError(`line ${number} is no JSON: ${(error as Error).message}`, 1);
  }
  const lacks = lacking(value as Partial<Claim> | null);
  if (lacks === null) return value as Claim;
  throw new CliError(`line ${number} is no claim: ${lacks}`, 1);
}

/** What a claim has to have for it to be put together with others; null where it has all of it. */
function lacking(claim: Partial<Claim> | null): string | null {
  if (typeof claim?.key !== "string" || !claim.kind || !claim.account)
    return 'it needs "key", "kind" and "account"';
  if (!ENTRY_KINDS.includes(claim.kind))
    return `its kind ${JSON.stringify(claim.kind)} is none of ${ENTRY_KINDS.join(", ")}`;
  const { from, anchors, says } = claim.account as Partial<Claim["account"]>;
  if (typeof from?.source !== "string") return 'its account has no "from" with a "source"';
  if (typeof anchors?.[0]?.start !== "number" || typeof anchors[0].exact !== "string")
    return 'its account has no "anchors" with "start", "end" and "exact"';
  return typeof says === "object" && says !== null ? null : 'its account has no "says"';
}
