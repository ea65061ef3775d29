import type { Archive } from "../../archive/index.ts";
import type { Entry, RuledClaim } from "../../register/index.ts";
import type { Anchor } from "../../text/index.ts";

type Account = Entry["accounts"][number];

/** A claim as the register has it now: its entry and its account. */
export interface Found {
  readonly entry: Entry;
  readonly account: Account;
}

/** The entry and account that stand on a claim's anchor; undefined where a ruling or a rereading took them away. */
export function claimNow(archive: Archive, { kind, anchor }: RuledClaim): Found | undefined {
  for (const entry of archive.entriesOf(anchor.source)) {
    if (entry.kind !== kind) continue;
    const account = (entry.accounts as readonly Account[]).find(({ anchors: [first] }) =>
      sameSpan(first, anchor),
    );
    if (account) return { entry, account };
  }
  return undefined;
}

const sameSpan = (a: Anchor, b: Anchor): boolean =>
  a.source === b.source && a.start === b.start && a.end === b.end;
