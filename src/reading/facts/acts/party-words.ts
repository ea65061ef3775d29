import type { Authorities } from "../../authorities.ts";
import { items, perAuthorities } from "../../authorities.ts";
import { withS } from "../../verb-forms.ts";

/** Words by which those who act are known without a name of their own. */
export interface PartyWords {
  /** Base forms of nouns for those who act ("government", "protester"). */
  readonly nouns: ReadonlySet<string>;
  /** Those of them who act also where nobody says whose they are: "the government", "rebels". */
  readonly alone: ReadonlySet<string>;
  /** Those of them who stand for many: "the media", "civilians". */
  readonly crowds: ReadonlySet<string>;
  /** All of them with their plurals. */
  readonly forms: ReadonlySet<string>;
  /** Keys of states by the names of their capitals, in lower case: "Oru" for its government. */
  readonly capitals: ReadonlyMap<string, string>;
}

/** The words of authority/act-parties.tsv and the capitals of authority/states.tsv. */
export const partyWords = perAuthorities(
  ({ "act-parties": rows = [], states = [] }: Authorities): PartyWords => {
    const nouns = rows.flatMap((row) => items(row["nouns"]));
    const of = (...classes: readonly string[]): ReadonlySet<string> =>
      new Set(rows.filter((row) => classes.includes(row["class"]!)).flatMap((row) => items(row["nouns"])));
    return {
      nouns: new Set(nouns),
      alone: of("power", "faction"),
      crowds: of("crowd"),
      forms: new Set(nouns.flatMap((noun) => [noun, withS(noun), noun.replace(/man$/, "men")])),
      capitals: new Map(
        states
          .filter(({ kind }) => kind === "state")
          .flatMap(({ key, capitals }) =>
            items(capitals).map((name) => [name.split("@")[0]!.toLowerCase(), `state:${key}`] as const),
          ),
      ),
    };
  },
);
