import type { Claim } from "../../desk/index.ts";
import { entriesFrom, jsonLines } from "../../desk/index.ts";
import { refuseWords } from "../common.ts";
import { linesOf } from "../lines.ts";
import type { Run } from "../verb.ts";
import { CliError } from "../verb.ts";

/** Claims of one key after the other in, entries out. Only one key's claims are held at a time. */
export const run: Run = async (given, { stdin, console }) => {
  refuseWords(given, "reconcile");
  if (!given.switches.has("jsonl"))
    throw new CliError("readout reconcile is a filter: readout reconcile --jsonl");
  let group: Claim[] = [];
  const settle = async () => {
    for (const line of jsonLines(group.length > 0 ? entriesFrom(group) : [])) await console.print(line);
    group = [];
  };
  let number = 0;
  for await (const line of linesOf(stdin)) {
    number++;
    if (line.trim() === "") continue;
    const claim = claimIn(line, number);
    if (group.length > 0 && group[0]!.key !== claim.key) await settle();
    group.push(claim);
  }
  await settle();
  return 0;
};

function claimIn(line: string, number: number): Claim {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new CliError(`line ${number} is no JSON: ${(error as Error).message}`, 1);
  }
  const claim = value as Partial<Claim> | null;
  if (typeof claim?.key === "string" && claim.kind && claim.account) return claim as Claim;
  throw new CliError(`line ${number} is no claim: it needs "key", "kind" and "account"`, 1);
}
