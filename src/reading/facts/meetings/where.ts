import type { Span } from "../../../text/index.ts";
import { quote } from "../../../text/index.ts";
import type { DateFinding, Named } from "../../reading.ts";
import type { Clause } from "../clauses.ts";
import { occasionPlace } from "./occasion.ts";
import type { Stretches } from "./stretches.ts";
import { wordAt } from "../unit.ts";
import type { MeetingContext, Told } from "./told.ts";
import type { Trigger } from "./trigger.ts";
import type { Neighbourhood } from "./near.ts";
import { dateAtVerb, dateInName, dateNear, dayOf, isDay, placeNear, unknownPlace } from "./near.ts";

/** Where a meeting was: the house of its host, the place visited, what stands beside, the occasion, the dateline. */
export function placeOf(
  context: MeetingContext,
  trigger: Trigger,
  told: Told,
  { inner, near, occasion }: Stretches,
): Named | undefined {
  const { clause, text, words } = context;
  const visited = trigger.format === "visit" ? visitedPlace(context, trigger) : undefined;
  const known = told.hostPlace ?? visited;
  if (known || trigger.kind === "visit") return known;
  // "reviewed the situation in Europe", "discussed the war in Tarvia": that is where the topic is.
  if (trigger.kind === "discuss" && isOfTopic(clause, told, words.topics)) return openingPlace(context, told);
  const loose = trigger.kind === "noun" && !told.verbal;
  return (
    (told.core && placeNear(clause, told.core, inner, text.text)) ??
    placeNear(clause, told.span, near, text.text) ??
    openingPlace(context, told) ??
    unknownPlace(clause, told.core ?? told.span, near, text.text) ??
    unknownPlace(clause, told.span, occasion, text.text) ??
    placeNear(clause, told.span, occasion, text.text) ??
    (loose ? undefined : (occasionPlace(context) ?? datelinePlace(context, told)))
  );
}

/** When a meeting was: what stands in its name, right after its verb, beside it, the occasion, the head of the sentence. */
export const dateOf = (
  clause: Clause,
  trigger: Trigger,
  told: Told,
  { inner, near, wide, occasion }: Stretches,
): DateFinding | undefined =>
  (trigger.kind === "noun" ? dateInName(clause, trigger.from) : undefined) ??
  (told.verbal ? dateAtVerb(clause, told.toWord) : undefined) ??
  dateBeside(clause, told, { inner, near, wide, occasion });

const dateBeside = (
  clause: Clause,
  { core, span, fromWord, toWord }: Told,
  { inner, near, wide, occasion }: Stretches,
): DateFinding | undefined =>
  dateOfVerb(clause, fromWord, toWord, near) ??
  (core && dateNear(clause, core, inner)) ??
  dateNear(clause, span, near) ??
  dateNear(clause, span, wide) ??
  dateNear(clause, span, occasion) ??
  headDate(clause, span, near);

/** Whether the first place after the verb stands right behind a noun of the topic. */
function isOfTopic({ units, unitOfWord }: Clause, { toWord }: Told, topics: ReadonlySet<string>): boolean {
  const from = unitOfWord[toWord - 1]! + 1;
  const at = units.findIndex(({ kind }, number) => number >= from && kind === "place");
  return (
    at > from &&
    /^(in|at|across|around|along|off|near)$/.test(wordAt(units, at - 1) ?? "") &&
    topics.has(wordAt(units, at - 2) ?? "")
  );
}

// A day hangs at most so many words under its verb ("talks on Wednesday with Y").
const DATE_DEPTH = 4;

/** The only day that hangs in the tree under the verb of the meeting and under no other. */
function dateOfVerb(
  { tree, passage }: Clause,
  fromWord: number,
  toWord: number,
  { left, right }: Neighbourhood,
): DateFinding | undefined {
  const days = passage.dates.filter((day) => isDay(day) && day.start >= left && day.end <= right);
  if (days.length < 2) return undefined;
  const verbs = passage.words.slice(fromWord, toWord).map((word) => tree.top(word));
  const own = days.filter((day) => {
    let at = tree.top(day);
    for (let step = 0; at !== undefined && step < DATE_DEPTH; step++) {
      at = tree.head(at);
      if (at === undefined) return false;
      if (verbs.includes(at)) return true;
      if (tree.upos(at) === "VERB") return false;
    }
    return false;
  });
  const [only] = own;
  return own.length === 1 && only
    ? { value: dayOf(only.value), basis: only.basis, rule: only.rule }
    : undefined;
}

