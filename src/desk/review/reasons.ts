import type { Archive } from "../../archive/index.ts";
import type { ActorEntry, CommitmentSays, MeetingSays, StatementSays } from "../../register/index.ts";
import { familyOf, givenOf, placedWords, tellingOf } from "../../register/index.ts";
import { dayWords } from "../../text/index.ts";
import type { Doubt } from "./doubt.ts";
import type { Found } from "./found.ts";

/** What speaks for one answer and what against it, as far as the rules can tell; a person may see more. */
export interface Reasons {
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
}

const NONE: Reasons = { speaksFor: [], speaksAgainst: [] };

export function reasonsFor(
  archive: Archive,
  { kind, subject, reason }: Doubt,
  found: readonly Found[],
): Reasons {
  if ("actors" in subject) {
    const [a, b] = subject.actors.map((key) => archive.actor(key));
    return a && b && a.id !== b.id ? personReasons(a, b) : NONE;
  }
  const [a, b] = found;
  if (!a) return NONE;
  if (!b) return inferredReasons(archive, kind, a);
  const [one, other] = [a.account, b.account];
  const voices =
    one.from.source === other.from.source ? against("One source tells both") : forIt("Two sources tell it");
  if ("participants" in one.says && "participants" in other.says) {
    return gathered([voices, ...meetingPoints(one.says, other.says)]);
  }
  if ("speaker" in one.says && "speaker" in other.says) {
    return gathered([
      voices,
      ...statementPoints(one.says, other.says),
      ...(reason ? [forIt(capital(reason))] : []),
    ]);
  }
  if (kind === "fulfilments" && "what" in one.says && "what" in other.says) {
    const others = a.entry.kind === "commitment" ? (a.entry.variants ?? []) : [];
    return gathered([
      ...promisePoints(one.says, other.says),
      ...others
        .filter(({ id }) => id !== b.entry.id)
        .map((variant) => against(`It ${variant.reason.replace("may be", "may as well be")}`)),
    ]);
  }
  return gathered([voices, ...(reason ? [against(capital(reason))] : [])]);
}

interface Point {
  readonly side: "for" | "against";
  readonly words: string;
}

const forIt = (words: string): Point => ({ side: "for", words });
const against = (words: string): Point => ({ side: "against", words });

const gathered = (points: readonly (Point | null)[]): Reasons => ({
  speaksFor: points.flatMap((point) => (point?.side === "for" ? [point.words] : [])),
  speaksAgainst: points.flatMap((point) => (point?.side === "against" ? [point.words] : [])),
});

/** A point that both give: the same speaks for, another against; nothing where one is silent. */
function beside(
  name: string,
  a: string | undefined,
  b: string | undefined,
  words = (value: string) => value,
): Point | null {
  if (a === undefined || b === undefined) return null;
  return a.toLowerCase() === b.toLowerCase()
    ? forIt(`Same ${name}: ${words(a)}`)
    : against(`Other ${name}: ${words(a)} and ${words(b)}`);
}

function meetingPoints(a: MeetingSays, b: MeetingSays): (Point | null)[] {
  const [inA, inB] = [a, b].map(
    ({ participants }) => new Map(participants.map((who) => [familyOf(who.actor ?? who.name), who.name])),
  );
  const both = [...inA!].filter(([key]) => inB!.has(key)).map(([, name]) => name);
  const one = [...inA!, ...inB!].filter(([key]) => !(inA!.has(key) && inB!.has(key))).map(([, name]) => name);
  return [
    both.length > 0 ? forIt(`Both name ${both.join(", ")}`) : null,
    one.length > 0 ? against(`Only one names ${one.join(", ")}`) : null,
    beside("day", a.date?.value, b.date?.value, dayWords),
    beside("place", a.place?.name, b.place?.name),
    beside("format", a.format, b.format),
    beside("body", a.body, b.body),
    statusPoint(a.status, b.status),
  ];
}

const PLANNED: ReadonlySet<string> = new Set(["announced", "possible"]);

/** What was announced may be held; what one denies another cannot tell of. */
function statusPoint(a: string, b: string): Point | null {
  if (a === b) return null;
  return PLANNED.has(a) || PLANNED.has(b)
    ? forIt(`One may follow the other: ${a}, ${b}`)
    : against(`Other status: ${a} and ${b}`);
}

/** Words of one wording only that are named. */
const OWN = 8;

