import type { Participant } from "../../reading.ts";
import { skipArticles, wordAt } from "../unit.ts";
import { listOver } from "../lists.ts";
import type { PartyList } from "../lists.ts";
import type { Clause } from "../clauses.ts";
import { listSoon } from "../list-soon.ts";
import type { MeetingContext } from "./told.ts";

// A complement begins at most so many units after the noun.
const RIGHT = 16;

// Before whoever meets.
const WITH = new Set(["with", "between", "among", "involving", "including", "of"]);

// Another clause begins.
const CLOSED = new Set(
  'which that who said says told ; : will is was were are where when while after before — ” " because saying came but would'.split(
    " ",
  ),
);

/** What stands after the noun of a meeting: "between Tarvia and Esk", "of the foreign ministers of the SCO". */
interface Right {
  readonly to: number;
  readonly pronominal?: boolean;
  readonly organisation?: Participant;
  readonly level?: string;
  readonly parties: readonly Participant[];
}

/** Reads the phrase on from unit `end`, the one after the noun. */
export function readRight({ text, clause, words, isTrigger, triggers }: MeetingContext, end: number): Right {
  const own = triggers.find(({ to }) => clause.unitOfWord[to - 1] === end - 1);
  const isPhone = own?.format === "phone";
  let found: Right = { to: end, parties: [] };
  for (let at = end; at < clause.units.length && at < end + RIGHT; at++) {
    const word = wordAt(clause.units, at);
    if (isTrigger(at) || (word !== undefined && CLOSED.has(word) && !isArranged(clause, at))) break;
    const attends = word === "by" && wordAt(clause.units, at - 1) === "attended";
    const calls = word === "from" && isPhone && at <= end + 1;
    // "a trip by Y to Oru", "gave a dinner for Y"
    // "a joint press appearance by X and Y", "given an audience by Y"
    const visits =
      word === "by" &&
      (/^(visit|press)$/.test(own?.format ?? "") || own?.lower === "audience") &&
      at <= end + 1;
    // "the visit to Oru by Y"
    const tours =
      word === "by" && own?.format === "visit" && at <= end + 3 && clause.units[at - 1]?.kind === "place";
    // "the arrival in Oru of Y"
    const arrives = word === "of" && own?.format === "visit" && clause.units[at - 1]?.kind === "place";
    // "gave a dinner for Y", "gave a dinner in Oru on Monday for Y"
    const invites =
      word === "for" && words.meals.has(own?.lower ?? "") && (at <= end + 1 || namesGuests(clause, at));
    if (word === undefined || !(WITH.has(word) || attends || calls || visits || tours || invites)) continue;
    const next = clause.units[at + 1];
    if (next?.kind === "pronoun" && next.points === "pair" && word !== "of")
      return {
        ...found,
        pronominal: true,
        to: at + 2,
        parties: [...found.parties, ...text.company.pairBefore(next.start)],
      };
    const list = listSoon(clause, at + 1);
    if (!list || (word === "including" && found.parties.length === 0)) continue;
    if (word === "of" && at > end + 1 && !arrives) continue;
    // "Their meeting builds upon two hundred years of relations between Tarvia and Esk"
    const relation = wordAt(clause.units, at - 1) ?? "";
    if (word === "between" && at > end && words.relations.has(relation)) continue;
    found = withList(found, list);
    // "with colleagues from the region, including representatives from India": names may follow.
    const described = list.parties.every(({ actor }) => actor === null);
    // "with Minister X and with Speaker Y"
    const further = wordAt(clause.units, list.to) === "and" && wordAt(clause.units, list.to + 1) === "with";
    if (!further && ((word !== "of" && !described) || found.parties.length > 1)) break;
    at = list.to - 1;
  }
  return found;
}

/** "for the presidents of A and B": a list right after the preposition. */
function namesGuests({ units, lists }: Clause, at: number): boolean {
  const first = skipArticles(units, at + 1);
  return listOver(lists, first)?.from === first;
}

/** "talks are scheduled between the presidents": the parties follow. */
const isArranged = (clause: Clause, at: number): boolean =>
  /^(is|are|was|were)$/.test(wordAt(clause.units, at) ?? "") &&
  /^(scheduled|planned|expected|held|due|set|being)$/.test(wordAt(clause.units, at + 1) ?? "");

function withList(found: Right, list: PartyList): Right {
  const [only] = list.parties;
  const meets =
    list.parties.length === 1 &&
    (only!.kind === "organisation" || only!.kind === "body") &&
    list.level === undefined;
  const organisation = found.organisation ?? list.organisation ?? (meets ? only : undefined);
  const level = found.level ?? list.level;
  // "the foreign ministers of the SCO" tells the level and the body; the group itself is added where nobody is named.
  const parties = list.organisation || meets ? found.parties : [...found.parties, ...list.parties];
  return {
    to: list.to,
    parties,
    ...(organisation && { organisation }),
    ...(level !== undefined && { level }),
  };
}
