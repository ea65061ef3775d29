import type { DateFinding, Named } from "../../reading/index.ts";
import type { Account, Entry, SaysOf } from "../../register/index.ts";
import type { ActorReference } from "../../text/index.ts";
import type { Html } from "../html.ts";
import { fromSource, markup, joined } from "../html.ts";
import { partySigns } from "../pieces/acts.ts";
import { dateSign, dayWords } from "../pieces/dates.ts";
import { nameLink, referenceSign, referenceSigns } from "../pieces/names.ts";
import { stepWords } from "../pieces/steps.ts";
import type { Words } from "../words/index.ts";
import { spoken, tell, termSign, termWords } from "../words/index.ts";

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

/** What the catalogue calls points; those it has under `unstated` are worth saying where every account is silent. */
type Names = Words["accounts"];

interface Point<Says> {
  readonly key: string;
  readonly name: Exclude<keyof Names, "unstated">;
  readonly unstated?: keyof Names["unstated"];
  readonly cell: (says: Says) => Cell | null;
}

const plain = (words: string | undefined): Cell | null =>
  words === undefined || words === "" ? null : { words, shown: fromSource(words) };

const word = (term: string): Cell => ({ words: termWords(term), shown: termSign(term) });

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

const adopted = ({ documents }: SaysOf["meeting"]): Cell | null =>
  plain(documents?.map(({ exact }) => exact).join("; "));

const placed = (place: Named | undefined): Cell | null => plain(place?.name);

const referred = (reference: ActorReference): Cell => ({
  words: reference.name ?? spoken().signs.notStated,
  shown: referenceSign(reference),
  ...(reference.basis === "inferred" && { rule: reference.rule }),
});

const several = (references: readonly ActorReference[]): Cell | null =>
  references.length === 0
    ? null
    : {
        words: references.map(({ name }) => name ?? spoken().signs.notStated).join(spoken().lists.comma),
        shown: referenceSigns(references),
      };

/** Words that go on with a report and have no cue of their own. */
const probable = (): Cell => ({
  words: spoken().accounts.probableWord,
  shown: tell(spoken().accounts.probable, { i: (inner) => markup`<i>${inner}</i>` }),
});

const participants = ({ participants: all }: SaysOf["meeting"]): Cell | null =>
  all.length === 0
    ? null
    : {
        words: all.map(({ name }) => name).join(", "),
        shown: joined(
          all.map(({ name, actor, role, part }) =>
            joined(
              [
                nameLink(name, actor),
                role ? markup`<span class="quiet">${fromSource(termWords(role))}</span>` : null,
                part ? markup`<span class="quiet">${termWords(part)}</span>` : null,
              ],
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
    { key: "name", name: "name", cell: (says) => plain(says.name) },
    { key: "variants", name: "variants", cell: (says) => plain(says.variants.join(", ")) },
    {
      key: "offices",
      name: "offices",
      cell: ({ offices }) =>
        plain(offices.map(({ title, of }) => [title, of].filter(Boolean).join(", ")).join("; ")),
    },
  ],
  statement: [
    { key: "speaker", name: "speaker", cell: (says) => referred(says.speaker) },
    { key: "form", name: "form", cell: (says) => plain(spoken().forms[says.form]) },
    { key: "cue", name: "cue", cell: (says) => plain(says.cue) },
    { key: "mood", name: "mood", cell: (says) => (says.mood === "asserted" ? null : word(says.mood)) },
    { key: "to", name: "to", unstated: "to", cell: (says) => several(says.addressees) },
    { key: "via", name: "via", cell: (says) => several(says.via) },
    { key: "path", name: "path", cell: (says) => several(says.path) },
    { key: "date", name: "day", unstated: "date", cell: (says) => dated(says.date) },
    { key: "place", name: "place", unstated: "place", cell: (says) => placed(says.place) },
    { key: "occasion", name: "occasion", unstated: "occasion", cell: (says) => placed(says.occasion) },
    { key: "part", name: "part", cell: (says) => (says.part ? word(says.part) : null) },
    { key: "certainty", name: "certainty", cell: (says) => (says.certainty ? probable() : null) },
  ],
  meeting: [
    { key: "participants", name: "who", cell: participants },
    { key: "date", name: "day", unstated: "date", cell: (says) => dated(says.date) },
    { key: "place", name: "place", unstated: "place", cell: (says) => placed(says.place) },
    { key: "status", name: "status", cell: (says) => word(says.status) },
    { key: "format", name: "format", cell: (says) => plain(termWords(says.format)) },
    { key: "body", name: "body", cell: (says) => plain(says.body) },
    { key: "setting", name: "setting", cell: (says) => plain(says.setting) },
    { key: "attendance", name: "attendance", cell: (says) => plain(says.attendance?.exact) },
    { key: "documents", name: "documents", cell: adopted },
    {
      key: "figures",
      name: "figures",
      cell: ({ figures = [] }) =>
        plain(figures.map(({ exact }) => exact).join(spoken().lists.comma) || undefined),
    },
    { key: "titlePlace", name: "inTitle", cell: (says) => plain(says.titlePlace?.name) },
    { key: "ordinal", name: "ordinal", cell: (says) => plain(says.ordinal?.exact) },
    { key: "level", name: "level", cell: (says) => plain(says.level) },
  ],
  membership: [
    {
      key: "status",
      name: "step",
      cell: (says) => plain(stepWords(says)),
    },
    { key: "on", name: "stageOn", cell: (says) => day(says.on) },
    { key: "since", name: "since", unstated: "since", cell: (says) => day(says.since) },
    { key: "as-of", name: "asOf", cell: (says) => day(says.asOf) },
  ],
  fact: [
    {
      key: "value",
      name: "value",
      cell: ({ fact, value }) => (value === fact ? null : plain(dayWords(String(value)))),
    },
    { key: "subject", name: "subject", cell: (says) => plain(says.subject) },
  ],
  instrument: [
    { key: "name", name: "name", cell: (says) => plain(says.name) },
    { key: "type", name: "type", cell: (says) => word(says.type) },
    { key: "by", name: "by", unstated: "by", cell: (says) => plain(says.by) },
    { key: "date", name: "day", unstated: "date", cell: (says) => day(says.date) },
    { key: "period", name: "period", cell: (says) => day(says.period) },
    {
      key: "status",
      name: "standing",
      cell: (says) => (says.status === undefined ? null : word(says.status)),
    },
  ],
  commitment: [
    { key: "who", name: "who", cell: (says) => several(says.who) },
    { key: "due", name: "due", unstated: "due", cell: (says) => day(says.due) },
    {
      key: "condition",
      name: "condition",
      unstated: "condition",
      cell: (says) => plain(says.condition),
    },
    { key: "status", name: "standing", cell: (says) => word(says.status) },
  ],
  act: [
    { key: "actors", name: "who", cell: (says) => acting(says.actors) },
    { key: "recipients", name: "toWhom", cell: (says) => acting(says.recipients) },
    { key: "class", name: "act", cell: (says) => word(says.class.toLowerCase()) },
    { key: "words", name: "words", cell: (says) => plain(says.words) },
    { key: "polarity", name: "polarity", cell: (says) => word(says.polarity) },
    { key: "status", name: "standing", cell: (says) => word(says.status) },
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
  const names = spoken().accounts;
  return points.map(({ key, name, unstated, cell }) => ({
    key,
    name: names[name],
    ...(unstated !== undefined && { unstated: names.unstated[unstated] }),
    cells: accounts.map((account) => cell(account.says)),
    differs: entry.differs.includes(key),
  }));
}
