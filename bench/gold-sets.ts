import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SHARED } from "./prepare.ts";
import type { Task } from "./scoring.ts";

/** One figure of a gold set: how to take it from what the scorer printed, and what it stands beside. */
export interface Measure {
  readonly name: string;
  /** The value in per cent, or null where the scorer gave none. */
  readonly read: (printed: string) => number | null;
  /** What we want to reach. */
  readonly target?: number;
  /** The best published or measured figure of others, and whose it is. */
  readonly best?: string;
}

/** An open gold set: the input `predict` reads, the scorer's command line, and the figures shown. */
export interface GoldSet {
  readonly name: string;
  readonly task: Task;
  readonly input: string;
  /** Arguments of the scorer after `node`; OUT stands for the predictions. */
  readonly scorer: readonly string[];
  readonly json: readonly string[];
  readonly errors: readonly string[];
  readonly measures: readonly Measure[];
}

const gold = (path: string): string => join(SHARED, "gold", path);

/** Follows a path of keys into the JSON that a scorer printed; 0..1 becomes per cent. */
const at =
  (...keys: readonly string[]) =>
  (printed: string): number | null => {
    let value: unknown = JSON.parse(printed);
    for (const key of keys) value = (value as Record<string, unknown> | undefined)?.[key];
    return typeof value === "number" ? value * 100 : null;
  };

const reading = (folder: string, input: string): GoldSet => ({
  name: folder,
  task: "readings",
  input,
  scorer: [gold("score-reading.mjs"), gold(folder), "OUT"],
  json: ["--json"],
  errors: ["--errors"],
  measures: [
    "statements found: all",
    "statements found: direct",
    "statements found: indirect",
    "speaker of found",
    "statements right",
    "statement precision",
    "direct precision",
    "traps avoided",
    "turns",
    "meetings found",
    "meetings right",
    "meeting precision",
    "organisation facts",
    "offices",
    "instruments",
    "commitments",
    "anchors",
  ].map((name) => ({ name, read: at(name, "share"), ...(name === "anchors" && { target: 100 }) })),
});

const quotes = (name: string, flags: readonly string[], measures: readonly Measure[]): GoldSet => ({
  name,
  task: "quotes",
  input: "quotes.dev",
  scorer: [gold("quotes/score.mjs"), gold("quotes/dev.jsonl"), "OUT", ...flags],
  json: ["--json"],
  errors: ["--errors", "25"],
  measures,
});

const time = (set: string, target: number, best: string): GoldSet => ({
  name: `time ${set}`,
  task: "time",
  input: `time.${set}.train`,
  scorer: [gold("time/score.mjs"), gold(`time/${set}.train.jsonl`), "OUT"],
  json: ["--json"],
  errors: ["--errors"],
  measures: [
    { name: "value F1", read: at("value", "F1"), target, best },
    { name: "relaxed F1", read: at("relaxed", "F1"), target: 93 },
    { name: "strict F1", read: at("strict", "F1"), target: 85 },
  ],
});

/** The interval scorer prints one line, "... value P 79.5 R 85.3 F1 82.3 ...". */
const intervalF1 = (printed: string): number | null =>
  Number(/value P [\d.]+ R [\d.]+ F1 ([\d.]+)/.exec(printed)?.[1] ?? Number.NaN);

const gum = (set: "train" | "dev", genres: readonly string[], target?: number, best?: string): GoldSet => ({
  name: `time gum ${set}${genres.length > 0 ? ` ${genres.join("+")}` : ""}`,
  task: "time",
  input: `time.gum.${set}`,
  scorer: [gold("time/score-gum-dates.mjs"), gold(`time/gum.${set}.jsonl`), "OUT", genres.join(",")].filter(
    (argument) => argument !== "",
  ),
  json: [],
  errors: genres.length > 0 ? ["errors"] : [],
  measures: [
    { name: "value F1 (interval)", read: intervalF1, ...(target && { target }), ...(best && { best }) },
  ],
});

