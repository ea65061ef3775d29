import type { SourceView } from "../../desk/index.ts";
import { counted } from "../common.ts";
import { plain, shorten, table } from "../layout.ts";
import { entryList } from "./entries.ts";

/** One source: what is known of it, its parts, and the entries that rest on it. */
export function sourceText(
  { summary, reading, entries }: SourceView,
  sourceName: (id: string) => string,
  width: number,
): string {
  const lines = [
    ["source", summary.id],
    ["name", summary.name],
    ["title", summary.title],
    ["outlet", summary.outlet ?? "not stated"],
    ["author", summary.author],
    [
      "published",
      summary.published ? `${summary.published} (${summary.publishedBasis ?? "given"})` : "not stated",
    ],
    ["form", `${summary.mediaType}, ${counted(summary.bytes, "byte")}`],
    ["collection", summary.collection],
    ["taken", `${summary.takenAt} from ${summary.from}`],
    ...reading.notices.map((notice) => ["notice", notice.text]),
  ];
  const header = lines
    .filter(([, value]) => value)
    .map(([label, value]) => `${label!.padEnd(11)}${plain(value!)}\n`)
    .join("");
  return header + partTable(reading.parts, width) + entriesText(entries, sourceName, width);
}

function partTable(parts: SourceView["reading"]["parts"], width: number): string {
  if (parts.length === 0) return "";
  const rows = parts.map(({ kind, start, end, exact }) => [kind, `${start}-${end}`, shorten(exact, 160)]);
  return `\nParts (${parts.length})\n${table([{ title: "kind", least: 8 }, { title: "at", least: 9 }, { title: "words" }], rows, width)}`;
}

function entriesText(
  entries: SourceView["entries"],
  sourceName: (id: string) => string,
  width: number,
): string {
  if (entries.length === 0) return "\nNo entry rests on it.\n";
  return `\nEntries that rest on it (${entries.length})\n${entryList(entries, sourceName, width)}`;
}
