import { standpointFrom, withDesk } from "../common.ts";
import { checkText } from "../print/check.ts";
import type { Run } from "../verb.ts";
import { CliError } from "../verb.ts";

export const run: Run = async (given, surroundings) => {
  const quotation = given.words.join(" ");
  if (!/[\p{L}\p{N}]/u.test(quotation)) {
    throw new CliError(
      'readout check what? Put the quotation in quotation marks: readout check "a new order"',
    );
  }
  const by = given.values["by"];
  const standpoint = standpointFrom(given);
  return withDesk(given, surroundings, "read", async (desk) => {
    const checked = desk.check(quotation, { ...(by !== undefined && { by }), ...standpoint });
    const { print, width } = surroundings.console;
    await print(
      given.switches.has("json")
        ? `${JSON.stringify(checked, null, 2)}\n`
        : checkText(checked, desk.sourceName, width),
    );
    return 0;
  });
};
