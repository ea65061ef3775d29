import { byCodeUnits } from "../../text/index.ts";
import type { Account, CommitmentSays, InstrumentSays } from "../entry.ts";
import { wordsOf } from "../words.ts";
import { judgeChanging, judgeDates } from "./days.ts";
import type { Difference } from "./difference.ts";
import { isPartOf, nameKey } from "./names.ts";
import type { Judge } from "./values.ts";
import { differencesIn, toldOf } from "./values.ts";

/** Where accounts of one instrument say different things. Accounts come in the order of publication. */
export const instrumentDifferences = (accounts: readonly Account<InstrumentSays>[]): Difference[] => [
  ...differencesIn(
    "date",
    toldOf(accounts, ({ date }) => date),
    instrumentDates,
  ),
  ...differencesIn(
    "date",
    toldOf(accounts, ({ period }) => period),
    judgeDates,
  ),
  ...differencesIn(
    "attribution",
    toldOf(accounts, ({ by }) => by, byWords),
    authors,
  ),
  ...differencesIn(
    "status",
    toldOf(accounts, ({ status }) => status),
    statuses,
  ),
  ...differencesIn(
    "status",
    accounts.map((account) => ({ ...kindOf(account.says), account })),
    ([a], [b]) =>
      a.account.says.among === undefined && b.account.says.among === undefined
        ? null
        : { verdict: "other-scope", rule: "counted-among-others" },
  ),
  ...differencesIn(
    "wording",
    toldOf(accounts, ({ name }) => name, byWords),
    names,
  ),
];

/** "initiative" in one account, "one of three statements" in another. */
function kindOf({ type, among }: InstrumentSays): { readonly value: string; readonly same: string } {
  const same = among === undefined ? type : among.split(" ").at(-1)!.replace(/s$/, "");
  return { value: among === undefined || same === type ? type : `one of ${among}`, same };
}

const byWords = (name: string): string => wordsOf(name).join(" ");

/** Signed on one day and in force from another: two steps of one text. */
const instrumentDates: Judge<InstrumentSays> = (a, b) => {
  const judged = judgeDates(a, b);
  const steps = [a, b].map(([{ account }]) => account.says.status);
  const two = steps[0] !== undefined && steps[1] !== undefined && steps[0] !== steps[1];
  return judged?.verdict === "contradiction" && two ? { verdict: "other-scope", rule: "other-step" } : judged;
};

const authors: Judge<InstrumentSays> = ([a], [b]) =>
  isPartOf(a.value, b.value)
    ? { verdict: "precision", rule: "name-within" }
    : { verdict: "contradiction", rule: "other-author" };

/** Proposed, then signed: a text goes on. What two publications of one time say is still told apart. */
const statuses: Judge<InstrumentSays> = (a, b) => {
  const judged = judgeChanging(a, b, ({ account }) => account.from.published);
  return judged.verdict === "contradiction" ? { ...judged, verdict: "later", rule: "step-by-step" } : judged;
};

const names: Judge<InstrumentSays> = ([a], [b]) =>
  isPartOf(a.value, b.value)
    ? { verdict: "precision", rule: "name-trimmed" }
    : { verdict: "spelling", rule: "name-written-otherwise" };

/** Where accounts of one commitment say different things. Accounts come in the order of publication. */
export const commitmentDifferences = (accounts: readonly Account<CommitmentSays>[]): Difference[] => [
  ...differencesIn(
    "date",
    toldOf(accounts, ({ due }) => due),
    judgeDates,
  ),
  ...differencesIn("participant", toldOf(accounts.filter(isPromise), whoIn), parties),
  ...differencesIn(
    "status",
    toldOf(accounts, ({ status }) => status),
    fulfilment,
  ),
];

/** A report of what was done names who did it, a promise who is to: two things. */
const isPromise = ({ says }: Account<CommitmentSays>): boolean => !/^reported-/.test(says.status);

const whoIn = ({ who }: CommitmentSays): string | undefined =>
  who.length === 0 ? undefined : [...new Set(who.map(nameKey))].sort(byCodeUnits).join("; ");

const parties: Judge<CommitmentSays> = ([a], [b]) => {
  const [few, many] = [a, b].map(({ same }) => new Set(same.split("; "))).sort((x, y) => x.size - y.size);
  return [...few!].every((name) => many!.has(name))
    ? { verdict: "precision", rule: "names-more" }
    : { verdict: "contradiction", rule: "other-parties" };
};

/** Promised, then done; a promise that one side disputes is denied, and so is what one reports done and another later not done. */
const fulfilment: Judge<CommitmentSays> = (a, b) => {
  const values = [a, b].map(([{ value }]) => value);
  if (values.includes("disputed")) return { verdict: "contradiction", rule: "agreed-and-disputed" };
  if (!values.includes("reported-done") || !values.includes("reported-undone"))
    return { verdict: "later", rule: "step-by-step" };
  const [done, undone] = values[0] === "reported-done" ? [a, b] : [b, a];
  const last = (sides: typeof a): string =>
    sides
      .map(({ account }) => account.from.published ?? "9999")
      .sort()
      .at(-1)!;
  return last(undone) >= last(done)
    ? { verdict: "contradiction", rule: "done-and-not-done" }
    : { verdict: "later", rule: "step-by-step" };
};
