import type { ActorKey, ActorReference } from "../text/index.ts";
import type { Accounts } from "./accounts.ts";
import { accountsOf, differ, groupBy, mostGiven } from "./accounts.ts";
import type { ClaimOf, StatementEntry, StatementSays } from "./entry.ts";
import { byCodeUnits, entryId } from "./ids.ts";
import { containment, shinglesOf, wordsOf } from "./words.ts";

type StatementClaim = ClaimOf<"statement">;

/** Two wordings are one statement when the shorter shares this much of its runs of three words with the longer. */
const SHARED_RUNS = 0.6;

/** Wordings of fewer words are one statement only when they are the same words. */
const LEAST_WORDS = 6;

/** The statements made at one key, each with every account of it. */
export function reconcileStatements(
  claims: readonly StatementClaim[],
  resolve: (key: ActorKey) => ActorKey,
): readonly StatementEntry[] {
  return groupBy(claims, (claim) => speakerOf(claim, resolve)).flatMap(([speaker, group]) =>
    cluster(group).map((wordings) => statementEntry(speaker, wordings, resolve)),
  );
}

const speakerOf = ({ account }: StatementClaim, resolve: (key: ActorKey) => ActorKey): string => {
  const { actor, name } = account.says.speaker;
  return actor === null ? `unnamed:${name ?? ""}` : resolve(actor);
};

interface Wording {
  readonly claim: StatementClaim;
  readonly words: readonly string[];
  readonly runs: ReadonlySet<string>;
}

/**
 * Groups wordings of one utterance. Longest first, each joins the group of the longest wording it is told by; turns
 * are whole speeches and stand for themselves. An index of runs keeps it linear in the words for all but reprints.
 */
function cluster(claims: readonly StatementClaim[]): StatementClaim[][] {
  const wordings = claims.map(toWording).sort(longestFirst);
  const groups: { readonly head: Wording; readonly claims: StatementClaim[] }[] = [];
  const byRun = new Map<string, number[]>();
  for (const wording of wordings) {
    const home = candidates(wording, byRun).find((i) => sameUtterance(groups[i]!.head, wording));
    if (home !== undefined) {
      groups[home]!.claims.push(wording.claim);
      continue;
    }
    for (const run of wording.runs) byRun.set(run, [...(byRun.get(run) ?? []), groups.length]);
    groups.push({ head: wording, claims: [wording.claim] });
  }
  return groups.map((group) => group.claims);
}

function toWording(claim: StatementClaim): Wording {
  const words = wordsOf(claim.account.says.words);
  return { claim, words, runs: shinglesOf(words, 3) };
}

const longestFirst = (a: Wording, b: Wording): number =>
  b.words.length - a.words.length ||
  byCodeUnits(a.words.join(" "), b.words.join(" ")) ||
  byCodeUnits(a.claim.account.from.source, b.claim.account.from.source) ||
  a.claim.account.anchors[0].start - b.claim.account.anchors[0].start;

function candidates(wording: Wording, byRun: ReadonlyMap<string, number[]>): number[] {
  const found = new Set<number>();
  for (const run of wording.runs) for (const i of byRun.get(run) ?? []) found.add(i);
  return [...found].sort((a, b) => a - b);
}

function sameUtterance(a: Wording, b: Wording): boolean {
  const [formA, formB] = [a.claim.account.says.form, b.claim.account.says.form];
  if (a.words.join(" ") === b.words.join(" ")) return true;
  if (formA === "turn" || formB === "turn") return false;
  if (b.words.length < LEAST_WORDS) return false;
  return containment(a.runs, b.runs) >= SHARED_RUNS;
}

function statementEntry(
  speaker: string,
  claims: readonly StatementClaim[],
  resolve: (key: ActorKey) => ActorKey,
): StatementEntry {
  const accounts = accountsOf(claims.map((claim) => claim.account));
  const says = accounts.map((account) => account.says);
  const main = longest(says);
  const date =
    says.find((said) => said.date?.basis === "stated")?.date ?? says.find((said) => said.date)?.date;
  const who = resolvedSpeaker(accounts, resolve);
  return {
    id: entryId("st", speaker, wordsOf(main.words).join(" ")),
    kind: "statement",
    label: `${who.name ?? "Unattributed"}: ${shorten(main.words, 120)}`,
    differs: [
      ...(differ(says.map((said) => wordsOf(said.words).join(" "))) ? ["wording"] : []),
      ...(differ(says.map((said) => said.date?.value)) ? ["date"] : []),
    ],
    speaker: who,
    form: main.form,
    mood: main.mood,
    words: main.words,
    wordings: new Set(says.map((said) => wordsOf(said.words).join(" "))).size,
    ...(date && { date }),
    accounts,
  };
}

function longest(says: readonly StatementSays[]): StatementSays {
  return says.reduce((best, said) => (said.words.length > best.words.length ? said : best));
}

/** The speaker as the best-grounded account has him: stated before inferred, the fullest name. */
function resolvedSpeaker(
  accounts: Accounts<StatementSays>,
  resolve: (key: ActorKey) => ActorKey,
): ActorReference {
  const speakers = accounts.map((account) => account.says.speaker);
  const best = speakers.find((speaker) => speaker.basis === "stated") ?? speakers[0]!;
  const name = mostGiven(speakers.flatMap((speaker) => speaker.name ?? [])) ?? null;
  return { ...best, actor: best.actor === null ? null : resolve(best.actor), name };
}

/** The first `limit` units of a text, cut at a word. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= limit) return line;
  const cut = line.lastIndexOf(" ", limit);
  const end = cut > limit / 2 ? cut : limit;
  return `${line.slice(0, isLowSurrogate(line, end) ? end - 1 : end)}…`;
}

const isLowSurrogate = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
};
