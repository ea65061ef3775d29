import type { Account, MeetingSays } from "../entry.ts";
import { wordsOf } from "../words.ts";
import type { Difference } from "./difference.ts";
import type { Told } from "./values.ts";
import { differencesIn } from "./values.ts";

/** Which of a series a meeting was: "the third round" beside "the fourth". A round is not counted as a meeting is. */
export const ordinalDifferences = (accounts: readonly Account<MeetingSays>[]): Difference[] =>
  differencesIn("number", accounts.flatMap(ordinalIn), ([a], [b]) => {
    const [here, there] = [a, b].map(({ account }) => account.says.ordinal!);
    if (here!.number === there!.number) return null;
    return seriesOf(here!.exact) === seriesOf(there!.exact)
      ? { verdict: "contradiction", rule: "other-ordinal" }
      : { verdict: "other-scope", rule: "counts-another-series" };
  });

function ordinalIn(account: Account<MeetingSays>): Told<MeetingSays>[] {
  const { ordinal } = account.says;
  if (!ordinal) return [];
  const same = `${ordinal.number} ${seriesOf(ordinal.exact)}`;
  return [{ value: ordinal.exact, same, account, at: ordinal }];
}

/** "third time", "fourth meeting": those who meet are counted; "round", "session", "summit" each count their own. */
function seriesOf(words: string): string {
  const noun = wordsOf(words).at(-1)!;
  return OWN_SERIES.has(noun) ? noun : "meeting";
}

const OWN_SERIES: ReadonlySet<string> = new Set(["round", "session", "summit", "edition", "instalment"]);
