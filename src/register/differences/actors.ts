import type { ActorSays } from "../entry.ts";
import type { Account } from "../entry.ts";
import { givenOf } from "../actor-keys.ts";
import { folded, wordsOf } from "../words.ts";
import type { Difference } from "./difference.ts";
import { isPartOf } from "./names.ts";
import type { DifferenceRule } from "./reasons.ts";
import { differencesIn, side, toldOf } from "./values.ts";

type ActorAccount = Account<ActorSays>;

/** One actor under several names: what accounts call it. Accounts come in the order of publication. */
export const actorDifferences = (accounts: readonly ActorAccount[]): Difference[] => [
  ...fullNames(accounts),
  ...named(accounts, isGivenAlone, "given-name-for-the-family-name"),
  ...named(accounts, isStrangeAcronym(accounts), "acronym-of-other-words"),
];

/** One person under two full names: "Siarhei" and "Sergey". */
const fullNames = (accounts: readonly ActorAccount[]): Difference[] =>
  differencesIn(
    "participant",
    toldOf(
      accounts,
      ({ kind, name }) => (kind === "person" && name.includes(" ") ? name : undefined),
      (name) => wordsOf(name).join(" "),
    ),
    ([a], [b]) => (isPartOf(a.value, b.value) ? null : { verdict: "spelling", rule: "one-family-name" }),
  );

type Odd = (name: string, says: ActorSays) => boolean;

/** The first account that calls an actor by an odd name, with the passage that does, beside its full name there. */
function named(accounts: readonly ActorAccount[], isOdd: Odd, rule: DifferenceRule): Difference[] {
  for (const account of accounts) {
    const { says, anchors } = account;
    const odd = says.variants.find((name) => isOdd(name, says));
    const at = anchors.find(({ exact }) => exact === odd);
    if (odd === undefined || !at) continue;
    const full = anchors.find(({ exact }) => exact !== odd && exact.includes(" ")) ?? anchors[0];
    const sides = [
      side({ value: says.name, same: "", account, at: full }, 1),
      side({ value: odd, same: "", account, at }, 1),
    ] as const;
    return [{ type: "participant", verdict: "spelling", rule, sides }];
  }
  return [];
}

/** "Mr. Ming" of Zhang Ming: of a name that begins with the family, the last word alone, as if it were the family. */
const isGivenAlone: Odd = (variant, { key, kind, name }) => {
  const words = wordsOf(name);
  const last = words.at(-1)!;
  if (kind !== "person" || words.length < 2 || folded(variant) !== last) return false;
  return consonantsOf(last) === givenOf(key) && consonantsOf(words[0]!) !== givenOf(key);
};

const consonantsOf = (word: string): string => word.replace(/[aeiouy]/g, "");

/** "SGG" of a Council of Heads of State: letters that no name of the actor has in their order, so those of another language. */
function isStrangeAcronym(accounts: readonly ActorAccount[]): Odd {
  const full = [...new Set(accounts.flatMap(({ says }) => [says.name, ...says.variants]))].filter((name) =>
    name.includes(" "),
  );
  return (variant, { kind }) =>
    (kind === "body" || kind === "organisation") &&
    ACRONYM.test(variant) &&
    full.length > 0 &&
    !full.some((name) => holdsLetters(folded(name), folded(variant)));
}

const ACRONYM = /^\p{Lu}{2,6}$/u;

function holdsLetters(name: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
