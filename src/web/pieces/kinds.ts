import type { EntryKind } from "../../register/index.ts";
import type { MeetingFormat } from "../../reading/index.ts";

interface Kind {
  readonly one: string;
  readonly many: string;
  /** Address of the list of all. */
  readonly list: string;
  /** What the list holds, in a sentence. */
  readonly about: string;
}

/** How each kind of entry is called, and the list it stands in. */
export const KINDS: Readonly<Record<EntryKind, Kind>> = {
  statement: {
    one: "statement",
    many: "statements",
    list: "/statements",
    about: "What somebody is reported to have said, and in what form it reached us.",
  },
  meeting: {
    one: "meeting",
    many: "meetings",
    list: "/meetings",
    about: "Who met whom: held, announced, possible, called off or denied.",
  },
  actor: {
    one: "actor",
    many: "actors",
    list: "/actors",
    about: "Persons, states, organisations, bodies and outlets that sources name.",
  },
  membership: {
    one: "membership",
    many: "memberships",
    list: "/memberships",
    about: "Which state stands on which step of which organisation.",
  },
  fact: {
    one: "fact",
    many: "facts",
    list: "/facts",
    about: "What sources say of organisations: counts, charters, bodies.",
  },
  instrument: {
    one: "instrument",
    many: "instruments",
    list: "/instruments",
    about: "Texts that parties adopt, sign or propose.",
  },
  commitment: {
    one: "commitment",
    many: "commitments",
    list: "/commitments",
    about: "What somebody is to do, and by when.",
  },
  act: {
    one: "act",
    many: "acts",
    list: "/acts",
    about: "Who does what to whom, in the classes of PLOVER: accuse, support, sanction, threaten.",
  },
};

/** Formats of meetings in words. */
export const FORMATS: Readonly<Record<MeetingFormat, string>> = {
  bilateral: "bilateral talks",
  multilateral: "multilateral talks",
  council: "council session",
  summit: "summit",
  conference: "conference",
  press: "before the press",
  phone: "by telephone",
  visit: "visit",
  contact: "contact",
};

export const FORMS: Readonly<Record<"direct" | "indirect" | "mixed" | "turn", string>> = {
  direct: "direct",
  indirect: "indirect",
  mixed: "mixed",
  turn: "turn in a transcript",
};

/** Fields of entries and facets in words. */
export const FIELDS: Readonly<Record<string, string>> = {
  kind: "Kind",
  speaker: "Speaker",
  outlet: "Who says so",
  form: "Form",
  status: "Status",
  year: "Year",
};

/** "dialogue-partner" as "dialogue partner". */
export const plainWords = (term: string): string => term.replaceAll("-", " ");
