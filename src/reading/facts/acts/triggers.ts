import type { ActClass } from "../../reading.ts";
import type { ActSense, ActWords } from "./act-words.ts";
import type { Helpers } from "./helpers.ts";
import type { Tagged } from "./sentence.ts";
import { isFinite, isNoun, isVerb } from "./sentence.ts";
import type { VerbGroup } from "./verb-group.ts";
import { verbGroupAt } from "./verb-group.ts";

/** A word or phrase that names an act, in one sentence. Numbers are those of words. */
export interface Trigger {
  readonly sense: ActSense;
  readonly at: number;
  /** Its last word: of the phrase, or of the object that makes it an act. */
  readonly last: number;
  /** The object that makes it an act ("talks" in "held talks"), if one does. */
  readonly object: number | null;
  readonly group: VerbGroup;
}

/** The triggers of a sentence, in text order; the object of one is no trigger of its own. */
export function triggersIn(
  words: readonly Tagged[],
  { senses: known, helpers }: ActWords,
): readonly Trigger[] {
  const found: Trigger[] = [];
  const taken = new Set<number>();
  words.forEach((word, at) => {
    if (taken.has(at)) return;
    const senses = known.get(word.base);
    const trigger = senses && bestSense(words, at, senses, helpers);
    if (!trigger) return;
    if (trigger.object !== null) taken.add(trigger.object);
    if (trigger.sense.class !== null) found.push(trigger);
  });
  return found;
}

function bestSense(
  words: readonly Tagged[],
  at: number,
  senses: readonly ActSense[],
  helpers: Helpers,
): Trigger | undefined {
  const group = verbGroupAt(words, at, helpers);
  let best: Trigger | undefined;
  for (const sense of senses) {
    if (sense.kind === "modal" && !isReported(words, at, helpers)) continue;
    if (deniesDeed(words, at, helpers) || endsDeed(words, at, helpers)) continue;
    const trigger = senseAt(words, at, sense, group);
    if (trigger && (!best || isBetter(trigger, best))) best = trigger;
  }
  return best;
}

/** The nearer object says more than the farther, an object more than none, a phrase more than a word. */
function isBetter(a: Trigger, b: Trigger): boolean {
  const ranks = (trigger: Trigger): readonly number[] => [
    Math.floor(trigger.sense.weakness / 3),
    trigger.object === null ? 1 : 0,
    -trigger.sense.words.length,
    trigger.object === null ? 0 : Math.abs(trigger.object - trigger.at),
    trigger.sense.weakness,
  ];
  const [left, right] = [ranks(a), ranks(b)];
  const first = left.findIndex((rank, i) => rank !== right[i]);
  return first >= 0 && left[first]! < right[first]!;
}

/** "denied holding talks", "denied that it had attacked": no refusal of what it denies. */
const deniesDeed = (words: readonly Tagged[], at: number, { denial }: Helpers): boolean =>
  denial.has(words[at]!.base) &&
  words[at + 1] !== undefined &&
  (words[at + 1]!.tag === "VBG" || words[at + 1]!.lower === "that");

/** "stopped shelling": stops nobody. */
const endsDeed = (words: readonly Tagged[], at: number, { ended }: Helpers): boolean =>
  ended.has(words[at]!.base) && words[at + 1]?.tag === "VBG";

function senseAt(
  words: readonly Tagged[],
  at: number,
  sense: ActSense,
  group: VerbGroup,
): Trigger | undefined {
  const word = words[at]!;
  if (!kindFits(sense.kind, words, at)) return undefined;
  const last = phraseEnd(words, at, sense);
  if (last === undefined || isInfinitive(words, last, sense)) return undefined;
  // "helped put it together" helps nobody in particular
  if (sense.class === "AID" && words[last + 1]?.tag === "VB") return undefined;
  if (sense.objects.size === 0) return { sense, at, last, object: null, group };
  if (!isVerb(word)) return undefined;
  // "want to see Tarvia" is no "want Tarvia to see"
  if (sense.objects.has("to") && !group.passive && words[last + 1]?.lower === "to") return undefined;
  const from = sense.objects.has("to") ? last + 1 : last;
  const object = group.passive
    ? (objectBefore(words, at, sense.objects) ?? objectAfter(words, from, sense.objects))
    : objectAfter(words, from, sense.objects);
  // "continue to call on X" is no call, "want to help X" asks for no help
  if (
    WITH_THINGS.has(sense.class!) &&
    object !== undefined &&
    isVerb(words[object]!) &&
    !sense.objects.has("to")
  )
    return undefined;
  // "vowed never to attack"
  const harms = sense.class === "THREATEN" && object !== undefined && isVerb(words[object]!);
  if (harms && words.slice(last, object).some(({ lower }) => /^(not|never)$/.test(lower))) return undefined;
  return object === undefined
    ? undefined
    : { sense, at, last: sense.objects.has("to") ? last : Math.max(last, object), object, group };
}

