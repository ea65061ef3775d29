import type { ActorSays } from "../entry.ts";
import type { Account } from "../entry.ts";
import { wordsOf } from "../words.ts";
import type { Difference } from "./difference.ts";
import { isPartOf } from "./names.ts";
import { differencesIn, toldOf } from "./values.ts";

/** One person under two full names: "Siarhei" and "Sergey". Accounts come in the order of publication. */
export const actorDifferences = (accounts: readonly Account<ActorSays>[]): Difference[] =>
  differencesIn(
    "participant",
    toldOf(
      accounts,
      ({ kind, name }) => (kind === "person" && name.includes(" ") ? name : undefined),
      (name) => wordsOf(name).join(" "),
    ),
    ([a], [b]) => (isPartOf(a.value, b.value) ? null : { verdict: "spelling", rule: "one-family-name" }),
  );