function statementPoints(a: StatementSays, b: StatementSays): (Point | null)[] {
  const [tellingA, tellingB] = [a, b].map(({ words }) => tellingOf(placedWords(words)));
  const own = [
    ...tellingA!.filter((word) => !tellingB!.includes(word)),
    ...tellingB!.filter((word) => !tellingA!.includes(word)),
  ];
  const quoted = a.form !== "indirect" && b.form !== "indirect";
  const named = [a, b].every(({ speaker }) => speaker.basis === "stated");
  return [
    forIt(named ? "Same speaker, stated in both" : "Same speaker, inferred in one at least"),
    beside("day", a.date?.value, b.date?.value, dayWords),
    beside("occasion", a.occasion?.name, b.occasion?.name),
    beside("place", a.place?.name, b.place?.name),
    own.length > 0
      ? against(`${quoted ? "Both quote, and only one has" : "Only one has"} ${own.slice(0, OWN).join(", ")}`)
      : null,
  ];
}

/** What a report has in common with a promise, and what of the promise it does not tell. */
function promisePoints(report: CommitmentSays, promise: CommitmentSays): (Point | null)[] {
  // Of "opened the new consulate" the verb stands beside what was opened.
  const [told, promised] = [report, promise].map(({ what, deed = "" }) => [
    ...new Set(tellingOf(placedWords(`${deed} ${what}`))),
  ]);
  const both = promised!.filter((word) => told!.includes(word));
  const own = promised!.filter((word) => !told!.includes(word));
  return [
    both.length > 0 ? forIt(`Both have ${both.join(", ")}`) : null,
    own.length > 0 ? against(`Only the promise has ${own.slice(0, OWN).join(", ")}`) : null,
  ];
}

function personReasons(a: ActorEntry, b: ActorEntry): Reasons {
  const sources = new Set(a.accounts.map(({ from }) => from.source));
  const shared = b.accounts.filter(({ from }) => sources.has(from.source)).length;
  const [officesA, officesB] = [a, b].map(({ offices }) =>
    offices.map(({ title, of }) => [title.toLowerCase(), of].filter(Boolean).join(", ")),
  );
  const office = officesA!.find((each) => officesB!.includes(each));
  const [givenA, givenB] = [givenOf(a.id), givenOf(b.id)];
  return gathered([
    familyOf(a.id) === familyOf(b.id)
      ? forIt("Same family name")
      : against("The family names are written otherwise"),
    givenA === "" || givenB === "" ? forIt("One is told of without a given name") : null,
    beside("state", a.state, b.state),
    office ? forIt(`Same office: ${office}`) : null,
    !office && officesA![0] !== undefined && officesB![0] !== undefined
      ? against(`Other offices: ${officesA![0]}; ${officesB![0]}`)
      : null,
    shared > 0 ? against(`${shared === 1 ? "One source names" : `${shared} sources name`} both`) : null,
  ]);
}

/** So far before a statement others are looked for whom it may be of. */
const BEFORE = 400;

/** Of an inferred speaker who else is named before; of an inferred day what else is dated near. */
function inferredReasons(archive: Archive, kind: Doubt["kind"], { account }: Found): Reasons {
  const { source, start } = account.anchors[0];
  const reading = archive.reading(source);
  if (!reading) return NONE;
  const near = <T extends { readonly start: number }>(items: readonly T[]): T[] =>
    items.filter((item) => item.start >= start - BEFORE && item.start < start);
  if (kind === "date") {
    const dates = near(reading.dates).map(({ exact, value }) => `“${exact}” (${dayWords(value)})`);
    const published = account.from.published;
    return {
      speaksFor: published ? [`The source is dated ${dayWords(published)}`] : [],
      speaksAgainst: dates.length > 0 ? [`Dates told before it: ${[...new Set(dates)].join(", ")}`] : [],
    };
  }
  const { says } = account;
  const speaker = "speaker" in says ? says.speaker : null;
  const persons = near(reading.mentions).filter(({ type, actor }) => type === "person" && actor !== null);
  const named = (mine: boolean): string[] => [
    ...new Set(persons.filter(({ actor }) => (actor === speaker?.actor) === mine).map(({ exact }) => exact)),
  ];
  const [own, others] = [named(true), named(false)];
  return {
    speaksFor: own.length > 0 ? [`Named shortly before: ${own.join(", ")}`] : [],
    speaksAgainst: others.length > 0 ? [`Others named shortly before: ${others.join(", ")}`] : [],
  };
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
