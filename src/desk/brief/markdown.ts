import type { FinishedBrief, FinishedLine, FinishedSection } from "./draft.ts";
import { inMarkdown, marksOf, noteInMarkdown } from "./footnotes.ts";

/** A finished brief as Markdown, with a footnote for every line that rests on a source. */
export function briefInMarkdown({ title, standing, sections, notes }: FinishedBrief): string {
  return [
    `# ${inMarkdown(title)}`,
    "",
    inMarkdown(standing),
    ...sections.filter((section) => section.in).flatMap(sectionInMarkdown),
    "",
    ...notes.map(noteInMarkdown),
    "",
  ].join("\n");
}

function sectionInMarkdown({ title, intro, own, lines, blank }: FinishedSection): string[] {
  const shown = lines.filter((line) => line.in).map(lineInMarkdown);
  const empty = own.length > 0 ? [] : [blank ? "…" : "Nothing on record."];
  return [
    "",
    `## ${inMarkdown(title)}`,
    "",
    ...own.flatMap((paragraph, i) => [
      inMarkdown(paragraph),
      ...(i < own.length - 1 || shown.length > 0 ? [""] : []),
    ]),
    ...(intro !== undefined && shown.length > 0 ? [inMarkdown(intro), ""] : []),
    ...(shown.length > 0 ? shown : empty),
  ];
}

function lineInMarkdown({ lead, text, under, notes, left }: FinishedLine): string {
  const head = lead === undefined ? "" : `**${inMarkdown(lead)}** `;
  return `${under ? "  " : ""}- ${head}${inMarkdown(text)}${marksOf({ numbers: notes, left })}`;
}