/** "(learnt from) 66.6 cross-validated": what the card of the tagger says of a set whose texts it has learnt from. */
function learntFrom(set: string): string {
  const card = readFileSync(new URL("../models/names.md", import.meta.url), "utf8");
  const row = card.split("\n").find((line) => line.startsWith(`| ${set}, cross-validated |`));
  const f1 = Number(row?.split("|")[4]);
  if (!(f1 > 0)) throw new SyntaxError(`models/names.md has no row "${set}, cross-validated" with its F1`);
  return `(learnt from) ${f1.toFixed(1)} cross-validated`;
}

const names = (set: string, flags: readonly string[], target: number | undefined, best: string): GoldSet => ({
  name: `names ${set}`,
  task: "names",
  input: `names.${set}.dev`,
  scorer: [gold("names/score.mjs"), gold(`names/${set}.dev.jsonl`), "OUT", ...flags],
  json: ["--json"],
  errors: ["--errors"],
  measures: [
    { name: "strict F1", read: at("ALL", "strict", "F1"), ...(target && { target }), best },
    { name: "PER strict F1", read: at("PER", "strict", "F1") },
    { name: "LOC strict F1", read: at("LOC", "strict", "F1") },
    { name: "ORG strict F1", read: at("ORG", "strict", "F1") },
    { name: "span F1", read: at("ALL", "span", "F1") },
  ],
});

const pronouns = (printed: string): number | null => {
  const { resolved } = JSON.parse(printed) as { resolved: { n: number; right: number } };
  return resolved.n > 0 ? (resolved.right / resolved.n) * 100 : null;
};

/** Direction errors among the dyads that are right, in per cent. */
const turnedRound = (printed: string): number | null => {
  const { relaxed } = (
    JSON.parse(printed) as { modes: { relaxed: { directionErrors: number; dyad: { tp: number } } } }
  ).modes;
  return relaxed.dyad.tp > 0 ? (relaxed.directionErrors / relaxed.dyad.tp) * 100 : null;
};

const events = (set: string, measures: readonly Measure[]): GoldSet => ({
  name: `events ${set}`,
  task: "events",
  input: `events.${set}`,
  scorer: [gold("events/score.mjs"), gold(`events/${set}.jsonl`), "OUT", "--open-world", "--merge-yield"],
  json: ["--json"],
  errors: ["--show-errors", "25"],
  measures,
});

/** A figure that the scorer prints in per cent. */
const percent =
  (key: string) =>
  (printed: string): number | null => {
    const value = (JSON.parse(printed) as Record<string, unknown>)[key];
    return typeof value === "number" ? value : null;
  };

const language = (
  set: string,
  targets: Readonly<Record<string, number>>,
  npm: readonly string[],
): GoldSet => ({
  name: `language ${set}`,
  task: "language",
  input: `language.${set}.dev`,
  scorer: [gold("language/score.mjs"), gold(`language/${set}.dev.gold.conllu`), "OUT"],
  json: ["--json"],
  errors: [],
  measures: ["sentences", "tokens", "upos", "lemma", "uas", "las"].map((name, i) => ({
    name,
    read: percent(name),
    target: targets[name]!,
    ...(npm[i] !== undefined && { best: `${npm[i]} best npm package (test)` }),
  })),
});

