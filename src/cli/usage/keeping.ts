import type { Verb } from "../verb.ts";
import { ARCHIVE, JSON_OUT, AUTHORITY } from "./flags.ts";

/** How it is worked out and held true. */
export const KEEPING: readonly Verb[] = [
  {
    name: "verify",
    usage: ["verify"],
    summary:
      "Check every anchor of every reading and entry against the bytes of its source; name what fails.",
    flags: [ARCHIVE, JSON_OUT],
    examples: [["verify", "exit status 1 if an anchor fails"]],
    load: () => import("../verbs/verify.ts"),
  },
  {
    name: "reread",
    usage: ["reread"],
    summary:
      "Work the register out again from the sources: after an update of Readout or of its authority files.",
    flags: [ARCHIVE, AUTHORITY],
    examples: [["reread", "the same sources and the same Readout give the same register, byte for byte"]],
    load: () => import("../verbs/reread.ts"),
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
    load: () => import("../verbs/reconcile.ts"),
  },
];
