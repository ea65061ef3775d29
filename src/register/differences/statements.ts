import type { Account, StatementSays } from "../entry.ts";
import { placedWords } from "../align.ts";
import { asked, judge as judgeWording } from "../quotation.ts";
import { wordsOf } from "../words.ts";
import { judgeDates } from "./days.ts";
import type { Difference } from "./difference.ts";
import { placeDifferences } from "./places.ts";
import { reprintDifferences } from "./telling.ts";
import type { Group, Judge, Told } from "./values.ts";
import { differencesIn, side, toldOf } from "./values.ts";

type StatementAccount = Account<StatementSays>;

/** Where the accounts of one utterance say different things of it. Accounts come in the order of publication. */
export const statementDifferences = (accounts: readonly StatementAccount[]): Difference[] => [
  ...dateDifferences(accounts),
  ...placeDifferences(accounts),
  ...attributionDifferences(accounts),
  ...denialDifferences(accounts),
  ...wordingDifferences(accounts),
  ...requotedDifferences(accounts),
  ...reprintDifferences(accounts.filter(({ says }) => says.form !== "turn")),
];

/** "On Tuesday" fixes a day; "today" and a missing date only repeat the page's. */
function dateDifferences(accounts: readonly StatementAccount[]): Difference[] {
  const judge: Judge<StatementSays> = (a, b) => {
    const judged = judgeDates(a, b);
    if (judged?.verdict !== "contradiction") return judged;
    const page = [a, b].some((group) => group.every(fromPageDate));
    return page ? { verdict: "other-scope", rule: "day-of-the-page" } : judged;
  };
  return differencesIn(
    "date",
    toldOf(accounts, (says) => says.date?.value),
    judge,
  );
}

const fromPageDate = ({ account: { says } }: Told<StatementSays>): boolean =>
  says.date?.rule === "relative-to-publication";

/** A source that gives the same words to two speakers. */
const attributionDifferences = (accounts: readonly StatementAccount[]): Difference[] =>
  accounts.flatMap((account) =>
    (account.says.rivals ?? []).map(({ speaker, at, rule }): Difference => {
      const { from, says } = account;
      const here = side({ value: says.speaker.name ?? "not stated", same: "", account }, 1);
      const anchor = { source: from.source, ...at };
      const there = { value: speaker.name ?? "not stated", from, claimedBy: null, anchor, accounts: 0 };
      return { type: "attribution", verdict: "contradiction", rule, sides: [here, there] };
    }),
  );

/** The same words told as said and as denied. */
function denialDifferences(accounts: readonly StatementAccount[]): Difference[] {
  const told = toldOf(accounts, ({ mood }) => (mood === "denied" || mood === "asserted" ? mood : undefined));
  return differencesIn("denial", told, () => ({ verdict: "contradiction", rule: "denied-and-asserted" }));
}

/** A quotation beside the turn of its source that it repeats with words left out or changed. */
const requotedDifferences = (accounts: readonly StatementAccount[]): Difference[] =>
  accounts.flatMap((account): Difference[] => {
    const { from, says } = account;
    if (!says.requoted || says.requoted.rule === "whole" || says.requoted.rule === "one-run") return [];
    const { at, rule } = says.requoted;
    const here = side({ value: says.words, same: "", account }, 1);
    const anchor = { source: from.source, ...at };
    const there = { value: at.exact, from, claimedBy: null, anchor, accounts: 0 };
    return [{ type: "wording", verdict: "other-words", rule, sides: [there, here] }];
  });

/** Wordings beside the one most accounts have: trimmed, with an insertion, in other words; figures that differ are named. */
function wordingDifferences(accounts: readonly StatementAccount[]): Difference[] {
  const told = toldOf(
    accounts.filter(({ says }) => says.form !== "turn"),
    (says) => says.words,
    (words) => wordsOf(words).join(" "),
  );
  return [...differencesIn("number", told, numbersBeside), ...differencesIn("wording", told, wordingsBeside)];
}

function wordingsBeside(a: Group<StatementSays>, b: Group<StatementSays>): ReturnType<Judge<StatementSays>> {
  const [short, long] = a[0].same.length <= b[0].same.length ? [a, b] : [b, a];
  const judged = judgeWording(asked(short[0].value), long[0].account.says);
  switch (judged?.verdict) {
    case "EXACT":
      return null;
    case "TRIMMED":
      return { verdict: "precision", rule: "trimmed" };
    case "BRACKETED":
      return { verdict: "other-words", rule: "insertion-in-brackets" };
    case "SPLICED":
      return { verdict: "other-words", rule: "words-left-out" };
    case "ALTERED":
      return { verdict: "other-words", rule: "words-changed" };
    default:
      return { verdict: "other-words", rule: "reported-in-other-words" };
  }
}

/** "Signed 12 agreements" beside "signed 15 agreements": a figure that the other does not have, after the same word. */
function numbersBeside(a: Group<StatementSays>, b: Group<StatementSays>): ReturnType<Judge<StatementSays>> {
  const [here, there] = [figuresIn(a[0].value), figuresIn(b[0].value)];
  for (const [frame, figure] of here) {
    const other = there.get(frame);
    if (other !== undefined && other !== figure)
      return { verdict: "contradiction", rule: "other-figure-in-like-words" };
  }
  return null;
}

/** The figures of a wording by the words around them; a frame that comes twice tells nothing. */
function figuresIn(wording: string): ReadonlyMap<string, string> {
  const words = placedWords(wording).map(({ folded }) => folded);
  const figures = new Map<string, string>();
  const twice = new Set<string>();
  words.forEach((word, i) => {
    const [before, after] = [words[i - 1], words[i + 1]];
    if (!/^\d+$/.test(word) || before === undefined || after === undefined) return;
    const frame = `${before} … ${after}`;
    if (figures.has(frame)) twice.add(frame);
    figures.set(frame, word);
  });
  for (const frame of twice) figures.delete(frame);
  return figures;
}
