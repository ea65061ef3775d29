import type { Flag, Verb } from "./verb.ts";

const ARCHIVE: Flag = {
  name: "archive",
  value: "FILE",
  text: "the register's file (else $READOUT_ARCHIVE, else readout.db in this folder)",
};
const ACCESS: Flag = {
  name: "access",
  value: "FILE",
  text: "the file of accounts (else the archive’s name with .access.json)",
};
const AS_OF: Flag = { name: "as-of", value: "DATE", text: "only what had begun by that day" };
const KNOWN_BY: Flag = {
  name: "known-by",
  value: "DATE",
  text: "only what a source published by that day says",
};
const DATE: Flag = {
  name: "date",
  value: "YYYY-MM-DD",
  text: "when it was published (2023 or 2023-05 if no more is known); without it, only a date the source itself states",
};
const OUTLET: Flag = { name: "outlet", value: "NAME", text: "who published it" };
const TITLE: Flag = { name: "title", value: "TITLE", text: "its title" };
const JSON_OUT: Flag = { name: "json", text: "print JSON" };
const AUTHORITY: Flag = {
  name: "authority",
  value: "FOLDER",
  text: "your own tables of names and words, over those that come with Readout (else $READOUT_AUTHORITY)",
};
const PRIVATE: Flag = { name: "allow-private", text: "let addresses of private networks be fetched" };

