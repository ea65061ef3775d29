import { parseArgs } from "node:util";
import { nearest } from "../text/index.ts";
import type { Flag, Given, Verb } from "./verb.ts";
import { CliError } from "./verb.ts";

/** Reads a verb's words and options. Throws a CliError for an option it does not have, and names the nearest one. */
export function readArguments(verb: Verb, args: readonly string[]): Given {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      verb.flags.map(
        (flag) =>
          [
            flag.name,
            {
              type: flag.value === undefined ? "boolean" : "string",
              ...(flag.short !== undefined && { short: flag.short }),
            },
          ] as const,
      ),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const flag = flagNamed(verb, token.name, token.rawName);
    if (flag.value === undefined) {
      if (token.value !== undefined) throw new CliError(`${token.rawName} takes no value`);
      switches.add(flag.name);
    } else {
      values[flag.name] = valueOf(flag, token.value);
    }
  }
  return { words, values, switches };
}

function flagNamed(verb: Verb, name: string, raw: string): Flag {
  const flag = verb.flags.find((each) => each.name === name);
  if (flag) return flag;
  const meant = nearest(
    name,
    verb.flags.map((each) => each.name),
  );
  throw new CliError(
    `readout ${verb.name} has no option ${raw}${meant ? `; did you mean --${meant}?` : ""}\n` +
      `Try: readout help ${verb.name}` +
      (raw.startsWith("--") ? "" : `   (words that begin with - go after a lone --)`),
  );
}

function valueOf(flag: Flag, value: string | undefined): string {
  if (value === undefined || value === "")
    throw new CliError(`--${flag.name} needs a value: --${flag.name} ${flag.value}`);
  return value;
}
