import type { EntryKind } from "../../register/index.ts";
import type { MeetingFormat } from "../../reading/index.ts";

/** How each kind of entry is called, and the list it stands in. */
export const KINDS: Readonly<
  Record<EntryKind, { readonly one: string; readonly many: string; readonly list: string }>
> = {
  statement: { one: "statement", many: "statements", list: "/statements" },
  meeting: { one: "meeting", many: "meetings", list: "/meetings" },
  actor: { one: "actor", many: "actors", list: "/actors" },
  membership: { one: "membership", many: "memberships", list: "/memberships" },
  fact: { one: "fact", many: "facts", list: "/facts" },
  instrument: { one: "instrument", many: "instruments", list: "/instruments" },
  commitment: { one: "commitment", many: "commitments", list: "/commitments" },
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