const PLACE_WORDS = new Set(
  "to the a an in at of city capital town port island resort region province neighbouring southern northern eastern western nearby".split(
    " ",
  ),
);

// "the visit of President X to Oru"
const VISIT_REACH = 8;

/** "arrived in Goa", "visited Cairo": the place right after the verb, and no other. */
function visitedPlace({ clause, text }: MeetingContext, { kind, to }: Trigger): Named | undefined {
  const from = clause.unitOfWord[to - 1]! + 1;
  const all = clause.units.slice(from, from + VISIT_REACH);
  const link = all.findIndex((unit) => unit.kind === "word" && unit.lower === "to");
  for (const unit of kind === "noun" && link >= 0 ? all.slice(link, link + 4) : all.slice(0, 4)) {
    // "visited a factory in Oru"; "visited the Tarvian city of Oru"
    if (unit.kind === "word" && !PLACE_WORDS.has(unit.lower)) break;
    if (unit.kind === "place") return { name: unit.name, span: quote(text.text, unit) };
    if (unit.kind === "party" && unit.party.kind === "state") {
      const capital = clause.passage.mentions.some(
        ({ start, form }) => start === unit.start && form === "metonym",
      );
      const span = quote(text.text, unit);
      return { name: capital ? span.exact : unit.party.name, span };
    }
  }
  return undefined;
}

/** "During the Goa meetings, X is to hold talks": a place at the head of the sentence holds for all of it. */
function openingPlace(context: MeetingContext, told: Told): Named | undefined {
  const { clause, text } = context;
  const { span } = told;
  const scene = scenePlace(context, told);
  if (scene) return scene;
  // "Also in Oru for the forum, X ..."
  const opening = wordAt(clause.units, 0) === "also" ? 1 : 0;
  if (!/^(during|at|in|while|on)$/.test(wordAt(clause.units, opening) ?? "")) return undefined;
  const place = clause.units
    .slice(opening + 1, opening + 6)
    .find(({ kind, end }) => kind === "place" && end <= span.start);
  return place?.kind === "place" ? { name: place.name, span: quote(text.text, place) } : undefined;
}

const SCENE = /^(scene|venue|setting|stage|site|location)$/;

/** "Paris will be the scene of a meeting between X and Y", "Oru, the venue for the talks" */
function scenePlace({ clause, text }: MeetingContext, { span }: Told): Named | undefined {
  const { words, mentions } = clause.passage;
  const scene = words.findIndex(
    ({ lower, start }, at) => SCENE.test(lower) && start < span.end && words[at - 1]?.lower === "the",
  );
  const [first] = clause.units;
  if (scene < 0 || scene > SCENE_REACH || first === undefined) return undefined;
  const capital = mentions.some(({ start, form }) => start === first.start && form === "metonym");
  if (first.kind !== "place" && !capital) return undefined;
  const place = quote(text.text, first);
  return { name: first.kind === "place" ? first.name : place.exact, span: place };
}

// "Oru is once again to be the scene of": so many words from the head of the sentence.
const SCENE_REACH = 8;

// "On Sunday, in the corridors of the conference in Oru, X and Y talked": so far into the sentence.
const HEAD = 14;

/** A day at the head of a sentence holds for all of it, whatever noun of an occasion stands between. */
const headDate = (clause: Clause, span: Span, { left }: Neighbourhood): DateFinding | undefined =>
  left > clause.passage.start
    ? dateNear(clause, span, { left: clause.passage.start, right: clause.passage.start + HEAD })
    : undefined;

// A dateline holds for so many sentences, where they say "here" or name a house of the town.
const DATELINE_REACH = 3;

const HERE =
  /^(here|ministry|palace|residence|chancellery|parliament|headquarters|embassy|presidency|airport|villa)$/;

/** "PORT ORU, 20 January. X received Y at the ministry.": the house stands where the dateline is. */
function datelinePlace({ clause, text }: MeetingContext, { span }: Told): Named | undefined {
  const { passage } = clause;
  const here = passage.words.some(
    ({ lower, start }) => HERE.test(lower) && start > span.start && start < span.end + HERE_REACH,
  );
  for (let back = 1; here && back <= DATELINE_REACH; back++) {
    const [first, next] = text.clauses[passage.index - back]?.units ?? [];
    const mark = next?.kind === "word" && /^[,—–:.(-]$/.test(next.text);
    if (first?.kind === "place" && mark) return { name: first.name };
  }
  return undefined;
}

// "at the ministry" stands at most so many characters after who met.
const HERE_REACH = 40;
