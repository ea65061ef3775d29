import { compareAccounts } from "../../desk/index.ts";
import { entryFor, standpointFrom, withDesk } from "../common.ts";
import { comparisonText } from "../print/compare.ts";
import type { Run } from "../verb.ts";
import { CliError } from "../verb.ts";

export const run: Run = async (given, surroundings) => {
  const [id, ...more] = given.words;
  if (id === undefined || more.length > 0)
    throw new CliError(
      "readout compare takes one id; readout ask 'differs:' lists entries whose accounts differ",
    );
  const standpoint = standpointFrom(given);
  return withDesk(given, surroundings, "read", async (desk) => {
    const comparison = compareAccounts(entryFor(desk, id, standpoint));
    const { print, width } = surroundings.console;
    await print(
      given.switches.has("json")
        ? `${JSON.stringify(comparison, null, 2)}\n`
        : comparisonText(comparison, desk.sourceName, width),
    );
    return 0;
  });
};
