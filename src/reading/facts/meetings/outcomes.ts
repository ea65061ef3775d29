import type { Quoted } from "../../../text/index.ts";
import { quote } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { DocumentCount, MeetingFigure, Participant } from "../../reading.ts";
import type { Clause, ClausedText } from "../clauses.ts";
import { documentCounts } from "../document-counts.ts";
import { skipArticles, wordAt } from "../unit.ts";
import type { Group } from "./joins.ts";
import { figuresIn } from "./figures.ts";
import { meetingWords } from "./words.ts";
import { phraseAt, phrasesIn } from "../phrases.ts";

/** What a text tells of a meeting beside who met, where and when. */
export interface Outcome {
  readonly documents: readonly DocumentCount[];
  readonly attending: readonly Participant[];
  /** The words that tell who is there. */
  readonly attendance?: Quoted;
  readonly figures: readonly MeetingFigure[];
}

interface Gathered extends Outcome {
  readonly documents: DocumentCount[];
  readonly figures: MeetingFigure[];
}

/** Outcomes by the group of passages that tells of the meeting. */
export function outcomesOf(
  groups: readonly Group[],
  text: ClausedText,
  authorities: Authorities,
): ReadonlyMap<Group, Outcome> {
  const found = new Map<Group, Gathered>();
  const at = (group: Group): Gathered => {
    const known = found.get(group) ?? { documents: [], attending: [], figures: [] };
    found.set(group, known);
    return known;
  };
  for (const clause of text.clauses) {
    const documents = documentCounts(clause, text.text, authorities).map(({ counted }) => counted);
    const session = documents.length > 0 ? meetingFor(groups, clause, adopts(clause)) : undefined;
    if (session) at(session).documents.push(...documents);
    const figures = figuresIn(clause, text.text, authorities);
    const told = figures.length > 0 ? meetingFor(groups, clause, isOneMeeting) : undefined;
    if (told) at(told).figures.push(...figures);
    const attended = attendanceIn(clause, text.text, authorities);
    const where = attended && meetingFor(groups, clause, isSession, 0);
    if (where) Object.assign(at(where), attended);
  }
  return found;
}

// "The summit will see the adoption of 20 resolutions" stands so many sentences after the summit was named.
const SENTENCES_BACK = 3;

/** The meeting of a kind told in a sentence, else in the sentences right before it. */
function meetingFor(
  groups: readonly Group[],
  { passage }: Clause,
  isMeant: (group: Group) => boolean,
  back = SENTENCES_BACK,
): Group | undefined {
  let best: Group | undefined;
  let nearest = back + 1;
  for (const group of groups) {
    if (!isMeant(group)) continue;
    for (const { clause } of group) {
      const distance = passage.index - clause.passage.index;
      if (distance < 0 || distance >= nearest) continue;
      [best, nearest] = [group, distance];
    }
  }
  return best;
}

const isOneMeeting = (group: Group): boolean =>
  group.every(({ format }) => format !== "press" && format !== "visit");

const isSession = (group: Group): boolean =>
  group.some(({ body, format }) => body !== undefined || format === "summit" || format === "council") &&
  group.every(({ format }) => format !== "phone") &&
  isOneMeeting(group);

/** A session adopts texts; so do two who met, where nobody else is named beside the texts. */
const adopts =
  ({ units }: Clause) =>
  (group: Group): boolean => {
    if (isSession(group) || !isOneMeeting(group)) return isSession(group);
    const own = new Set(group.flatMap(({ participants }) => participants.map(({ actor }) => actor)));
    return units.every(
      (unit) => unit.kind !== "party" || unit.party.actor === null || own.has(unit.party.actor),
    );
  };

/** "with the participation of observer states, partners and the UN Secretary General": who is there beside those who meet. */
function attendanceIn(
  clause: Clause,
  text: string,
  authorities: Authorities,
): Pick<Outcome, "attending" | "attendance"> | undefined {
  const { passage, units, unitOfWord } = clause;
  const lexicon = meetingWords(authorities);
  const told = phrasesIn(lexicon.attendance, passage.words)[0];
  if (!told) return undefined;
  const attending: Participant[] = [];
  let described = false;
  let last = told.to;
  for (let unit: number | undefined = unitOfWord[told.to]; unit !== undefined;) {
    const first: number = skipArticles(units, unit);
    const item = units[first];
    const group = item && phraseAt(lexicon.attendee, passage.words, item.from);
    if (!item || (!group && item.kind !== "party")) break;
    described ||= group !== undefined;
    const to = group ? group.to : item.to;
    const name = text.slice(item.start, passage.words[to - 1]!.end);
    last = to;
    attending.push(
      item.kind === "party" && !group && item.party.kind === "person"
        ? { ...item.party, role: item.party.role ?? ATTENDING }
        : { actor: null, name, kind: "group", role: ATTENDING },
    );
    unit = afterGlue(clause, to);
  }
  const span = { start: passage.words[told.from]!.start, end: passage.words[last - 1]!.end };
  return described ? { attending, attendance: quote(text, span) } : undefined;
}

/** The role of those who are there beside those who meet. */
const ATTENDING = "attending";

/** The unit after a comma or an "and" at a word. */
function afterGlue({ units, unitOfWord }: Clause, word: number): number | undefined {
  let unit = unitOfWord[word];
  const before = unit;
  while (unit !== undefined && /^(,|and|also)$/.test(wordAt(units, unit) ?? "")) unit++;
  return unit === before || unit === undefined || unit >= units.length ? undefined : unit;
}
