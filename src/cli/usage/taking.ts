import type { Verb } from "../verb.ts";
import { ARCHIVE, DATE, OUTLET, TITLE, AUTHORITY, PRIVATE } from "./flags.ts";

/** What comes in, and is read. */
export const TAKING: readonly Verb[] = [
  {
    name: "take",
    usage: ["take PATH|URL|- ...  [--outlet NAME] [--date YYYY-MM-DD] [--collection NAME]"],
    summary: "Take sources into the register: files, folders, web addresses, or - for standard input.",
    details: [
      "A folder is searched through for text, Markdown and HTML files. If it holds a sources.tsv (columns: file, outlet, date, title; all but the first may be left out), what stands there of a file is used; files of other kinds are passed over and counted (--verbose names each). The same bytes are kept once; taking them again is harmless.",
    ],
    flags: [
      ARCHIVE,
      OUTLET,
      DATE,
      TITLE,
      { name: "collection", value: "NAME", text: "a name for the sources taken together" },
      { name: "verbose", text: "name each file that is passed over" },
      AUTHORITY,
      PRIVATE,
    ],
    examples: [
      ["take report.txt --outlet TASS --date 2023-05-05", "one report, with what is known of it"],
      ["take press/ --collection spring", "every text and page in a folder"],
      ["take https://example.org/statement.html", "a page from the web"],
    ],
    load: () => import("../verbs/take.ts"),
  },
  {
    name: "read",
    usage: ["read FILE|URL|-  [--date YYYY-MM-DD] [--json]", "read --jsonl [--claims]  < documents.jsonl"],
    summary: "Read one source and show what it says; keep nothing.",
    details: [
      '--jsonl is a filter: one {"id","text","date"?,"title"?,"outlet"?} a line in, one reading a line out, in the same order. With --claims it writes one claim a line instead, for readout reconcile.',
    ],
    flags: [
      DATE,
      OUTLET,
      TITLE,
      { name: "json", text: "print the reading as JSON (format readout-reading/1)" },
      { name: "jsonl", text: "read documents line by line from standard input" },
      { name: "claims", text: "with --jsonl: write the claims of the readings" },
      AUTHORITY,
      PRIVATE,
    ],
    examples: [
      ["read report.txt", "statements, meetings, memberships ... as tables"],
      ["read report.txt --json", "the whole reading, every span with its words"],
      ["read --jsonl < documents.jsonl > readings.jsonl", "any number of documents in constant memory"],
    ],
    load: () => import("../verbs/read.ts"),
  },
];
