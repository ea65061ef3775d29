import { numberOption, refuseWords, withDesk } from "../common.ts";
import type { Run } from "../verb.ts";
import { CliError } from "../verb.ts";

export const run: Run = async (given, surroundings) => {
  refuseWords(given, "serve");
  const port = numberOption(given.values["port"], "--port", 65_535);
  const host = given.values["host"];
  return withDesk(given, surroundings, "read", async (desk) => {
    const { serve } = await import("../../web/index.ts");
    const serving = await serve({
      desk,
      rule: (...ruling) => desk.rule(...ruling),
      ...(port !== undefined && { port }),
      ...(host !== undefined && { host }),
      onError: (error) => surroundings.console.note(error.stack ?? error.message),
    }).catch((error: NodeJS.ErrnoException) => {
      throw new CliError(refusal(error, port, host));
    });
    await surroundings.console.print(`Readout is open at ${serving.address}\nPress Ctrl+C to close it.\n`);
    await surroundings.interrupted();
    await serving.close();
    return 0;
  });
};

function refusal(error: NodeJS.ErrnoException, port: number | undefined, host: string | undefined): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port ?? ""} is taken by another program; --port 0 finds a free one`.replace("  ", " ");
    case "EACCES":
      return `Port ${port ?? ""} may not be used; try one above 1023`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host ?? "That address"} is no address of this machine`;
    default:
      return error.message;
  }
}
