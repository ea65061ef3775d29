import { daysOfValue } from "../../text/index.ts";
import type { Account, FactSays } from "../entry.ts";
import { judgeChanging, judgeDates } from "./days.ts";
import type { Difference, DifferenceType } from "./difference.ts";
import { isPartOf } from "./names.ts";
import type { Judge, Told } from "./values.ts";
import { differencesIn } from "./values.ts";

/** Where accounts of one point of an organisation give different values. Accounts come in the order of publication. */
export function factDifferences(accounts: readonly Account<FactSays>[]): Difference[] {
  // "SCO: body" with the value "body" says that there is one and nothing more of it.
  const told = accounts
    .filter(({ says }) => String(says.value) !== says.fact)
    .map((account): Told<FactSays> => {
      const value = String(account.says.value);
      return { value, same: value.toLowerCase(), account };
    });
  const type = typeOf(told);
  return differencesIn(type, told, type === "date" ? judgeDates : judgeValues);
}

function typeOf(told: readonly Told<FactSays>[]): DifferenceType {
  const values = told.map(({ value }) => value);
  if (values.every((value) => /^\d{1,3}(?:\.\d+)?$/.test(value))) return "number";
  if (values.every((value) => daysOfValue(value) !== null)) return "date";
  return told[0]?.account.says.fact === "office" ? "participant" : "status";
}

/** Counts and holders of an office change with time; "Ming" and "Zhang Ming" are one. */
const judgeValues: Judge<FactSays> = (a, b) =>
  isPartOf(a[0].value, b[0].value)
    ? { verdict: "precision", rule: "name-within" }
    : judgeChanging(a, b, ({ account }) => account.from.published);
