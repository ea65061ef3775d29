import { byCodeUnits } from "../text/index.ts";
import { groupBy, mostGiven } from "./accounts.ts";
import type { Account, InstrumentSays, InstrumentStepEntry } from "./entry.ts";

type InstrumentAccount = Account<InstrumentSays>;

/**
 * The status that those accounts give that were published last among those that give one; accounts come in the order of
 * publication, undated ones last: these count where no other tells.
 */
export function lastStatus(accounts: readonly InstrumentAccount[]): string | undefined {
  const told = accounts.filter(({ says }) => says.status !== undefined);
  const last = told.findLast(({ from }) => from.published !== undefined)?.from.published;
  const latest = told.filter(({ from }) => from.published === last);
  return mostGiven(latest.map(({ says }) => says.status));
}

/** Every step that some account tells, each once with all who tell it; dated ones first, in the order of their days. */
export function instrumentSteps(accounts: readonly InstrumentAccount[]): readonly InstrumentStepEntry[] {
  const told = accounts.flatMap(({ from, claimedBy, says }) =>
    (says.steps ?? []).map((step) => ({ step, from, voice: step.saidBy ?? claimedBy?.name ?? undefined })),
  );
  const place = ({ status, date, by }: (typeof told)[number]["step"]): string =>
    `${date ?? "9999"} ${status} ${(by ?? []).toSorted(byCodeUnits).join("; ")}`;
  return groupBy(told, ({ step }) => place(step)).map(([, same]) => {
    const { status, date, by } = same[0]!.step;
    return {
      status,
      ...(date !== undefined && { date }),
      ...(by && { by: by.toSorted(byCodeUnits) }),
      saidBy: same.map(({ from, voice }) => ({ from, ...(voice !== undefined && { voice }) })),
    };
  });
}
