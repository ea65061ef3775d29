import type { DateFinding, Named } from "../../reading/index.ts";
import type { Account, Entry, SaysOf } from "../../register/index.ts";
import type { ActorReference } from "../../text/index.ts";
import type { Html } from "../html.ts";
import { fromSource, markup, joined } from "../html.ts";
import { partySigns } from "../pieces/acts.ts";
import { dateSign, dayWords } from "../pieces/dates.ts";
import { FORMATS, FORMS, plainWords } from "../pieces/kinds.ts";
import { nameLink, referenceSign, referenceSigns } from "../pieces/names.ts";

/** What one account says on one topic: plain words to compare, how it is shown, and the rule behind an inferred one. */
export interface Cell {
  readonly words: string;
  readonly shown: Html;
  readonly rule?: string;
}

/** One point on which accounts speak or are silent (null), a cell for each account. */
export interface Topic {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly (Cell | null)[];
  /** The accounts do not agree on it. */
  readonly differs: boolean;
}

interface Point<Says> {
  readonly key: string;
  readonly name: string;
  /** How the point is named where every account is silent on it, if that is worth saying. */
  readonly unstated?: string;
  readonly cell: (says: Says) => Cell | null;
}

const plain = (words: string | undefined): Cell | null =>
  words === undefined || words === "" ? null : { words, shown: fromSource(words) };

const word = (term: string): Cell => ({ words: plainWords(term), shown: markup`${plainWords(term)}` });

const dated = (date: DateFinding | undefined): Cell | null =>
  date
    ? {
        words: dayWords(date.value),
        shown: dateSign(date),
        ...(date.basis === "inferred" && { rule: date.rule }),
      }
    : null;

const day = (value: string | undefined): Cell | null =>
  value === undefined ? null : { words: dayWords(value), shown: markup`${dayWords(value)}` };

const placed = (place: Named | undefined): Cell | null => plain(place?.name);

const referred = (reference: ActorReference): Cell => ({
  words: reference.name ?? "not stated",
  shown: referenceSign(reference),
  ...(reference.basis === "inferred" && { rule: reference.rule }),
});

const several = (references: readonly ActorReference[]): Cell | null =>
  references.length === 0
    ? null
    : {
        words: references.map(({ name }) => name ?? "not stated").join(", "),
        shown: referenceSigns(references),
      };

/** Words that go on with a report and have no cue of their own. */
const probable: Cell = {
  words: "probable",
  shown: markup`<i>probable</i>, as it goes on with a report`,
};

const participants = ({ participants: all }: SaysOf["meeting"]): Cell | null =>
  all.length === 0
    ? null
    : {
        words: all.map(({ name }) => name).join(", "),
        shown: joined(
          all.map(({ name, actor, role }) =>
            joined(
              [nameLink(name, actor), role ? markup`<span class="quiet">${plainWords(role)}</span>` : null],
              ", ",
            ),
          ),
          markup`<br />`,
        ),
      };

const acting = (parties: SaysOf["act"]["actors"]): Cell | null =>
  parties.length === 0
    ? null
    : { words: parties.map(({ name }) => name).join(", "), shown: partySigns(parties) };

