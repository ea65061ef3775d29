import type { Verb } from "../verb.ts";
import { ARCHIVE, AS_OF, KNOWN_BY } from "./flags.ts";

/** What is written out of it. */
export const WRITING: readonly Verb[] = [
  {
    name: "brief",
    usage: ["brief NAME  [--as-of DATE] [--known-by DATE] [--since DATE] [-o FILE.md|.html|.docx]"],
    summary:
      "Write a footnoted brief on a person, a state or an organisation, as Markdown, HTML or a Word document.",
    details: [
      "Office and names, last met, announced meetings, the latest wording by topic, commitments, memberships as of the day, accounts that differ, and what is not known. Every line has a footnote with outlet, date, source, place and exact words. The same register and day give the same bytes.",
    ],
    flags: [
      ARCHIVE,
      {
        name: "as-of",
        value: "DATE",
        text: "the day the brief is as of (else that of the latest publication in the register)",
      },
      KNOWN_BY,
      { name: "since", value: "DATE", text: "leave out what was said, met or adopted before" },
      {
        name: "output",
        short: "o",
        value: "FILE",
        text: "write it to a file instead of the terminal; as HTML or a Word document where the name ends in .html or .docx",
      },
    ],
    examples: [
      ["brief Lavrov --as-of 2023-05-12", "on a person, as of a day"],
      ["brief SCO --since 2022 -o sco.html", "on an organisation, to a page"],
      ['brief "Russian foreign minister"', "by office"],
    ],
    load: () => import("../verbs/brief.ts"),
  },
  {
    name: "export",
    usage: ["export jsonl|csv", "export dataset -o FILE.zip"],
    summary: "Write out every entry, sorted by id, to standard output; or the whole register as a data set.",
    details: [
      "jsonl: one entry a line with its accounts and anchors. csv: one entry a row, a column for each field. dataset: a zip of tables (one for each kind of entry, accounts with their passages, events between two, sources, rulings) with a codebook and a manifest of hashes. None holds when or in which order sources were taken, nor their paths.",
    ],
    flags: [
      ARCHIVE,
      { name: "output", short: "o", value: "FILE", text: "the zip to write" },
      AS_OF,
      KNOWN_BY,
    ],
    examples: [
      ["export csv > register.csv", "everything, as a spreadsheet"],
      ["export dataset -o register.zip", "tables with their codebook, the same bytes on every machine"],
    ],
    load: () => import("../verbs/export.ts"),
  },
];
