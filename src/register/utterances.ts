import { addDays, daysOf, isPartialDate } from "../text/index.ts";
import type { CheckedWording, Found } from "./checked.ts";
import type { Account, StatementSays } from "./entry.ts";
import { shareRun, sharedTelling, variantReason } from "./renderings.ts";
import { tellingOf } from "./telling.ts";
import { placedWords } from "./align.ts";

/** Days between the reports of one utterance at most, where sources say nothing nearer. */
const WINDOW = 14;

/** Least share of the shorter wording's telling words for two reports of one utterance. */
const SHARE = 0.6;

/**
 * Wordings with their letters, those of one utterance under one number. Reports of one statement are one utterance;
 * so are reports near in time (the same source, or published within two weeks) that share a run of telling words or
 * most of their telling words, whoever they are attributed to. Another rendering of the same speaker near in time
 * joins as a possible variant.
 */
export function gatherUtterances(best: readonly Found[], all: readonly Found[]): CheckedWording[] {
  const groups: Found[][] = [];
  for (const found of best) {
    const home = groups.find((group) => group.some((other) => sameUtterance(other, found)));
    if (home) home.push(found);
    else groups.push([found]);
  }
  const known = new Set(best.map((found) => found.accounts[0]));
  for (const group of groups.slice(0, 3)) {
    for (const variant of variantsOf(group, all, known)) {
      group.push(variant);
      known.add(variant.accounts[0]);
    }
  }
  const wordings = groups.flatMap((group, i) => group.map((found) => ({ ...found, utterance: i + 1 })));
  const lettered = wordings.map((found, i) => ({ ...found, letter: letter(i), differsFrom: null }));
  return lettered.map((found) => ({ ...found, differsFrom: otherSpeaker(found, lettered) }));
}

/** A ... Z, AA, AB ... */
const letter = (i: number): string =>
  (i < 26 ? "" : letter(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));

function sameUtterance(a: Found, b: Found): boolean {
  if (a.entry.id === b.entry.id) return true;
  const [accountA, accountB] = [a.accounts[0], b.accounts[0]];
  if (!near(accountA, accountB)) return false;
  // Two turns are two speeches.
  if (accountA.says.form === "turn" && accountB.says.form === "turn") return false;
  const [wordsA, wordsB] = [accountA.says.words, accountB.says.words];
  return shareRun(wordsA, wordsB) || shareMost(wordsA, wordsB);
}

/**
 * Why two reports of one speaker that the register keeps apart may tell of one utterance, or null: near in time, and with
 * most of the telling words in common, or one perhaps a rendering of the other. Turns are speeches of their own.
 */
export function perhapsOneUtterance(
  a: Account<StatementSays>,
  b: Account<StatementSays>,
): { readonly rule: string; readonly reason: string } | null {
  if (a.says.form === "turn" || b.says.form === "turn" || !near(a, b)) return null;
  const [wordsA, wordsB] = [a.says.words, b.says.words];
  if (shareMost(wordsA, wordsB)) {
    const shared = sharedTelling(wordsA, wordsB).join(", ");
    return { rule: "most-telling-words", reason: `both have ${shared}` };
  }
  const rendering = variantReason(wordsA, wordsB);
  return rendering === null ? null : { rule: "perhaps-a-rendering", reason: rendering };
}

function shareMost(a: string, b: string): boolean {
  const least = Math.min(tellingOf(placedWords(a)).length, tellingOf(placedWords(b)).length);
  const shared = sharedTelling(a, b).length;
  return shared >= 3 && shared >= SHARE * least;
}

function near(a: Account<StatementSays>, b: Account<StatementSays>): boolean {
  if (a.from.source === b.from.source) return true;
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (!dayA || !dayB) return false;
  return addDays(dayA.first, -WINDOW) <= dayB.last && dayB.first <= addDays(dayA.last, WINDOW);
}

/** When it was said, else when it was published. */
function dayOf({
  says,
  from,
}: Account<StatementSays>): { readonly first: string; readonly last: string } | null {
  const date = [says.date?.value, from.published].find(
    (value) => value !== undefined && isPartialDate(value),
  );
  return date === undefined ? null : daysOf(date);
}

/** Variants offered beside one utterance at most. */
const MOST_VARIANTS = 2;

/** Other quotations of the same speaker, near in time, that may render the same words. */
function variantsOf(group: readonly Found[], all: readonly Found[], known: ReadonlySet<unknown>): Found[] {
  const head = group.find((found) => found.bySpeaker) ?? group[0]!;
  const told = head.accounts[0].says;
  if (told.form === "turn") return [];
  return all
    .filter(({ entry, accounts: [account] }) => {
      const sameSpeaker = entry.speaker.actor !== null && entry.speaker.actor === head.entry.speaker.actor;
      const quoted = account.says.form === "direct" || account.says.form === "mixed";
      return sameSpeaker && quoted && !known.has(account) && near(account, head.accounts[0]);
    })
    .flatMap((found) => {
      const reason = variantReason(told.words, found.accounts[0].says.words);
      if (reason === null) return [];
      const where =
        found.accounts[0].from.source === head.accounts[0].from.source ? "same source" : "same days";
      return [
        {
          ...found,
          verdict: "TRANSLATION VARIANT" as const,
          reason: `may render the same words: same speaker, ${where}; ${reason}`,
          lacks: [],
        },
      ];
    })
    .slice(0, MOST_VARIANTS);
}

/** The fullest wording of the utterance, where it has another speaker than this one. */
function otherSpeaker(
  found: CheckedWording,
  all: readonly (Found & { readonly letter: string; readonly utterance: number })[],
): string | null {
  const group = all.filter((each) => each.utterance === found.utterance);
  const [fullest] = group.toSorted((a, b) => fullness(b) - fullness(a));
  if (!fullest || fullest.letter === found.letter) return null;
  return fullest.entry.speaker.actor === found.entry.speaker.actor &&
    fullest.entry.speaker.name === found.entry.speaker.name
    ? null
    : fullest.letter;
}

/** Words given as the speaker's own outweigh a reporter's, a known speaker an unnamed one. */
const fullness = ({ entry, accounts: [{ says }] }: Found): number =>
  (says.form === "direct" || says.form === "turn" ? 10_000 : 0) +
  (entry.speaker.actor === null ? 0 : 5_000) +
  Math.min(says.words.length, 4_000);