/** The points of each kind of entry, in the order they are read. A key that `differs` can name bears that name. */
const POINTS: { readonly [K in keyof SaysOf]: readonly Point<SaysOf[K]>[] } = {
  actor: [
    { key: "name", name: "Name", cell: (says) => plain(says.name) },
    { key: "variants", name: "As written", cell: (says) => plain(says.variants.join(", ")) },
    {
      key: "offices",
      name: "Office",
      cell: ({ offices }) =>
        plain(offices.map(({ title, of }) => [title, of].filter(Boolean).join(", ")).join("; ")),
    },
  ],
  statement: [
    { key: "speaker", name: "Speaker", cell: (says) => referred(says.speaker) },
    { key: "form", name: "Form", cell: (says) => word(FORMS[says.form]) },
    { key: "mood", name: "Mood", cell: (says) => (says.mood === "asserted" ? null : word(says.mood)) },
    { key: "to", name: "Said to", unstated: "to whom", cell: (says) => several(says.addressees) },
    { key: "via", name: "By way of", cell: (says) => several(says.via) },
    { key: "path", name: "As reported by", cell: (says) => several(says.path) },
    { key: "date", name: "Day", unstated: "the day", cell: (says) => dated(says.date) },
    { key: "place", name: "Place", unstated: "the place", cell: (says) => placed(says.place) },
    { key: "occasion", name: "Occasion", unstated: "the occasion", cell: (says) => placed(says.occasion) },
    { key: "part", name: "Stands in", cell: (says) => (says.part ? word(says.part) : null) },
    { key: "certainty", name: "Certainty", cell: (says) => (says.certainty ? probable : null) },
  ],
  meeting: [
    { key: "participants", name: "Who", cell: participants },
    { key: "date", name: "Day", unstated: "the day", cell: (says) => dated(says.date) },
    { key: "place", name: "Place", unstated: "the place", cell: (says) => placed(says.place) },
    { key: "status", name: "How far it got", cell: (says) => word(says.status) },
    { key: "format", name: "Format", cell: (says) => plain(FORMATS[says.format]) },
    { key: "body", name: "Body", cell: (says) => plain(says.body) },
    { key: "setting", name: "Setting", cell: (says) => plain(says.setting) },
    { key: "level", name: "Level", cell: (says) => (says.level === undefined ? null : word(says.level)) },
  ],
  membership: [
    {
      key: "status",
      name: "Step",
      cell: ({ status, planned }) => plain(`${plainWords(status)}${planned ? ", planned" : ""}`),
    },
    { key: "since", name: "Since", unstated: "since when", cell: (says) => day(says.since) },
    { key: "as-of", name: "As of", cell: (says) => day(says.asOf) },
  ],
  fact: [
    {
      key: "value",
      name: "Value",
      cell: ({ fact, value }) => (value === fact ? null : plain(dayWords(String(value)))),
    },
    { key: "subject", name: "Of", cell: (says) => plain(says.subject) },
  ],
  instrument: [
    { key: "name", name: "Name", cell: (says) => plain(says.name) },
    { key: "type", name: "Type", cell: (says) => word(says.type) },
    { key: "by", name: "By", unstated: "by whom", cell: (says) => plain(says.by) },
    { key: "date", name: "Day", unstated: "the day", cell: (says) => day(says.date) },
    { key: "period", name: "Period", cell: (says) => day(says.period) },
    { key: "status", name: "Status", cell: (says) => (says.status === undefined ? null : word(says.status)) },
  ],
  commitment: [
    { key: "who", name: "Who", cell: (says) => several(says.who) },
    { key: "due", name: "Due", unstated: "by when", cell: (says) => day(says.due) },
    {
      key: "condition",
      name: "On condition",
      unstated: "on what condition",
      cell: (says) => plain(says.condition),
    },
    { key: "status", name: "Status", cell: (says) => word(says.status) },
  ],
  act: [
    { key: "actors", name: "Who", cell: (says) => acting(says.actors) },
    { key: "recipients", name: "To whom", cell: (says) => acting(says.recipients) },
    { key: "class", name: "Act", cell: (says) => word(says.class.toLowerCase()) },
    { key: "words", name: "In words", cell: (says) => plain(says.words) },
    { key: "polarity", name: "Done or not", cell: (says) => word(says.polarity) },
    { key: "status", name: "Status", cell: (says) => word(says.status) },
  ],
};

/** Every point some account of the entry speaks to; the points on which all are silent are in `silentPoints`. */
export function topicsOf(entry: Entry): readonly Topic[] {
  return allTopics(entry).filter((topic) => topic.cells.some((cell) => cell !== null));
}

/** Whether every account says the same on the point, on the same ground. */
export function isAgreed({ cells }: Topic): boolean {
  const [first] = cells;
  if (!first) return false;
  return cells.every((cell) => cell?.words === first.words && cell.rule === first.rule);
}

/** Points worth knowing on which every account of the entry is silent. */
export const silentPoints = (entry: Entry): readonly string[] =>
  allTopics(entry)
    .filter((topic) => topic.cells.every((cell) => cell === null))
    .flatMap((topic) => topic.unstated ?? []);

function allTopics(entry: Entry): readonly (Topic & { readonly unstated?: string })[] {
  const points = POINTS[entry.kind] as readonly Point<unknown>[];
  const accounts = entry.accounts as readonly Account<unknown>[];
  return points.map(({ key, name, unstated, cell }) => ({
    key,
    name,
    ...(unstated !== undefined && { unstated }),
    cells: accounts.map((account) => cell(account.says)),
    differs: entry.differs.includes(key),
  }));
}
