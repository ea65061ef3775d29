import type { Account, StatementSays } from "../../register/index.ts";
import { shorten } from "../../register/index.ts";
import type { Anchor, PartialDate } from "../../text/index.ts";
import { dayWords } from "../../text/index.ts";
import type { QuoteCheck, SourceSummary } from "../desk.ts";

/** A passage as a reference manager takes it. */
interface Citation {
  readonly id: string;
  readonly title: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: PartialDate;
  readonly address?: string;
  readonly note: string;
}

type SummaryOf = (id: string) => SourceSummary | undefined;

/** The sources of a check's wordings as CSL-JSON: one item for each passage that has one. */
export const cslJson = (checked: QuoteCheck, summaryOf: SummaryOf): string =>
  `${JSON.stringify(citationsIn(checked, summaryOf).map(cslItem), null, 2)}\n`;

/** The same as BibTeX. */
export const bibTeX = (checked: QuoteCheck, summaryOf: SummaryOf): string =>
  citationsIn(checked, summaryOf).map(bibEntry).join("\n");

/** A passage of a source as CSL-JSON; `reader` is where it opens. */
export const passageCslJson = (summary: SourceSummary, anchor: Anchor, reader: string): string =>
  `${JSON.stringify([cslItem(passageCitation(summary, anchor, reader))], null, 2)}\n`;

/** The same as BibTeX. */
export const passageBibTeX = (summary: SourceSummary, anchor: Anchor, reader: string): string =>
  bibEntry(passageCitation(summary, anchor, reader));

/** The same as plain words: the passage, who issued it and when, the way to it, and the bytes it stands in. */
export function passageInWords(summary: SourceSummary, anchor: Anchor, reader: string): string {
  const { title, outlet, author, published } = passageCitation(summary, anchor, reader);
  const issued = [author, outlet ?? "outlet not stated", published ? dayWords(published) : "no date stated"];
  return [
    inMarks(anchor.exact),
    [title, ...issued.filter(Boolean)].join(", "),
    reader,
    `SHA-256 ${anchor.source}, characters ${anchor.start}-${anchor.end}`,
  ].join("\n");
}

function passageCitation(
  summary: SourceSummary,
  { source, start, end, exact }: Anchor,
  reader: string,
): Citation {
  const { title, name, outlet, author, published, from } = summary;
  return {
    id: `readout-${source.slice(0, 8)}-${start}`,
    title: title ?? name,
    ...(outlet !== undefined && { outlet }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    address: /^https?:/.test(from) ? from : reader,
    note: `${inMarks(shorten(exact, QUOTED))} SHA-256 ${source}, characters ${start}-${end}`,
  };
}

function citationsIn({ wordings }: QuoteCheck, summaryOf: SummaryOf): Citation[] {
  return wordings.flatMap(({ letter, accounts }) =>
    accounts.map((account, i) => citationOf(account, `${letter}${i === 0 ? "" : i + 1}`, summaryOf)),
  );
}

function citationOf(
  { from, anchors, says }: Account<StatementSays>,
  label: string,
  summaryOf: SummaryOf,
): Citation {
  const summary = summaryOf(from.source);
  const [{ start }] = anchors;
  return {
    id: `readout-${from.source.slice(0, 8)}-${start}`,
    title: from.title ?? summary?.title ?? summary?.name ?? `Source ${from.source.slice(0, 8)}`,
    ...(from.outlet !== undefined && { outlet: from.outlet }),
    ...(summary?.author !== undefined && { author: summary.author }),
    ...(from.published !== undefined && { published: from.published }),
    ...(summary && /^https?:/.test(summary.from) && { address: summary.from }),
    note: `${label}: ${quoted(says)} (${says.speaker.name ?? "speaker not stated"}, ${says.form}). SHA-256 ${from.source}, characters ${start}-${anchors.at(-1)!.end}`,
  };
}

/** Of a speech the beginning; the anchor covers it all. */
const QUOTED = 300;

function quoted({ words, form }: StatementSays): string {
  const short = shorten(words, QUOTED);
  return form === "indirect" || form === "mixed" ? short : `“${short}”`;
}

/** Words that bring their own quotation marks get no others. */
export const inMarks = (words: string): string => (/^[“"«„]/u.test(words) ? words : `“${words}”`);

const cslItem = ({ id, title, outlet, author, published, address, note }: Citation): object => ({
  id,
  type: outlet === undefined ? "document" : "article-newspaper",
  title,
  ...(outlet !== undefined && { "container-title": outlet }),
  ...(author !== undefined && { author: [{ literal: author }] }),
  ...(published !== undefined && { issued: { "date-parts": [published.split("-").map(Number)] } }),
  ...(address !== undefined && { URL: address }),
  note,
});

function bibEntry({ id, title, outlet, author, published, address, note }: Citation): string {
  const [year] = published?.split("-") ?? [];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["author", author && `{${inBibTeX(author)}}`],
    ["title", `{${inBibTeX(title)}}`],
    ["howpublished", outlet && inBibTeX(outlet)],
    ["year", year],
    ["date", published],
    ["url", address?.replace(/[{}\\]/g, encodeURIComponent)],
    ["note", inBibTeX([published && dayWords(published), note].filter(Boolean).join(". "))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${id},\n${lines.join(",\n")}\n}\n`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Words as BibTeX takes them for words. */
const inBibTeX = (words: string): string =>
  words
    .replace(/[\s\u0085]+/gu, " ")
    .replace(/[\\{}~^&%$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`)
    .replace(/\p{Cc}/gu, "");
