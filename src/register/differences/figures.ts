import type { MeetingFigure } from "../../reading/index.ts";
import type { Account, MeetingSays } from "../entry.ts";
import type { Difference } from "./difference.ts";
import { extentsBeside } from "./extents.ts";
import type { Judge, Told } from "./values.ts";
import { differencesIn } from "./values.ts";

interface Figured extends Told<MeetingSays> {
  readonly figure: MeetingFigure;
}

/** How many were there and how long it took: "43 experts" beside "more than 40", "two hours" beside "forty minutes". */
export function figureDifferences(accounts: readonly Account<MeetingSays>[]): Difference[] {
  const told = accounts.flatMap((account) =>
    (account.says.figures ?? []).map((figure) => figured(account, figure)),
  );
  const durations = told.filter(({ figure }) => figure.of === "duration");
  const named = told.filter(({ figure }) => figure.of === "attendance" && figure.kind !== "");
  const anybody = told.filter(({ figure }) => figure.of === "attendance" && figure.kind === "");
  const kinds = [...Map.groupBy(named, ({ figure }) => figure.kind).values()];
  // "43 people" are the experts of the other account where accounts count none but experts.
  const counted = kinds.length === 1 ? [[...kinds[0]!, ...anybody]] : [...kinds, anybody];
  return [durations, ...counted].flatMap((group) => differencesIn("number", group, judge));
}

function figured(account: Account<MeetingSays>, figure: MeetingFigure): Figured {
  const same = `${figure.least} ${figure.most ?? ""}`;
  return { value: figure.exact, same, account, at: figure, figure };
}

/** One account tells several figures ("two hours alone, then with delegations"): each may be of another part. */
const judge: Judge<MeetingSays> = (a, b) => {
  const [here, there] = [a, b].map(([told]) => (told as Figured).figure);
  if (a.some(({ account }) => b.some((other) => other.account === account))) return null;
  switch (extentsBeside(here!, there!)) {
    case "apart":
      return { verdict: "contradiction", rule: "figures-apart" };
    case "within":
      return { verdict: "precision", rule: "figure-within" };
    case "same":
      return null;
  }
};
