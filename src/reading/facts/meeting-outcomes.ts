import type { Quoted } from "../../text/index.ts";
import { quote } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { DocumentCount, Participant } from "../reading.ts";
import type { Clause, ClausedText } from "./clauses.ts";
import { documentCounts } from "./document-counts.ts";
import { skipArticles, wordAt } from "./lists.ts";
import type { Group } from "./meeting-joins.ts";
import { meetingWords } from "./meeting-words.ts";
import { phraseAt, phrasesIn } from "./phrases.ts";

/** What a text tells of a meeting beside who met, where and when. */
export interface Outcome {
  readonly documents: readonly DocumentCount[];
  readonly attending: readonly Participant[];
  /** The words that tell who is there. */
  readonly attendance?: Quoted;
}

/** Outcomes by the group of passages that tells of the meeting. */
export function outcomesOf(
  groups: readonly Group[],
  text: ClausedText,
  authorities: Authorities,
): ReadonlyMap<Group, Outcome> {
  const found = new Map<
    Group,
    { documents: DocumentCount[]; attending: readonly Participant[]; attendance?: Quoted }
  >();
  const at = (group: Group) => {
    const known = found.get(group) ?? { documents: [], attending: [] as readonly Participant[] };
    found.set(group, known);
    return known;
  };
  for (const clause of text.clauses) {
    const documents = documentCounts(clause, text.text, authorities).map(({ counted }) => counted);
    const session = documents.length > 0 ? sessionFor(groups, clause, SENTENCES_BACK) : undefined;
    if (session) at(session).documents.push(...documents);
    const attended = attendanceIn(clause, text.text, authorities);
    const where = attended && sessionFor(groups, clause, 0);
    if (where) Object.assign(at(where), attended);
  }
  return found;
}

// "The summit will see the adoption of 20 resolutions" stands so many sentences after the summit was named.
const SENTENCES_BACK = 3;

/** The session told in a sentence, else in the sentences right before it. */
function sessionFor(groups: readonly Group[], { passage }: Clause, back: number): Group | undefined {
  let best: Group | undefined;
  let nearest = back + 1;
  for (const group of groups) {
    if (!isSession(group)) continue;
    for (const { clause } of group) {
      const distance = passage.index - clause.passage.index;
      if (distance < 0 || distance >= nearest) continue;
      [best, nearest] = [group, distance];
    }
  }
  return best;
}

const isSession = (group: Group): boolean =>
  group.some(({ body, format }) => body !== undefined || format === "summit" || format === "council") &&
  group.every(({ format }) => format !== "press" && format !== "phone" && format !== "visit");

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
