import { parseArgs } from "node:util";
import { nearest } from "../text/index.ts";
import type { Flag, Given, Verb } from "./verb.ts";
import { CliError } from "./verb.ts";

/** Reads a verb's words and options. Throws a CliError for an option it does not have, and names the nearest one. */
export function readArguments(verb: Verb, args: readonly string[]): Given {
  const { tokens } = parseArgs({
    args: args.map((arg) => (isWord(verb, arg) ? WORD + arg : arg)),
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
    if (token.kind === "positional")
      words.push(token.value.startsWith(WORD) ? token.value.slice(1) : token.value);
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

/** Set before a word that begins with a hyphen; no argument can hold it. */
const WORD = "\0";

/** In a question "-ferry" leaves something out; an option has two hyphens, or is one letter that the verb knows. */
function isWord({ freeText, flags }: Verb, arg: string): boolean {
  if (!freeText || !/^-[^-]/.test(arg)) return false;
  return !flags.some(({ short }) => arg === `-${short}`);
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
