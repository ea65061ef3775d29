import type { BriefDocument, BriefLine, BriefSection } from "./document.ts";
import type { Note } from "./footnotes.ts";
import { Footnotes } from "./footnotes.ts";

/** What somebody made of a brief: what stays out, in which order, under which headings, with what of their own. */
export interface BriefDraft {
  /** Ids of lines and keys of sections that stay out. */
  readonly out: readonly string[];
  /** Ids of lines in the order wanted; those not named follow as they come. */
  readonly order: readonly string[];
  /** Keys of sections in the order wanted. */
  readonly sections: readonly string[];
  /** Headings of one's own, by key; sections of one's own have the keys own1, own2 … */
  readonly titles: Readonly<Record<string, string>>;
  /** What one wrote oneself, by the key of the section it stands in. */
  readonly notes: Readonly<Record<string, string>>;
}

export const NO_DRAFT: BriefDraft = { out: [], order: [], sections: [], titles: {}, notes: {} };

/** A line as it stands in the finished brief; one that was left out has no notes. */
export interface FinishedLine {
  readonly id: string;
  readonly lead?: string;
  readonly text: string;
  readonly under: boolean;
  readonly in: boolean;
  readonly notes: readonly number[];
  /** Accounts that are not cited. */
  readonly left: number;
}

export interface FinishedSection {
  readonly key: string;
  readonly title: string;
  readonly intro?: string;
  /** Paragraphs of the writer's own. */
  readonly own: readonly string[];
  readonly lines: readonly FinishedLine[];
  readonly blank: boolean;
  readonly in: boolean;
}

/** A brief with its footnotes numbered, as every form of it is made from. What was left out is still told, marked so. */
export interface FinishedBrief {
  readonly title: string;
  readonly standing: string;
  readonly sections: readonly FinishedSection[];
  readonly notes: readonly Note[];
}

/** The key of a section of one's own: own1, own2 … */
export const OWN = /^own\d{1,2}$/;

/** Works a draft into a document. The same document and draft give the same brief. */
export function finish(
  document: BriefDocument,
  draft: BriefDraft,
  sourceName: (id: string) => string,
): FinishedBrief {
  const notes = new Footnotes(sourceName);
  const out = new Set(draft.out);
  const own = Object.keys({ ...draft.titles, ...draft.notes })
    .filter((key) => OWN.test(key))
    .sort((a, b) => Number(a.slice(3)) - Number(b.slice(3)))
    .map((key): BriefSection => ({ key, title: "Without a heading", lines: [], blank: true }));
  const sections = inOrder([...document.sections, ...own], draft.sections, ({ key }) => key).map(
    (section): FinishedSection => {
      const kept = !out.has(section.key);
      return {
        key: section.key,
        title: draft.titles[section.key]?.trim() || section.title,
        ...(section.intro !== undefined && { intro: section.intro }),
        own: paragraphsOf(draft.notes[section.key]),
        lines: ordered(section.lines, draft.order).flatMap((group) => finished(group, out, kept, notes)),
        blank: section.blank,
        in: kept,
      };
    },
  );
  return { title: document.title, standing: document.standing, sections, notes: notes.notes() };
}

/** A line with those that belong to it: where the head is left out, all are. */
function finished(
  group: readonly BriefLine[],
  out: ReadonlySet<string>,
  kept: boolean,
  notes: Footnotes,
): FinishedLine[] {
  const headIn = kept && !out.has(group[0]!.id);
  return group.map(({ id, lead, text, under, accounts, most }) => {
    const stays = headIn && !out.has(id);
    const { numbers, left } = stays ? notes.numbers(accounts, most) : { numbers: [], left: 0 };
    return { id, ...(lead !== undefined && { lead }), text, under, in: stays, notes: numbers, left };
  });
}

/** Lines in the order wanted, each with those under it. */
function ordered(lines: readonly BriefLine[], order: readonly string[]): (readonly BriefLine[])[] {
  const groups: BriefLine[][] = [];
  for (const line of lines) {
    if (line.under && groups.length > 0) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return inOrder(groups, order, ([head]) => head!.id);
}

function inOrder<T>(items: readonly T[], order: readonly string[], keyOf: (item: T) => string): T[] {
  const ranks = new Map(order.map((key, rank) => [key, rank]));
  const rankOf = (item: T): number => ranks.get(keyOf(item)) ?? order.length;
  return [...items].sort((a, b) => rankOf(a) - rankOf(b));
}

const paragraphsOf = (text: string | undefined): string[] =>
  (text ?? "")
    .split(/\n\s*\n|\r\n\s*\r\n/u)
    .map((each) => each.replace(/\s+/gu, " ").trim())
    .filter((each) => each !== "");
