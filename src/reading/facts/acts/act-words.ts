import type { Authorities, Row } from "../../authorities.ts";
import { items, perAuthorities } from "../../authorities.ts";
import type { ActClass } from "../../reading.ts";
import type { Helpers } from "./helpers.ts";
import { helpersOf } from "./helpers.ts";
import { regularForms, withS } from "../../verb-forms.ts";

/** What a row of authority/act-verbs.tsv says of a word or phrase. */
export interface ActSense {
  readonly kind: "verb" | "noun" | "adjective" | "modal";
  /** Base forms, the head first: "hold", "crack down on". */
  readonly words: readonly string[];
  /** Base forms of which one must stand in its object; empty where none is needed. */
  readonly objects: ReadonlySet<string>;
  /** Null: a figure of speech that is no act ("meet a target"). */
  readonly class: ActClass | null;
  readonly mode: string | null;
  /** Where the recipient stands: "object" or a preposition, the likeliest first. */
  readonly to: readonly string[];
  /** The subject of the words is the one it is done to ("came under fire from"). */
  readonly turned: boolean;
  /** 0: says the act; higher: says it only where nothing better does. */
  readonly weakness: number;
}

/** From this weakness on a sense is too weak for a reading; it serves where a pair is known to act. */
export const WEAK = 3;

/** Forms of words, in lower case, of which some must stand in a sentence that tells of an act. */
export interface Signs {
  /** "accused" */
  readonly alone: ReadonlySet<string>;
  /** "works" with "with" after it */
  readonly withNext: ReadonlyMap<string, ReadonlySet<string>>;
  /** "held" where one of `objects` stands in the sentence */
  readonly withObject: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
}

/** The words of acts, and the base forms of what is written. */
export interface ActWords {
  /** Senses by the base form of their head. */
  readonly senses: ReadonlyMap<string, readonly ActSense[]>;
  /** Base form of each form of the verbs that head a sense, and of the irregular verbs. */
  readonly verbs: ReadonlyMap<string, string>;
  /** Base form of each plural of the nouns that stand in a sense. */
  readonly nouns: ReadonlyMap<string, string>;
  readonly signs: Signs;
  /** Base forms of nouns for what is done to somebody: of whom a strike is told, he is not the one who struck. */
  readonly deeds: ReadonlySet<string>;
  readonly helpers: Helpers;
}

/** The words of authority/act-verbs.tsv, with the groups of act-nouns.tsv and the forms of irregular-verbs.tsv. */
export const actWords = perAuthorities((authorities: Authorities): ActWords => {
  const groups = new Map(
    (authorities["act-nouns"] ?? []).map((row) => [`$${row["key"]}`, items(row["nouns"])] as const),
  );
  const all = (authorities["act-verbs"] ?? []).flatMap((row) =>
    items(row["words"]).map((phrase) => senseOf(row, phrase, groups)),
  );
  const verbs = verbForms(all, authorities["irregular-verbs"] ?? []);
  const nouns = nounForms(all);
  const forms = new Map<string, string[]>();
  for (const [form, base] of [...verbs, ...nouns]) forms.set(base, [...(forms.get(base) ?? [base]), form]);
  return {
    senses: Map.groupBy(all, ({ words }) => words[0]!),
    verbs,
    nouns,
    signs: signsOf(all, (base) => forms.get(base) ?? [base]),
    deeds: new Set([...(groups.get("$attack") ?? []), ...(groups.get("$deeds") ?? [])]),
    helpers: helpersOf(authorities),
  };
});

function senseOf(row: Row, phrase: string, groups: ReadonlyMap<string, readonly string[]>): ActSense {
  return {
    kind: row["kind"] as ActSense["kind"],
    words: phrase.split(" "),
    objects: new Set(items(row["objects"]).flatMap((item) => groups.get(item) ?? [item])),
    class: row["class"] === "-" ? null : (row["class"] as ActClass),
    mode: row["mode"] || null,
    to: items(row["to"]),
    turned: row["turn"] === "reverse",
    weakness: Number(row["weakness"] || 0),
  };
}

/** What of a sense must stand in a sentence, before its grammar is looked at: its head, then a word after it or an object. */
function signsOf(senses: readonly ActSense[], formsOf: (base: string) => readonly string[]): Signs {
  const alone = new Set<string>();
  const withNext = new Map<string, Set<string>>();
  const withObject = new Set<string>();
  const objects = new Set<string>();
  for (const sense of senses) {
    const [head = "", next] = sense.words;
    if (sense.class === null || sense.weakness >= WEAK) continue;
    for (const form of formsOf(head)) {
      if (sense.objects.size > 0) withObject.add(form);
      else if (next === undefined) alone.add(form);
      else withNext.set(form, (withNext.get(form) ?? new Set()).add(next));
    }
    for (const object of sense.objects) for (const form of formsOf(object)) objects.add(form);
  }
  return { alone, withNext, withObject, objects };
}

function verbForms(senses: readonly ActSense[], irregular: readonly Row[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  const add = (form: string, base: string): void => void (forms.has(form) || forms.set(form, base));
  for (const row of irregular) {
    for (const form of [row["lemma"]!, ...items(row["forms"])]) add(form, row["lemma"]!);
  }
  for (const { kind, words } of senses) {
    const [verb = ""] = words;
    if (kind !== "verb" || forms.get(verb) === verb) continue;
    for (const form of [verb, ...regularForms(verb)]) add(form, verb);
  }
  return forms;
}

function nounForms(senses: readonly ActSense[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const { kind, words, objects } of senses) {
    for (const noun of kind === "noun" ? [words[0]!] : objects) forms.set(withS(noun), noun);
  }
  return forms;
}