/** The verbs in the order the help shows them. A verb's module is loaded when it is called. */
export const VERBS: readonly Verb[] = [
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
    load: () => import("./verbs/take.ts"),
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
    load: () => import("./verbs/read.ts"),
  },
  {
    name: "ask",
    usage: ['ask "QUERY"  [--json|--csv]'],
    summary: "Search the register.",
    details: [
      'Words and "phrases" are looked for everywhere; field:value in one field:',
      "  speaker: to: at: about: by: via: outlet:   a name or words; part of a name is enough",
      "  kind:     actor, statement, meeting, membership, fact, instrument, commitment, act",
      "  voice:    direct, indirect, mixed, turn; for other kinds own or reported",
      "  form:     a statement's voice, a meeting's format, an instrument's type",
      "  status:   announced, held, cancelled, denied, applicant, member, ...",
      "  shared: differs: contradicts:   in two sources or more; where the accounts differ, and where they contradict each other",
      "  differs:date contradicts:place   in what: date, number, place, participant, status, attribution, denial, wording, omission",
      "  2023-04   2023-04..2023-06   2023-04..   when it took place (a bare year from 1900 to 2099 too)",
      "  as-of:DATE   known-by:DATE   begun by then; published by then",
      "  a near/5 b   AND (may be left out)   OR   NOT or -   ( )",
    ],
    freeText: true,
    flags: [
      ARCHIVE,
      { name: "json", text: "print { query, count, results } with every entry in full" },
      { name: "csv", text: "print a row for each entry" },
      { name: "limit", value: "N", text: "how many to show (else 50 in a table, all in JSON and CSV)" },
      { name: "offset", value: "N", text: "how many to pass over first" },
      AS_OF,
      KNOWN_BY,
    ],
    examples: [
      ["ask speaker:lavrov", "what Lavrov is reported to have said"],
      ["ask 'speaker:lavrov about:\"grain deal\" 2023-04'", "on one subject, in one month"],
      ["ask 'kind:meeting at:goa shared:'", "meetings that two sources or more tell of"],
      ["ask 'drone near/5 kremlin NOT voice:direct' --csv", "as a spreadsheet"],
    ],
    load: () => import("./verbs/ask.ts"),
  },
  {
    name: "show",
    usage: ["show ID  [--json]"],
    summary:
      "Show one entry with its accounts, or one source with its reading. The beginning of an id is enough.",
    flags: [ARCHIVE, JSON_OUT, AS_OF, KNOWN_BY],
    examples: [
      ["show mt-3f0c2a", "a meeting: who says what of it, in which words"],
      ["show person:lavrov.srg", "an actor, by key"],
      ["show 9f86d081", "a source, its parts and the entries that rest on it"],
    ],
    load: () => import("./verbs/show.ts"),
  },
  {
    name: "compare",
    usage: ["compare ID  [--json]"],
    summary:
      "Lay the accounts of one entry side by side: the fields that differ, and their words one by one.",
    details: [
      "Accounts that say the same in the same words (reprints, wire copies) stand as one. The words are laid beside the fullest account; what stands on one side only is marked.",
    ],
    flags: [ARCHIVE, JSON_OUT, AS_OF, KNOWN_BY],
    examples: [
      ["ask 'kind:meeting differs:'", "meetings whose accounts differ"],
      ["compare mt-3f0c2a", "who says what of one of them"],
    ],
    load: () => import("./verbs/compare.ts"),
  },
  {
    name: "check",
    usage: ['check "QUOTE"  [--by NAME]'],
    summary: "Show every wording of an utterance that the register has, with a verdict and its reason.",
    details: [
      "The verdict is on the record, never on the truth. It is the best that holds of the speaker asked about:",
      "  EXACT                a source has the same words as the speaker's own",
      "  BRACKETED            the same but for an editor's insertion in brackets",
      "  TRIMMED              one run of a longer wording",
      "  SPLICED              the words in order with others left out, or from two statements",
      "  ALTERED              most of the telling words, but not all of the words",
      "  TRANSLATION VARIANT  other words for what may be the same thought",
      "  PARAPHRASE           in an indirect report only",
      "  OTHER SPEAKER        found, but as somebody else's words",
      "  NOT IN RECORD        no source of the register has it",
    ],
    freeText: true,
    flags: [
      ARCHIVE,
      {
        name: "by",
        value: "NAME",
        text: "whose words they are to be: a name or part of it, an office, an actor's key",
      },
      AS_OF,
      KNOWN_BY,
      JSON_OUT,
    ],
    examples: [
      ['check "a new world order" --by Lavrov', "did a source report these words as his?"],
      ['check "talks on an equal footing" --by "Russian foreign minister"', "by office"],
    ],
    load: () => import("./verbs/check.ts"),
  },
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
    load: () => import("./verbs/brief.ts"),
  },
  {
    name: "rule",
    usage: [
      'rule KIND ID [ID]  --why "REASON" [--by NAME]',
      'rule add SOURCE PLACE --as KIND  --why "REASON"',
      "rule list",
    ],
    summary: "Keep a person's decision: it holds through every rereading, or says loudly that it cannot.",
    details: [
      "  same ID ID             two actors are one, or two accounts tell of one entry",
      "  not-same ID ID         they are two, whatever the rules say",
      "  wrong-speaker ID       the words are another's (--speaker)",
      "  wrong-date ID          the day is another (--date)",
      "  add SOURCE PLACE       the source says what was not read (--as)",
      "  reject ID              the source does not say this at all",
      "  restore RULING         an earlier ruling no longer holds",
      "  list                   every ruling, with who, when and why",
      "A place is the words that stand there, or characters of the text: 415-501.",
      "An id is an actor's key, or an entry's id; where an entry has several accounts, ID/B names the one that readout compare shows as B.",
    ],
    flags: [
      ARCHIVE,
      { name: "why", value: "REASON", text: "why it is so; kept with the ruling" },
      { name: "by", value: "NAME", text: "who decides (else $READOUT_USER, else $USER)" },
      { name: "speaker", value: "KEY", text: "whose words they are: an actor's key, a name, or none" },
      { name: "date", value: "DATE", text: "the day it was: 2023-05-04, 2023-05, 2023 or none" },
      { name: "as", value: "KIND", text: "what is added: statement, meeting or commitment" },
      { name: "form", value: "FORM", text: "of a statement: direct (else), indirect or mixed" },
      { name: "who", value: "NAMES", text: "who met, or is bound; with ; between" },
      { name: "format", value: "FORMAT", text: "of a meeting: bilateral (else), phone, council ..." },
      {
        name: "status",
        value: "STATUS",
        text: "of a meeting: held (else), announced, cancelled ...; of a commitment: announced (else), agreed ...",
      },
      { name: "place", value: "PLACE", text: "where a meeting was" },
      { name: "due", value: "DATE", text: "when a commitment is due" },
      JSON_OUT,
    ],
    examples: [
      ["rule same person:adair.nr person:ader.nr --why 'two spellings'", "one actor from now on"],
      [
        "rule wrong-speaker st-3f0c2a --speaker person:hask.jrn --why 'the caption is wrong'",
        "said by someone else",
      ],
      ["rule reject mt-3f0c2a/B --why 'a table of sports results'", "one account of an entry"],
      [
        "rule add 63569b05 'the dyke will hold' --as statement --speaker 'Nora Adair' --why 'the caption'",
        "an entry of your own, anchored like every other",
      ],
      ["rule restore ru-0a1b2c3d4e5f --why 'looked again'", "undone, and both are kept"],
    ],
    load: () => import("./verbs/rule.ts"),
  },
  {
    name: "verify",
    usage: ["verify"],
    summary:
      "Check every anchor of every reading and entry against the bytes of its source; name what fails.",
    flags: [ARCHIVE, JSON_OUT],
    examples: [["verify", "exit status 1 if an anchor fails"]],
    load: () => import("./verbs/verify.ts"),
  },
  {
    name: "reread",
    usage: ["reread"],
    summary:
      "Work the register out again from the sources: after an update of Readout or of its authority files.",
    flags: [ARCHIVE, AUTHORITY],
    examples: [["reread", "the same sources and the same Readout give the same register, byte for byte"]],
    load: () => import("./verbs/reread.ts"),
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
    load: () => import("./verbs/export.ts"),
  },
  {
    name: "reconcile",
    usage: ["reconcile --jsonl  < claims.jsonl"],
    summary: "A filter: claims in, entries out; the other half of read --jsonl --claims.",
    details: [
      "Claims may come in any order and any number: those that do not fit in memory are sorted in temporary files. With --grouped those of one key come one after the other already, as after LC_ALL=C sort, and nothing is put on disk.",
    ],
    flags: [
      { name: "jsonl", text: "read claims line by line from standard input" },
      { name: "grouped", text: "the claims of a key stand together: reconcile them as they come" },
    ],
    examples: [
      [
        "read --jsonl --claims < docs.jsonl | readout reconcile --jsonl",
        "a register with no archive, in memory that does not grow with it",
      ],
      [
        "read --jsonl --claims < docs.jsonl | LC_ALL=C sort | readout reconcile --jsonl --grouped",
        "the same, by any engine that can pipe and sort",
      ],
    ],
    load: () => import("./verbs/reconcile.ts"),
  },
  {
    name: "serve",
    usage: ["serve  [--port N] [--host ADDRESS]"],
    summary: "Open the web desk and the HTTP API over the register.",
    flags: [
      ARCHIVE,
      { name: "port", value: "N", text: "the port to listen on (else 4380; 0 takes a free one)" },
      {
        name: "host",
        value: "ADDRESS",
        text: "the address to listen on (else 127.0.0.1, this machine only)",
      },
      { name: "name", value: "NAME,...", text: "names of a proxy that the desk also answers to" },
      { name: "behind-https", text: "a proxy before it gives HTTPS and says whom it speaks for" },
      {
        name: "language",
        value: "NAME|FILE",
        text: "the language of its pages, or a JSON file of words (else en)",
      },
      AUTHORITY,
      ACCESS,
    ],
    details: [
      "On 127.0.0.1 the desk is open to who uses this machine. At any other address or name it lets in accounts only (readout access). It speaks plain HTTP: put a proxy that gives HTTPS before it where others than your own network can reach it.",
    ],
    examples: [
      ["serve --port 8080", "then open http://127.0.0.1:8080"],
      ["serve --name desk.example.org --behind-https", "on this machine, behind a proxy, for accounts"],
    ],
    load: () => import("./verbs/serve.ts"),
  },
  {
    name: "access",
    usage: ["access add NAME [--role read|review|administer]", "access remove NAME", "access list"],
    summary: "Say who may come to a desk that is open beyond this machine.",
    details: [
      "read: see everything. review: also make rulings. administer: also take sources. A new account’s secret is shown once; adding a name again gives it a new one. Changes hold at once, also for a desk that is running.",
    ],
    flags: [ARCHIVE, ACCESS, { name: "role", value: "ROLE", text: "what the account may do (else read)" }],
    examples: [["access add 'Ada Brenn' --role review", "then serve with --host or --name"]],
    load: () => import("./verbs/access.ts"),
  },
  {
    name: "tour",
    usage: ["tour"],
    summary: "Take the samples that come with Readout into a fresh register and show what is in it.",
    flags: [],
    examples: [["tour", "the same as npm start in a checkout"]],
    load: () => import("./verbs/tour.ts"),
  },
];