/** All open sets, with the targets and the figures of others from the design's measurements. */
export const GOLD_SETS: readonly GoldSet[] = [
  language("ewt", { sentences: 94, tokens: 98, upos: 95.7, lemma: 98.3, uas: 86, las: 83.2 }, [
    "92.1",
    "96.3",
    "89.2",
    "95.7",
  ]),
  language("gum-open", { sentences: 98, tokens: 99.4, upos: 97.2, lemma: 98.9, uas: 86, las: 83.2 }, [
    "97.2",
    "98.1",
    "92.4",
    "96.1",
  ]),
  reading("seeds", "seeds"),
  reading("diplomacy", "dev"),
  quotes(
    "quotes",
    [],
    [
      {
        name: "direct span relaxed F1",
        read: at("direct", "relaxed", "F1"),
        best: "83.8 base, 82.1 GGT; human 93.0",
      },
      {
        name: "direct relaxed + speaker",
        read: at("direct", "endToEnd", "F1"),
        target: 82,
        best: "64.3 GGT; human 92.5",
      },
      {
        name: "quoted: speaker accuracy",
        read: at("qseg", "speaker", "span"),
        target: 88,
        best: "72.3 GGT; human 97.7",
      },
      { name: "all relaxed F1", read: at("paired", "all", "relaxed", "F1"), best: "48.2 base; human 79.4" },
      {
        name: "all relaxed + speaker",
        read: at("paired", "all", "endToEnd", "F1"),
        best: "37.5 GGT; human 75.3",
      },
      { name: "pronouns resolved", read: pronouns, target: 80, best: "59 CoreNLP" },
      {
        name: "source exact",
        read: at("role", "source", "exactRaw", "F1"),
        best: "83.2 BERT+CofeNet (test); human 77.9",
      },
      {
        name: "cue exact",
        read: at("role", "cue", "exactRaw", "F1"),
        best: "75.3 BERT+CofeNet (test); human 70.6",
      },
      {
        name: "content exact",
        read: at("role", "content", "exactRaw", "F1"),
        best: "72.9 BERT+CofeNet (test); human 68.4",
      },
    ],
  ),
  quotes(
    "quotes, speech only",
    ["--cueclass", "speech"],
    [
      { name: "all relaxed F1", read: at("paired", "all", "relaxed", "F1"), best: "58.2 base; human 82.1" },
      {
        name: "all relaxed + speaker",
        read: at("paired", "all", "endToEnd", "F1"),
        target: 65,
        best: "48.0 GGT; human 78.6",
      },
      {
        name: "indirect relaxed F1",
        read: at("paired", "indirect", "relaxed", "F1"),
        target: 60,
        best: "47.3 GGT; human 70.4",
      },
      {
        name: "indirect precision",
        read: at("paired", "indirect", "relaxed", "P"),
        target: 75,
        best: "83.2 GGT",
      },
      {
        name: "direct relaxed + speaker",
        read: at("direct", "endToEnd", "F1"),
        best: "68.0 GGT; human 93.0",
      },
    ],
  ),
  time("timebank", 74, "74.1 prototype; 49.2 chrono-node"),
  time("aquaint", 74, "73.5 prototype; 61.7 chrono-node"),
  gum("train", ["news", "interview"], 84, "81.0 prototype; 58.1 chrono-node"),
  gum("train", []),
  gum("dev", []),
  {
    name: "event-class",
    task: "event-class",
    input: "event-class.plv_train",
    scorer: [
      gold("events/score.mjs"),
      gold("events/plv_train.jsonl"),
      "OUT",
      "--open-world",
      "--merge-yield",
    ],
    json: ["--json"],
    errors: ["--show-errors", "25"],
    measures: [
      {
        name: "accuracy",
        read: at("modes", "exact", "micro", "R"),
        target: 76,
        best: "76.0 zero-shot RoBERTa; 64.7 15 regexes",
      },
      { name: "macro F1", read: at("modes", "exact", "macroF1"), best: "74.3 zero-shot RoBERTa" },
    ],
  },
  events("diplomatic_core.dev", [
    { name: "precision", read: at("modes", "relaxed", "micro", "P"), target: 80, best: "67.1 15 regexes" },
    { name: "recall", read: at("modes", "relaxed", "micro", "R"), best: "48.1 15 regexes" },
    { name: "F1", read: at("modes", "relaxed", "micro", "F1"), target: 65, best: "56.0 15 regexes" },
    { name: "direction errors (less than 2)", read: turnedRound },
  ]),
  names("gum", ["--genre", "news,interview,speech"], 77, "74.9 prototype; 55.8 compromise"),
  // The tagger of names has learnt from these two: the figures that count are those by cross-validation.
  names("uner-ewt", [], undefined, `${learntFrom("uner-ewt")}; 86.0 XLM-R (test)`),
  names("crossner-politics", [], undefined, `${learntFrom("crossner-politics")}; 74.9 prototype (test)`),
];

export const sharedIsThere = (): boolean => existsSync(gold(""));
