import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Brief } from "../../desk/index.ts";
import { briefInDocx } from "../../desk/index.ts";
import { dateOption, withDesk } from "../common.ts";
import { plain } from "../layout.ts";
import type { Given, Run } from "../verb.ts";
import { CliError } from "../verb.ts";

export const run: Run = async (given, surroundings) => {
  const name = given.words.join(" ");
  if (name === "") throw new CliError("readout brief whom? Try: readout brief Lavrov");
  const options = optionsFrom(given);
  const file = given.values["output"];
  return withDesk(given, surroundings, "read", async (desk) => {
    const { print, note } = surroundings.console;
    const brief = desk.brief(name, options);
    if (!brief)
      throw new CliError(
        `nobody in the register is called ${plain(name)}; readout ask kind:actor lists actors`,
      );
    if (brief.others.length > 0) {
      const others = brief.others.slice(0, 4).map(({ id }) => id);
      note.call(
        surroundings.console,
        `${plain(name)} is taken to mean ${brief.actor.id}; it may also mean ${others.join(", ")}`,
      );
    }
    if (file === undefined) await print(brief.markdown);
    else {
      const path = resolve(surroundings.folder, file);
      writing(path, inForm(brief, file));
      await print(`The brief on ${plain(brief.actor.name)} as of ${brief.asOf} is in ${file}.\n`);
    }
    return 0;
  });
};

function optionsFrom({ values }: Given) {
  const asOf = dateOption(values["as-of"], "--as-of");
  const since = dateOption(values["since"], "--since");
  const knownBy = dateOption(values["known-by"], "--known-by");
  return {
    ...(asOf !== undefined && { asOf }),
    ...(since !== undefined && { since }),
    ...(knownBy !== undefined && { knownBy }),
  };
}

/** The brief in the form that the name of its file asks for. */
function inForm({ document, html, markdown }: Brief, file: string): string | Uint8Array {
  if (/\.docx$/i.test(file)) return briefInDocx(document);
  return /\.html?$/i.test(file) ? html : markdown;
}

function writing(path: string, text: string | Uint8Array): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new CliError(`${path} cannot be written: ${(error as Error).message}`, 1);
  }
}
