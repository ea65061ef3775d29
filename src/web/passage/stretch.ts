import type { ReadingDesk, SourceView } from "../../desk/index.ts";
import type { Account, Entry, Ruling } from "../../register/index.ts";
import type { Anchor, Span } from "../../text/index.ts";

/** A passage of a source with all that is known of it. */
export interface Stretch {
  readonly view: SourceView;
  readonly anchor: Anchor;
  /** What the register has from it, each with the accounts that rest on it. */
  readonly found: readonly Found[];
  /** What was ruled on it, in the order it was ruled. */
  readonly rulings: readonly Ruling[];
}

interface Found {
  readonly entry: Entry;
  readonly accounts: readonly Account<unknown>[];
}

/** The passage of a source without white space at its ends; null where its text has no such characters. */
export function stretchOf(desk: ReadingDesk, view: SourceView, { start, end }: Span): Stretch | null {
  const raw = view.reading.text.slice(start, end);
  const exact = raw.trim();
  if (end > view.reading.text.length || exact === "" || !exact.isWellFormed()) return null;
  const from = start + raw.indexOf(exact);
  const source = view.summary.id;
  const touches = (other: Anchor): boolean =>
    other.source === source && other.start < end && other.end > start;
  return {
    view,
    anchor: { source, start: from, end: from + exact.length, exact },
    found: view.entries.flatMap((entry) => {
      const accounts = (entry.accounts as readonly Account<unknown>[]).filter(({ anchors }) =>
        anchors.some(touches),
      );
      return accounts.length > 0 && entry.kind !== "actor" ? [{ entry, accounts }] : [];
    }),
    rulings: desk.rulings().flatMap(({ ruling }) => (anchorsRuled(ruling).some(touches) ? [ruling] : [])),
  };
}

function anchorsRuled(ruling: Ruling): readonly Anchor[] {
  if ("claim" in ruling) return [ruling.claim.anchor];
  if ("claims" in ruling) return ruling.claims.map(({ anchor }) => anchor);
  return [];
}
