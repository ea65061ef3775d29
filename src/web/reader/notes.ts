import type { Anchor, Span } from "../../text/index.ts";
import { byCodeUnits } from "../../text/index.ts";
import type { Account, Entry, SaysOf } from "../../register/index.ts";
import type { SourceView } from "../../desk/index.ts";

/** An account in this source, with the number that joins its words in the text to its note in the margin. */
export interface Note {
  readonly number: number;
  readonly entry: Entry;
  readonly account: Account<SaysOf[keyof SaysOf]>;
  readonly anchors: readonly [Anchor, ...Anchor[]];
  /** The same entry's first note here, where this is a later one. */
  readonly again: Note | undefined;
}

/**
 * The notes of a source in text order. Actors stand in the text itself as linked names, and turns beside it with
 * their speaker: neither has a note.
 */
export function notesOf({ summary, entries }: SourceView): readonly Note[] {
  const accounts = entries
    .filter((entry) => entry.kind !== "actor")
    .flatMap((entry) => here(entry, summary.id))
    .filter(({ account }) => !("form" in account.says && account.says.form === "turn"))
    .sort(
      (a, b) =>
        a.account.anchors[0].start - b.account.anchors[0].start ||
        a.account.anchors[0].end - b.account.anchors[0].end ||
        byCodeUnits(a.entry.id, b.entry.id),
    );
  const first = new Map<string, Note>();
  return accounts.map(({ entry, account }, i) => {
    const again = first.get(entry.id);
    const note = { number: i + 1, entry, account, anchors: account.anchors, again };
    if (again === undefined) first.set(entry.id, note);
    return note;
  });
}

const here = (entry: Entry, source: string): { entry: Entry; account: Note["account"] }[] =>
  (entry.accounts as readonly Note["account"][])
    .filter((account) => account.from.source === source)
    .map((account) => ({ entry, account }));

/** Every passage some entry rests on, and the place of each notice: where addresses may point. */
export const passagesOf = ({ summary, reading, entries }: SourceView): readonly Span[] => [
  ...entries
    .filter(({ kind }) => kind !== "actor")
    .flatMap((entry) => here(entry, summary.id).flatMap(({ account }) => account.anchors)),
  ...namingsIn(reading),
  ...reading.notices.flatMap(({ span }) => span ?? []),
];

/** Where an actor's account rests on this source, whether or not its entry has one: offices first, then mentions. */
function namingsIn({ actors, offices, mentions }: SourceView["reading"]): Span[] {
  const held = Map.groupBy(offices, ({ actor }) => actor);
  const named = Map.groupBy(mentions, ({ actor }) => actor);
  return actors.flatMap(({ id }) =>
    [...(held.get(id) ?? []).flatMap(({ evidence }) => evidence), ...(named.get(id) ?? [])].slice(0, NAMINGS),
  );
}

/** Passages that an account of an actor rests on at most (claims.ts). */
const NAMINGS = 3;
