import type { Authorities, Row } from "../authorities.ts";
import { items, perAuthorities } from "../authorities.ts";
import type { PhraseBook } from "./phrases.ts";
import { phraseBook } from "./phrases.ts";

/** The words of authority/party-words.tsv. */
export interface PartyWords {
  /** Ranks, pronouns and parties described, by class. */
  readonly phrases: PhraseBook;
  readonly levels: PhraseBook;
  /** Parts of the world as adjectives, for the ranks after them: "African leaders". */
  readonly regions: PhraseBook;
  readonly companions: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  /** Offices of one word, the nouns that titles end with: "commissioner", "director". */
  readonly posts: ReadonlySet<string>;
  /** What one person is to another: "counterpart", "guest". */
  readonly fellows: ReadonlySet<string>;
  /** Roles of those who are posted to another state: "ambassador". */
  readonly posted: ReadonlySet<string>;
  /** Nouns at the end of a body's name: "Council". */
  readonly bodies: ReadonlySet<string>;
  /** Houses that stand for who governs in them, in lower case: "at the Kremlin" is a place. */
  readonly houses: ReadonlySet<string>;
  /** Words that are no names, whatever stands first in a sentence. */
  readonly common: ReadonlySet<string>;
  /** The capital of each state today, by its key. */
  readonly capitals: ReadonlyMap<string, string>;
}

export const partyWords = perAuthorities((authorities: Authorities): PartyWords => {
  const rows = authorities["party-words"] ?? [];
  const of = (...classes: readonly string[]): readonly Row[] =>
    rows.filter((row) => classes.includes(row["class"]!));
  const single = (name: string): ReadonlySet<string> =>
    new Set(of(name).flatMap((row) => items(row["phrases"])));
  return {
    phrases: phraseBook(of("level", "group", "pronoun", "twins")),
    levels: phraseBook(of("level")),
    regions: phraseBook(of("region")),
    companions: single("companion"),
    honorifics: single("honorific"),
    posts: new Set(
      (authorities["offices"] ?? [])
        .flatMap((row) => [row["title"]!, ...items(row["aliases"])])
        .filter((title) => !title.includes(" "))
        .map((title) => title.replace(/\.$/, "")),
    ),
    fellows: single("fellow"),
    posted: single("posted"),
    bodies: single("body"),
    houses: new Set(
      (authorities["ministries"] ?? [])
        .filter((row) => row["kind"] === "presidency" && row["state"] !== "")
        .flatMap((row) => [row["name"]!, ...items(row["aliases"])])
        .map((name) => name.replace(/@.*$/, "").toLowerCase())
        .filter((name) => !/administration|service/.test(name)),
    ),
    capitals: new Map(
      (authorities["states"] ?? []).flatMap((row) => {
        const today = items(row["capitals"]).find((name) => !name.includes("@"));
        return today === undefined ? [] : [[`state:${row["key"]!}`, today] as const];
      }),
    ),
    common: new Set((authorities["common-words"] ?? []).map((row) => row["word"]!)),
  };
});
