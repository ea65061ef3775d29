import type { Authorities, Row } from "../../authorities.ts";
import { items, perAuthorities } from "../../authorities.ts";
import type { ReadCommitment } from "../../reading.ts";
import { withEd } from "../../verb-forms.ts";
import type { PhraseBook } from "../phrases.ts";
import { phraseBook } from "../phrases.ts";

export type CommitmentStatus = ReadCommitment["status"];

export interface CommitmentWords {
  readonly triggers: PhraseBook;
  /** What a party can undertake, in the base form of the verb. */
  readonly acts: ReadonlySet<string>;
  readonly notActs: PhraseBook;
  /** "the road will be reopened": what can be done to a thing. */
  readonly passives: ReadonlySet<string>;
  /** "agreed to them", "promised that": words after which nothing is undertaken. */
  readonly notUndertaken: ReadonlySet<string>;
  /** "said it would": verbs that report what is promised. */
  readonly reports: ReadonlySet<string>;
  /** "do so": words that stand for a deed told before. */
  readonly proxies: PhraseBook;
  /** "asked": verbs that tell whom a deed is asked of. */
  readonly requests: PhraseBook;
  readonly conditions: PhraseBook;
  /** "by", "ahead of": what may lead to the occasion on which something is due. */
  readonly occasionLeads: PhraseBook;
  /** "summit", "session". */
  readonly occasions: ReadonlySet<string>;
  /** "failed to": words before a deed that was not done. */
  readonly undone: PhraseBook;
  /** "as agreed": words that tell that a deed was promised. */
  readonly asPromised: PhraseBook;
  /** "its commitment": nouns for what is promised. */
  readonly promises: ReadonlySet<string>;
  /** Acts by which a promise may be kept. */
  readonly deeds: ReadonlySet<string>;
  /** Forms of these acts but the base form, with the base form. */
  readonly pastForms: ReadonlyMap<string, string>;
  /** "I don’t think it will work": words after which nobody undertakes anything. */
  readonly hedges: PhraseBook;
  /** "denied having promised": what follows is disputed. */
  readonly denials: PhraseBook;
}

const TRIGGERS = [
  "that",
  "verb",
  "pledge",
  "noun",
  "noun-of",
  "announce",
  "will",
  "is-to",
  "binds",
  "prepared",
  "keep",
];

/** The words of authority/commitment-words.tsv. */
export const commitmentWords = perAuthorities(
  ({ "commitment-words": rows = [], "irregular-verbs": irregular = [] }: Authorities): CommitmentWords => {
    const of = (...classes: readonly string[]): readonly Row[] =>
      rows.filter((row) => classes.includes(row["class"]!));
    const set = (name: string): ReadonlySet<string> =>
      new Set(of(name).flatMap((row) => items(row["phrases"])));
    const notDeeds = set("not-deed");
    const deeds = new Set([...set("act")].filter((act) => !notDeeds.has(act)));
    return {
      triggers: phraseBook(of(...TRIGGERS)),
      acts: set("act"),
      notActs: phraseBook(of("not-act")),
      conditions: phraseBook(of("condition")),
      occasionLeads: phraseBook(of("occasion-lead")),
      passives: set("passive"),
      notUndertaken: set("not-undertaken"),
      reports: set("report"),
      proxies: phraseBook(of("proxy")),
      requests: phraseBook(of("request")),
      occasions: set("occasion"),
      undone: phraseBook(of("undone")),
      asPromised: phraseBook(of("as-promised")),
      promises: set("promise"),
      deeds,
      pastForms: pastFormsOf(deeds, irregular),
      hedges: phraseBook(of("hedge")),
      denials: phraseBook(of("denial")),
    };
  },
);

/** "reopened" for "reopen", "sent" for "send". */
function pastFormsOf(acts: ReadonlySet<string>, irregular: readonly Row[]): ReadonlyMap<string, string> {
  const forms = new Map([...acts].map((lemma) => [withEd(lemma), lemma]));
  for (const row of irregular) {
    if (!acts.has(row["lemma"]!)) continue;
    for (const form of items(row["forms"])) if (!/(s|ing)$/.test(form)) forms.set(form, row["lemma"]!);
  }
  return forms;
}
