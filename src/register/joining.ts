import { byCodeUnits } from "../text/index.ts";
import type { Account, Claim, Entry } from "./entry.ts";
import { instrumentEntry } from "./reconcile-instruments.ts";
import { commitmentEntry } from "./commitments/reconcile.ts";
import { reconcileFacts } from "./reconcile-facts.ts";
import { meetingEntry } from "./reconcile-meetings.ts";
import { reconcileMemberships } from "./reconcile-memberships.ts";
import { statementEntry } from "./reconcile-statements.ts";
import type { Pairs } from "./rulings.ts";
import { anchorId } from "./rulings.ts";

/**
 * Entries with those joined that people ruled to be one, also where they stand under two keys: a meeting that one source
 * tells of ministers and another of their states. The joined entry has the accounts of all and the id of the one with
 * most of them. Actors are joined by their keys, acts not at all.
 */
export function joinRuled(entries: readonly Entry[], pairs: Pairs): readonly Entry[] {
  const holding = new Map<string, Entry>();
  for (const entry of entries)
    for (const account of entry.accounts) holding.set(placeOf(entry, account), entry);
  const parts = new Parts(entries);
  for (const entry of entries) {
    for (const account of entry.accounts) {
      for (const partner of pairs.partners(anchorId(account.anchors[0]))) {
        const other = holding.get(`${entry.kind} ${partner}`);
        if (other && other !== entry) parts.join(entry, other);
      }
    }
  }
  return parts.all().map((part) => (part.length === 1 ? part[0]! : joined(part)));
}

const placeOf = ({ kind }: Entry, { anchors }: Account<unknown>): string => `${kind} ${anchorId(anchors[0])}`;

/** Which entries belong together. */
class Parts {
  readonly #parts: Map<Entry, Entry[]>;

  constructor(entries: readonly Entry[]) {
    this.#parts = new Map(entries.map((entry) => [entry, [entry]]));
  }

  join(a: Entry, b: Entry): void {
    const [one, other] = [this.#parts.get(a)!, this.#parts.get(b)!];
    if (one === other) return;
    one.push(...other);
    for (const entry of other) this.#parts.set(entry, one);
  }

  all(): Entry[][] {
    return [...new Set(this.#parts.values())];
  }
}

/** One entry of several of a kind: that with most accounts (among equals the first by id), with the accounts of all. */
function joined(part: readonly Entry[]): Entry {
  const [head] = part.toSorted((a, b) => b.accounts.length - a.accounts.length || byCodeUnits(a.id, b.id));
  const claims = part.flatMap(({ kind, accounts }) =>
    accounts.map((account) => ({ kind, key: head!.id, account }) as unknown as Claim),
  );
  const made = madeOf(head!, claims);
  return made ? { ...made, id: head!.id, ruled: true } : head!;
}

/** An entry that a ruling put together, with some of its accounts only: what a person decided, time does not part. */
export function withAccounts(entry: Entry, accounts: readonly Account<unknown>[]): Entry | undefined {
  const claims = accounts.map(
    (account) => ({ kind: entry.kind, key: entry.id, account }) as unknown as Claim,
  );
  const made = madeOf(entry, claims);
  return made && { ...made, id: entry.id, ruled: true };
}

function madeOf(head: Entry, claims: readonly Claim[]): Entry | undefined {
  const of = <K extends Claim["kind"]>(kind: K) =>
    claims.filter((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind);
  switch (head.kind) {
    case "meeting":
      return meetingEntry(
        head.id,
        of("meeting").map(({ account }) => account),
      );
    case "statement":
      return statementEntry(head.id, of("statement"), () => head.speaker.actor ?? "");
    case "membership":
      return reconcileMemberships(of("membership"))[0];
    case "fact":
      return reconcileFacts(of("fact"))[0];
    case "instrument":
      return instrumentEntry(
        head.id,
        of("instrument").map(({ account }) => account),
      );
    case "commitment":
      return commitmentEntry(
        head.id,
        of("commitment").map(({ account }) => account),
      );
    case "actor":
    case "act":
      return undefined;
  }
}
