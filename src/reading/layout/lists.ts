import type { Authorities } from "../authorities.ts";
import { perAuthorities } from "../authorities.ts";

/** The word lists of authority/layout.tsv by name. */
export interface WordLists {
  /** Phrases of a list, lower case. */
  readonly whole: (list: string) => ReadonlySet<string>;
  /** Whether a line (lower case) begins with a phrase of the list, as words. */
  readonly begins: (list: string, line: string) => boolean;
  /** Whether a line (lower case) holds a phrase of the list, as words. */
  readonly holds: (list: string, line: string) => boolean;
}

export const wordLists = perAuthorities(build);

const NONE: ReadonlySet<string> = new Set();

function build(authorities: Authorities): WordLists {
  const phrases = new Map<string, Set<string>>();
  for (const row of authorities["layout"] ?? []) {
    const list = phrases.get(row["list"] ?? "") ?? new Set<string>();
    phrases.set(row["list"] ?? "", list.add((row["phrase"] ?? "").toLowerCase()));
  }
  const starts = new Map([...phrases].map(([name, list]) => [name, byFirst(list)]));
  const anywhere = new Map([...phrases].map(([name, list]) => [name, anyOf(list)]));
  return {
    whole: (list) => phrases.get(list) ?? NONE,
    begins: (list, line) =>
      (starts.get(list)?.get(line.slice(0, 2)) ?? []).some(
        (phrase) => line.startsWith(phrase) && endsWord(line, phrase),
      ),
    holds: (list, line) => anywhere.get(list)?.test(line) ?? false,
  };
}

/** Phrases by their first two characters, so that few are held against a line. */
function byFirst(list: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>();
  for (const phrase of list) {
    const first = phrase.slice(0, 2);
    grouped.set(first, [...(grouped.get(first) ?? []), phrase]);
  }
  return grouped;
}

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

const endsWord = (line: string, phrase: string): boolean =>
  !isWord(phrase.at(-1)) || !isWord(line[phrase.length]);

/** One expression for all phrases of a list: words that stand between no other letters. */
function anyOf(list: ReadonlySet<string>): RegExp {
  const escaped = [...list].map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const bounded = escaped.map(
    (phrase) =>
      (/^[\p{L}\p{N}]/u.test(phrase) ? "(?<![\\p{L}\\p{N}])" : "") +
      phrase +
      (/[\p{L}\p{N}]$/u.test(phrase) ? "(?![\\p{L}\\p{N}])" : ""),
  );
  return new RegExp(bounded.join("|"), "u");
}
