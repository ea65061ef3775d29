import type { Verb } from "../verb.ts";
import { ARCHIVE, AS_OF, KNOWN_BY, JSON_OUT } from "./flags.ts";

/** What is asked of the register. */
export const ASKING: readonly Verb[] = [
  {
    name: "ask",
    usage: ['ask "QUERY"  [--json|--csv|--atom]'],
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
      { name: "atom", text: "print a feed of what was told of last, as Atom" },
      {
        name: "desk",
        value: "ADDRESS",
        text: "with --atom: where its links lead (else http://127.0.0.1:4380)",
      },
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
      ["ask 'kind:meeting by:lavrov' --atom > lavrov.xml", "a feed, the same as /search.atom?q= of the desk"],
    ],
    load: () => import("../verbs/ask.ts"),
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
    load: () => import("../verbs/show.ts"),
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
    load: () => import("../verbs/compare.ts"),
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
      "  SPLICED              the words with others left out, in another order, or from two statements",
      "  ALTERED              most of the telling words, but not all of the words; or all, but for a “not” before them",
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
    load: () => import("../verbs/check.ts"),
  },
];
