import { byCodeUnits } from "../../text/index.ts";
import type { Account, MeetingSays } from "../entry.ts";
import type { Topic, Topics } from "../meetings/topics.ts";
import type { Difference } from "./difference.ts";
import { side } from "./values.ts";

/** Told of each meeting at most: what most accounts tell of, or tell first. */
const MOST = 4;

/** An account of a source that is about the meeting. */
interface About {
  readonly account: Account<MeetingSays>;
  readonly topics: Topics;
  readonly named: ReadonlySet<string>;
}

/**
 * Whom one source about a meeting speaks of and another about the same meeting does not name at all. No contradiction:
 * each tells a part, and which part is worth knowing. Shown by the account that tells of it earliest in its text, beside
 * the first that is silent. Accounts come in the order of publication.
 */
export function omissionDifferences(accounts: readonly Account<MeetingSays>[]): Difference[] {
  const about = accounts.flatMap((account): About[] => {
    const { topics } = account.says;
    return topics ? [{ account, topics, named: new Set(topics.named) }] : [];
  });
  if (about.length < 2) return [];
  return [...brevity(about), ...silences(about)];
}

/** An account is brief beside another that has so many times its words. */
const TIMES = 5;

/** The shortest and the longest source about a meeting, where one tells it in a few lines and the other at length. */
function brevity(about: readonly About[]): Difference[] {
  const byLength = about.toSorted((a, b) => a.topics.words - b.topics.words);
  const [brief, long] = [byLength[0]!, byLength.at(-1)!];
  if (long.topics.words < TIMES * brief.topics.words) return [];
  const [a, b] = [brief, long].map(({ account, topics }) =>
    side({ value: `${topics.words} words`, same: "", account }, 1),
  );
  const sides = isBefore(brief.account, long.account) ? ([a!, b!] as const) : ([b!, a!] as const);
  return [{ type: "omission", verdict: "other-scope", rule: "briefly-and-at-length", sides }];
}

function silences(about: readonly About[]): Difference[] {
  const own = new Set(about.flatMap(({ topics }) => topics.own));
  const told = new Map<string, { readonly by: About; readonly topic: Topic }[]>();
  for (const by of about)
    for (const topic of by.topics.lead)
      if (!own.has(topic.key)) told.set(topic.key, [...(told.get(topic.key) ?? []), { by, topic }]);
  return [...told]
    .map(([key, tellings]) => ({ key, tellings, silent: about.filter(({ named }) => !named.has(key)) }))
    .filter(({ tellings, silent }) => silent.some(({ account }) => isOther(account, tellings[0]!.by.account)))
    .sort(
      (a, b) =>
        b.tellings.length - a.tellings.length ||
        a.tellings[0]!.topic.at.start - b.tellings[0]!.topic.at.start ||
        byCodeUnits(a.key, b.key),
    )
    .slice(0, MOST)
    .map(({ tellings, silent }): Difference => {
      const { by, topic } = tellings.toSorted((a, b) => a.topic.at.start - b.topic.at.start)[0]!;
      const says = side({ value: topic.name, same: "", account: by.account, at: topic.at }, tellings.length);
      const other = silent[0]!.account;
      const nothing = side({ value: `does not name ${topic.name}`, same: "", account: other }, silent.length);
      const [first, last] = isBefore(by.account, other) ? [says, nothing] : [nothing, says];
      return { type: "omission", verdict: "other-scope", rule: "named-in-one-account", sides: [first, last] };
    });
}

const isOther = (a: Account<unknown>, b: Account<unknown>): boolean => a.from.source !== b.from.source;

const isBefore = (a: Account<unknown>, b: Account<unknown>): boolean =>
  byCodeUnits(a.from.published ?? "9999", b.from.published ?? "9999") <= 0;
