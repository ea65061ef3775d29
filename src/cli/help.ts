import type { Flag, Verb } from "./verb.ts";
import { wrap } from "./layout.ts";

/** Every verb in a line, for `readout --help`. */
export function overview(verbs: readonly Verb[], width: number): string {
  const longest = Math.max(...verbs.map((verb) => verb.name.length));
  return [
    "Readout reads reports of diplomacy and keeps a register of who said what, who met whom,",
    "and who says so: every entry anchored to the words of its source.",
    "",
    "Usage: readout VERB ...",
    "",
    ...verbs.flatMap((verb) => entryOf(verb.name, verb.summary, longest, width)),
    "",
    "readout help VERB tells more, with examples. The register is kept in one file: --archive FILE,",
    "else $READOUT_ARCHIVE, else readout.db in the folder you are in.",
    "Exit status: 0 done; 1 done, but sources were refused or anchors failed; 2 wrong usage;",
    "3 the archive cannot be used.",
    "",
  ].join("\n");
}

export function helpFor(verb: Verb, width: number): string {
  const longest = Math.max(0, ...verb.flags.map((flag) => shown(flag).length));
  return [
    ...verb.usage.map((line, i) => `${i === 0 ? "Usage:" : "      "} readout ${line}`),
    "",
    ...wrap(verb.summary, width),
    ...(verb.details ?? []).flatMap((line) => (line.startsWith(" ") ? [line] : ["", ...wrap(line, width)])),
    ...(verb.flags.length > 0 ? ["", "Options:"] : []),
    ...verb.flags.flatMap((flag) => entryOf(shown(flag), flag.text, longest, width)),
    ...(verb.examples.length > 0 ? ["", "Examples:"] : []),
    ...verb.examples.flatMap(([command, what]) => [`  readout ${command}`, `      ${what}`]),
    "",
  ].join("\n");
}

const shown = (flag: Flag): string =>
  `${flag.short === undefined ? "" : `-${flag.short}, `}--${flag.name}${flag.value === undefined ? "" : ` ${flag.value}`}`;

function entryOf(name: string, text: string, longest: number, width: number): string[] {
  const lines = wrap(text, width - longest - 4);
  return lines.map((line, i) => `  ${(i === 0 ? name : "").padEnd(longest)}  ${line}`);
}
