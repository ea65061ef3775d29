import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { TakingThread } from "../../desk/index.ts";
import type { Words } from "../../web/index.ts";
import { accessPath, archivePath, numberOption, refuseWords, withDesk } from "../common.ts";
import type { Run } from "../verb.ts";
import { CliError } from "../verb.ts";
import { accountsAt } from "./access.ts";

export const run: Run = async (given, surroundings) => {
  refuseWords(given, "serve");
  const port = numberOption(given.values["port"], "--port", 65_535);
  const host = given.values["host"];
  const names = given.values["name"]?.split(",").map((name) => name.trim().toLowerCase());
  const path = accessPath(given, surroundings);
  const words = await wordsFor(given.values["language"], surroundings.folder);
  // An empty desk is a fine place to take the first sources from.
  const access = existsSync(archivePath(given, surroundings)) ? "read" : "write";
  const authority = given.values["authority"];
  const taking = new TakingThread({
    archive: archivePath(given, surroundings),
    ...(authority !== undefined && { authority: resolve(surroundings.folder, authority) }),
  });
  return withDesk(given, surroundings, access, async (desk) => {
    const { AccessError, serve } = await import("../../web/index.ts");
    const serving = await serve({
      desk,
      rule: (...ruling) => desk.rule(...ruling),
      take: (...handed) => taking.take(...handed),
      ...(port !== undefined && { port }),
      ...(host !== undefined && { host }),
      ...(names !== undefined && { names }),
      ...(words && { words }),
      ...(accountsAt(path).length > 0 && {
        access: { accounts: () => accountsAt(path), behindHttps: given.switches.has("behind-https") },
      }),
      onError: (error) => surroundings.console.note(error.stack ?? error.message),
    }).catch((error: NodeJS.ErrnoException) => {
      throw new CliError(error instanceof AccessError ? wantsAccounts(path) : refusal(error, port, host));
    });
    await surroundings.console.print(`Readout is open at ${serving.address}\nPress Ctrl+C to close it.\n`);
    await surroundings.interrupted();
    await serving.close();
    await taking.close();
    return 0;
  });
};

/** The words of the language asked for: one that comes with the desk, or those of a JSON file. */
async function wordsFor(language: string | undefined, folder: string): Promise<Words | undefined> {
  if (language === undefined) return undefined;
  const { languageNamed, languageNames, parseCatalogue } = await import("../../web/index.ts");
  const known = languageNamed(language);
  if (known) return known;
  if (!language.endsWith(".json"))
    throw new CliError(
      `The desk speaks ${languageNames().join(", ")}; “${language}” is neither one of these nor a .json file of words`,
    );
  let text: string;
  try {
    text = readFileSync(resolve(folder, language), "utf8");
  } catch (error) {
    throw new CliError(`${language} cannot be read: ${(error as Error).message}`);
  }
  try {
    return parseCatalogue(text, language);
  } catch (error) {
    throw error instanceof SyntaxError ? new CliError(error.message) : error;
  }
}

const wantsAccounts = (path: string): string =>
  "Others than this machine could read the desk at that address or name, so it wants accounts; there are none in\n" +
  `${path}\nMake one first: readout access add NAME --role read`;

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
