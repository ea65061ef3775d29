import type { ComparedAccount, Comparison } from "../../desk/index.ts";
import { dayWords } from "../../text/index.ts";
import { counted } from "../common.ts";
import type { Column } from "../layout.ts";
import { paragraph, plain, shorten, table } from "../layout.ts";
import { relatedLine } from "./entry.ts";
import { differencesText } from "./differences.ts";
import { reference } from "./says.ts";

/** An account needs so many columns to be read beside others. */
const NARROWEST = 20;
const LABEL = 12;
/** Accounts laid word by word beside the fullest one; the rest is counted. */
const ALIGNED = 8;
/** Of a longer passage the words around the differences are shown. */
const LONGEST = 900;

/** The accounts of an entry: whose they are, where they differ, and their words beside the fullest account. */
export function comparisonText(
  comparison: Comparison,
  sourceName: (id: string) => string,
  width: number,
): string {
  const { accounts, fields, label, kind, id, related } = comparison;
  return [
    paragraph(`${kind} ${id}`, width),
    paragraph(label, width),
    "\n",
    ...accounts.map((account) => accountLine(account, sourceName, width)),
    "\n",
    fields.length > 0
      ? fieldTables(comparison, width)
      : paragraph(
          accounts.length > 1
            ? "No field differs: the accounts say the same, or one says what the other leaves out."
            : "There is one account only; nothing to compare.",
          width,
        ),
    ...(related ?? []).map((other) => paragraph(relatedLine(other), width)),
    differencesText(comparison.differences, sourceName, width),
    ...(accounts.length > 1 ? [wordsText(comparison, width)] : []),
  ].join("");
}

function accountLine(
  { letter, from, claimedBy, reprints }: ComparedAccount,
  sourceName: (id: string) => string,
  width: number,
): string {
  const name = from.outlet ?? from.title ?? sourceName(from.source);
  const told = [
    name,
    from.published ? dayWords(from.published) : "no date",
    from.source.slice(0, 8),
    claimedBy ? `claimed by ${reference(claimedBy)}` : "",
    reprints.length > 0 ? `the same in ${counted(reprints.length, "more account")}` : "",
  ].filter(Boolean);
  return paragraph(`${letter}  ${told.join(" · ")}`, width);
}

/** The fields that differ, as many accounts beside each other as fit; more go into a further table. */
function fieldTables({ accounts, fields }: Comparison, width: number): string {
  const room = Math.max(1, Math.floor((width - LABEL) / (NARROWEST + 2)));
  const tables = [];
  for (let start = 0; start < accounts.length; start += room) {
    const some = accounts.slice(start, start + room);
    const columns: Column[] = [
      { title: "differs", least: LABEL },
      ...some.map(({ letter }) => ({ title: letter, least: NARROWEST })),
    ];
    const rows = fields.map(({ field, values }) => [
      field,
      ...some.map((_, i) => valueWords(field, values[start + i] ?? null)),
    ]);
    const passages = ["passage", ...some.map(({ anchors }) => `“${shorten(anchors[0]!.exact, 260)}”`)];
    tables.push(table(columns, [...rows, passages], width));
  }
  return tables.join("\n");
}

const DATES = new Set(["date", "since", "as of", "due", "period", "value"]);

const valueWords = (field: string, value: string | null): string =>
  value === null ? "not stated" : DATES.has(field) ? dayWords(value) : value;

function wordsText({ accounts, fullest }: Comparison, width: number): string {
  const full = accounts.find(({ letter }) => letter === fullest)!;
  const others = accounts.filter(({ alignment }) => alignment !== null);
  const shown = others.slice(0, ALIGNED);
  const left = others.length - shown.length;
  return [
    "\n",
    paragraph(
      `Word by word beside ${fullest}, the fullest account; *words* between asterisks stand on one side only.`,
      width,
    ),
    ...shown.map((other) => pairText(full, other, width)),
    ...(left > 0 ? [`\n... and ${counted(left, "further account")} (--json shows all)\n`] : []),
  ].join("");
}

function pairText(full: ComparedAccount, other: ComparedAccount, width: number): string {
  const { a, b, shared } = other.alignment!;
  const rows = [[marked(full.words, a), marked(other.words, b)]];
  const columns = [
    { title: full.letter, least: NARROWEST },
    { title: `${other.letter} (${counted(shared, "word")} shared)`, least: NARROWEST },
  ];
  return `\n${table(columns, rows, width)}`;
}

/** The words with what stands on this side only between asterisks. */
function marked(words: string, stretches: NonNullable<ComparedAccount["alignment"]>["a"]): string {
  let text = "";
  let at = 0;
  for (const { start, end, shared } of stretches) {
    text += words.slice(at, start) + (shared ? words.slice(start, end) : `*${words.slice(start, end)}*`);
    at = end;
  }
  text += words.slice(at);
  return text.length > LONGEST ? around(plain(text)) : text;
}

/** The stretch of a long wording where its first shared words stand. */
function around(text: string): string {
  const first = text.startsWith("*") ? Math.max(0, text.indexOf("*", 1) - LONGEST / 3) : 0;
  const start = first === 0 ? 0 : text.indexOf(" ", first) + 1;
  return `${start > 0 ? "… " : ""}${shorten(text.slice(start), LONGEST)}`;
}