/** Acts by what is given, held or asked for, never by what is to be done. */
const WITH_THINGS: ReadonlySet<ActClass> = new Set<ActClass>([
  "AID",
  "CONSULT",
  "COOPERATE",
  "REQUEST",
  "SUPPORT",
]);

/** "going to talk", "came to see": no journey. */
const isInfinitive = (words: readonly Tagged[], last: number, { mode }: ActSense): boolean =>
  mode === "visit" &&
  words[last]!.tag === "TO" &&
  (words[last + 1]?.tag === "VB" || (words[last + 1]?.tag === "RB" && words[last + 2]?.tag === "VB"));

function kindFits(kind: ActSense["kind"], words: readonly Tagged[], at: number): boolean {
  const word = words[at]!;
  if (kind === "verb") return isVerb(word) && !isHelper(words, at) && !isAttribute(words, at);
  if (kind === "noun") return isNoun(word);
  if (kind === "modal") return word.tag === "MD";
  return word.tag.startsWith("JJ") || word.tag === "VBN";
}

const SAID_REACH = 15;

/** "X said that Y must go": somebody says it, so somebody asks for it. */
export const isReported = (words: readonly Tagged[], at: number, { saying }: Helpers): boolean =>
  words.slice(Math.max(0, at - SAID_REACH), at).some((word) => isVerb(word) && saying.has(word.base));

/** "has rejected", "is being held": the verb comes after. */
function isHelper(words: readonly Tagged[], at: number): boolean {
  if (!/^(have|be|do|get)$/.test(words[at]!.base)) return false;
  let next = at + 1;
  while (words[next] && (words[next]!.tag.startsWith("RB") || /^(have|be)$/.test(words[next]!.base))) next++;
  return words[next] !== undefined && isVerb(words[next]!);
}

/** "a planned visit", "the protesting drivers": a participle that describes. */
function isAttribute(words: readonly Tagged[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at]!, words[at + 1]];
  if (!/^VB[GN]$/.test(word.tag) || !before || !after) return false;
  return /^(DT|PRP\$|JJ|POS|CD)$/.test(before.tag) && /^(NN|JJ)/.test(after.tag);
}

const PARTICLES = new Set(["off", "down", "out", "up", "back", "free", "over", "in", "away", "home"]);
const PARTICLE_REACH = 4;

/** The last word of the phrase that begins at `at`; a particle may stand behind a short object. */
function phraseEnd(words: readonly Tagged[], at: number, { words: wanted }: ActSense): number | undefined {
  let last = at;
  for (let i = 1; i < wanted.length; i++) {
    const want = wanted[i]!;
    const reach = PARTICLES.has(want) ? PARTICLE_REACH : 1;
    let next = last + 1;
    while (next <= last + reach && !says(words[next], want)) {
      if (words[next] && (isFinite(words[next]!) || /^[,;.:]$/.test(words[next]!.lower))) return undefined;
      next++;
    }
    if (next > last + reach) return undefined;
    last = next;
  }
  return last;
}

const says = (word: Tagged | undefined, want: string): boolean =>
  word !== undefined && (word.lower === want || word.base === want);

const OBJECT_REACH = 9;
// "put on trial", "on a visit": past a preposition the object stands right there or is another's.
const PAST_PREPOSITION = 2;

function objectAfter(
  words: readonly Tagged[],
  from: number,
  wanted: ReadonlySet<string>,
): number | undefined {
  // "stop supporting its war": what is stopped is the support
  const next = words[from + 1];
  const isWanted = (word: Tagged | undefined): boolean =>
    word !== undefined && (wanted.has(word.base) || wanted.has(word.lower));
  if (next?.tag === "VBG" && !isWanted(next) && !isWanted(words[from + 2])) return undefined;
  let end = Math.min(words.length - 1, from + OBJECT_REACH);
  for (let at = from + 1; at <= end; at++) {
    const word = words[at]!;
    if (!/^VB[DGN]$/.test(word.tag) && (wanted.has(word.base) || wanted.has(word.lower))) return at;
    if (endsObject(word) || (word.tag === "TO" && !wanted.has(words[at + 1]?.base ?? ""))) return undefined;
    if (word.tag === "IN" && word.lower !== "of") end = Math.min(end, at + PAST_PREPOSITION);
  }
  return undefined;
}

/** A clause of its own begins; before "to" it was looked whether the object of what is wanted is meant. */
const endsObject = (word: Tagged): boolean =>
  isFinite(word) || /^(;|\.|:|that|which|who|whose|when|if|because|while|after|before)$/.test(word.lower);

function objectBefore(
  words: readonly Tagged[],
  from: number,
  wanted: ReadonlySet<string>,
): number | undefined {
  for (let at = from - 1; at >= 0 && at >= from - OBJECT_REACH; at--) {
    const word = words[at]!;
    if (isNoun(word) && (wanted.has(word.base) || wanted.has(word.lower))) return at;
    if (/^[;:]$/.test(word.lower)) return undefined;
  }
  return undefined;
}
