import type { Verb } from "../verb.ts";
import { ARCHIVE, JSON_OUT } from "./flags.ts";

/** What a person decides. */
export const RULING: readonly Verb[] = [
  {
    name: "rule",
    usage: [
      'rule KIND ID [ID]  --why "REASON" [--by NAME]',
      'rule add SOURCE PLACE --as KIND  --why "REASON"',
      "rule list [--json]",
      "rule import FILE|-",
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
      "  import FILE            rulings of another register, as list --json writes them; those on sources that are not here wait for them",
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
      [
        "rule list --json | readout rule import - --archive other.db",
        "what was decided here holds there too",
      ],
      ["rule restore ru-0a1b2c3d4e5f --why 'looked again'", "undone, and both are kept"],
    ],
    load: () => import("../verbs/rule.ts"),
  },
];
