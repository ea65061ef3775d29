import type { ReadingDesk, SourceView } from "../../desk/index.ts";
import type { Account, Entry, Ruling } from "../../register/index.ts";
import type { Anchor, Span } from "../../text/index.ts";
import { overlaps, quote, trim } from "../../text/index.ts";

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
  const span = end > view.reading.text.length ? null : trim(view.reading.text, { start, end });
  const words = span && quote(view.reading.text, span);
  if (!words?.exact.isWellFormed()) return null;
  const source = view.summary.id;
  const touches = (other: Anchor): boolean => other.source === source && overlaps(other, { start, end });
  return {
    view,
    anchor: { source, ...words },
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
