import type { DifferenceType } from "../src/register/index.ts";

/** A difference that ../shared/corpora/dev/events.json lists, in our words, and how the register would show it. */
export interface Listed {
  readonly event: string;
  readonly what: string;
  readonly type: DifferenceType;
  /** Documents that stand on its sides. */
  readonly docs: readonly string[];
  /** What the values on both sides are like, where several differences lie between the documents. */
  readonly value?: RegExp;
  /** Why it is not shown, where it is not. */
  readonly otherwise: string;
}

export const LISTED: readonly Listed[] = [
  {
    event: "goa-qin-lavrov",
    what: "Chinese accounts name the Ukraine crisis, the Russian one does not",
    type: "omission",
    docs: ["goa-lokmat-qin-lavrov", "goa-iol-qin-lavrov"],
    value: /Ukraine/,
    otherwise: "no account that names Ukraine leads with it",
  },
  {
    event: "goa-qin-lavrov",
    what: "agreements of March only in the Russian statement",
    type: "omission",
    docs: ["goa-lokmat-qin-lavrov", "goa-globaltimes-qin-lavrov"],
    value: /Putin/,
    otherwise: "the two presidents of the agreements were not read",
  },
  {
    event: "goa-qin-lavrov",
    what: "a page of 7 May tells of Thursday 4 May",
    type: "date",
    docs: ["goa-iol-qin-lavrov"],
    value: /2023-05-0[47]/,
    otherwise: "the weekday was not read",
  },
  {
    event: "goa-qin-lavrov",
    what: "Sergei or Sergey",
    type: "participant",
    docs: ["goa-lokmat-qin-lavrov", "goa-globaltimes-qin-lavrov"],
    value: /Lavrov$/,
    otherwise: "the names were not read",
  },
  {
    event: "goa-qin-lavrov",
    what: "a title calls it a meeting of Shanghai",
    type: "place",
    docs: ["goa-telesur-qin-lavrov"],
    value: /Shanghai|Goa/,
    otherwise: "the title gives no claim of a place",
  },
  {
    event: "astana-cfm-2024",
    what: "the Belarusian minister in two spellings",
    type: "participant",
    docs: ["astana-kazinform-moment-of-silence", "astana-kazinform-secgen-results"],
    value: /Aleynik$/,
    otherwise: "the names were not read",
  },
  {
    event: "astana-cfm-2024",
    what: "one arrival on pages of 19 and 20 May",
    type: "date",
    docs: ["astana-tass-lavrov-arrives", "astana-kazinform-lavrov-arrives"],
    value: /2024-05-(?:19|20)$/,
    otherwise: "the reprint was not known as one",
  },
  {
    event: "astana-cfm-2024",
    what: "observers and the UN Secretary-General attend in July, or in May",
    type: "participant",
    docs: ["astana-kazinform-moment-of-silence", "astana-kazinform-secgen-results"],
    value: /observer|Guterres|Secretary/i,
    otherwise: "the reading has no claim of who attends as an observer",
  },
  {
    event: "astana-cfm-2024",
    what: "“Mr. Ming” for Zhang Ming",
    type: "participant",
    docs: ["astana-kazinform-secgen-results"],
    value: /Ming$/,
    otherwise: "the short name is not read as an actor of its own (the family name stands first)",
  },
  {
    event: "astana-cfm-2024",
    what: "a Russian abbreviation for the heads of state",
    type: "participant",
    docs: ["astana-rumfa-cfm-summary"],
    value: /SGG|Heads of State/,
    otherwise: "the abbreviation is not read as a name of the body",
  },
  {
    event: "astana-summit-2024",
    what: "20 decisions, or 20 resolutions and three statements",
    type: "number",
    docs: ["astana-tass-kazmfa-documents", "astana-astanatimes-kicks-off"],
    otherwise: "the reading has no claim of how many documents are adopted",
  },
  {
    event: "astana-summit-2024",
    what: "the name of the initiative on unity, shorter and longer",
    type: "wording",
    docs: ["astana-tass-kazmfa-documents", "astana-kremlin-cohs-readout"],
    value: /unity/i,
    otherwise: "the two names were not read as of one instrument",
  },
  {
    event: "astana-summit-2024",
    what: "the initiative counted among the statements",
    type: "status",
    docs: ["astana-astanatimes-kicks-off"],
    value: /statement|initiative/,
    otherwise: "every account has it as an initiative; that one list counts it among statements is not read",
  },
  {
    event: "beijing-2014",
    what: "a quotation altered by an insertion in brackets",
    type: "wording",
    docs: ["beijing-rt-lavrov-kerry", "seed 002"],
    value: /relevant/,
    otherwise: "the two wordings were not read as of one utterance",
  },
  {
    event: "beijing-2014",
    what: "previews in the future tense, reports in the past",
    type: "status",
    docs: ["beijing-moscowtimes-lavrov-kerry-preview"],
    value: /announced|held/,
    otherwise: "the meetings were not put together",
  },
  {
    event: "blinken-lavrov-2022",
    what: "a page dated seven months after the call",
    type: "date",
    docs: ["call-brecorder-blinken-lavrov-2022", "call-rustavi2-blinken-lavrov-misdated"],
    otherwise: "the two accounts were not put together",
  },
  {
    event: "quad-2021",
    what: "an unnamed official, or a joint text",
    type: "attribution",
    docs: ["wh-20210924-background-call-quad", "wh-20210924-quad-joint-statement"],
    value: /^(?:Senior|the source)/,
    otherwise: "the accounts name nobody who vouches",
  },
  {
    event: "sullivan-wang-2023",
    what: "a short readout, and a call with hours and topics",
    type: "omission",
    docs: ["wh-20230511-readout-sullivan-wang-yi", "wh-20230512-background-call-wang-yi"],
    value: /words$/,
    otherwise: "the sources are not about the meeting",
  },
  {
    event: "us-ukraine-2023",
    what: "a post of 13 December, a meeting of 12 December",
    type: "date",
    docs: ["wh-20231213-biden-zelenskyy-presser"],
    value: /2023-12-1[23]/,
    otherwise:
      "the transcript gives no claim of the meeting: the two leaders speak there, nothing says that they met",
  },
];
