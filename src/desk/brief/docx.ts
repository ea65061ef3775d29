import { zipSync } from "fflate";
import { FIRST_DAY } from "../zip.ts";
import type { FinishedBrief, FinishedLine, FinishedSection } from "./draft.ts";
import { noteSource } from "./footnotes.ts";
import type { Note } from "./footnotes.ts";

/**
 * A finished brief as a Word document (Office Open XML, ECMA-376): headings, lists of two levels, real footnotes. The
 * parts are written here and carry no clock, no chance and no author, so that the same brief gives the same bytes.
 */
export function briefInDocx(brief: FinishedBrief): Uint8Array<ArrayBuffer> {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships([
      [`${OFFICE}/officeDocument`, "word/document.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": coreProperties(brief.title),
    "word/document.xml": documentPart(brief),
    "word/_rels/document.xml.rels": relationships([
      [`${OFFICE}/styles`, "styles.xml"],
      [`${OFFICE}/numbering`, "numbering.xml"],
      [`${OFFICE}/footnotes`, "footnotes.xml"],
    ]),
    "word/styles.xml": STYLES,
    "word/numbering.xml": NUMBERING,
    "word/footnotes.xml": footnotesPart(brief.notes),
  };
  const encoder = new TextEncoder();
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, encoder.encode(`${HEAD}${xml}`)]),
  );
  return new Uint8Array(zipSync(files, { mtime: FIRST_DAY, level: 9 }));
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

function documentPart({ title, standing, sections }: FinishedBrief): string {
  const body = [
    paragraph("Title", run(title)),
    paragraph("Standing", run(standing)),
    ...sections.filter((section) => section.in).flatMap(sectionParts),
  ];
  const page = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;
  return `<w:document ${W}><w:body>${body.join("")}${page}</w:body></w:document>`;
}

function sectionParts({ title, intro, own, lines, blank }: FinishedSection): string[] {
  const shown = lines.filter((line) => line.in);
  const empty = own.length > 0 ? [] : [paragraph("Normal", run(blank ? "…" : "Nothing on record."))];
  return [
    paragraph("Heading1", run(title)),
    ...own.map((words) => paragraph("Normal", run(words))),
    ...(intro !== undefined && shown.length > 0 ? [paragraph("Standing", run(intro))] : []),
    ...(shown.length > 0 ? shown.map(linePart) : empty),
  ];
}

function linePart({ lead, text, under, notes, left }: FinishedLine): string {
  const level = under ? 1 : 0;
  return paragraph(
    "ListParagraph",
    [
      lead === undefined ? "" : run(`${lead} `, "<w:b/>"),
      run(text),
      ...notes.map(footnoteReference),
      left > 0 ? run(` (and ${left} more)`) : "",
    ].join(""),
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`,
  );
}

/** Numbers below 1 are Word's own separators. */
const footnoteReference = (number: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${number}"/></w:r>`;

function footnotesPart(notes: readonly Note[]): string {
  const separators = [
    `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>`,
    `<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`,
  ];
  const mark = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`;
  const told = notes.map((note) => {
    const words = ` ${noteSource(note).join(", ")}: “${oneLine(note.anchor.exact)}”`;
    return `<w:footnote w:id="${note.number}">${paragraph("FootnoteText", mark + run(words))}</w:footnote>`;
  });
  return `<w:footnotes ${W}>${separators.join("")}${told.join("")}</w:footnotes>`;
}

const paragraph = (style: string, runs: string, properties = ""): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`;

const run = (words: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(oneLine(words))}</w:t></w:r>`;

const oneLine = (words: string): string => words.replace(/[\s\u0085]+/gu, " ");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Words as XML takes them: no sign that XML 1.0 cannot hold, and no half of a pair. */
const escaped = (words: string): string =>
  words
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, "")
    .replace(/[&<>]/g, (sign) => ENTITIES[sign]!);

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

const coreProperties = (title: string): string =>
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(oneLine(title))}</dc:title></cp:coreProperties>`;

const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
  [
    ["document", "document.main"],
    ["styles", "styles"],
    ["numbering", "numbering"],
    ["footnotes", "footnotes"],
  ]
    .map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${WORD_TYPE}.${type}+xml"/>`)
    .join("") +
  `</Types>`;

const style = (id: string, name: string, properties: string, type = "paragraph"): string =>
  `<w:style w:type="${type}" w:styleId="${id}"${id === "Normal" ? ` w:default="1"` : ""}><w:name w:val="${name}"/>${id === "Normal" || type === "character" ? "" : `<w:basedOn w:val="Normal"/>`}${properties}</w:style>`;

const size = (halfPoints: number, more = ""): string =>
  `<w:rPr>${more}<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/></w:rPr>`;

const spacing = (before: number, after: number, more = ""): string =>
  `<w:pPr>${more}<w:spacing w:before="${before}" w:after="${after}"/></w:pPr>`;

const STYLES = [
  `<w:styles ${W}>`,
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia" w:eastAsia="Georgia"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>`,
  style("Normal", "Normal", spacing(0, 120)),
  style("Title", "Title", `${spacing(0, 80)}${size(40)}`),
  style("Standing", "Standing", `${spacing(0, 120)}${size(20, `<w:i/><w:color w:val="454B53"/>`)}`),
  style("Heading1", "heading 1", `${spacing(320, 100, `<w:keepNext/>`)}${size(26, "<w:b/>")}`),
  style("ListParagraph", "List Paragraph", spacing(0, 80)),
  style("FootnoteText", "footnote text", `${spacing(0, 40)}${size(18)}`),
  style(
    "FootnoteReference",
    "footnote reference",
    `<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>`,
    "character",
  ),
  `</w:styles>`,
].join("");

const level = (number: number, mark: string): string =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${mark}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (number + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;

const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, "•")}${level(1, "–")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
