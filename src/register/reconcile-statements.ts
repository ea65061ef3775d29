import type { ActorKey, ActorReference } from "../text/index.ts";
import { byCodeUnits } from "../text/index.ts";
import type { Accounts } from "./accounts.ts";
import { accountsOf, byPublication, differ, groupBy, mostGiven } from "./accounts.ts";
import type { ClaimOf, StatementEntry, StatementSays } from "./entry.ts";
import { statementDifferences } from "./differences/index.ts";
import { entryId } from "./ids.ts";
import type { Pairs } from "./rulings.ts";
import { anchorId } from "./rulings.ts";
import { withVariants } from "./variants.ts";
import { containment, shinglesOf, wordsOf } from "./words.ts";

type StatementClaim = ClaimOf<"statement">;

/** Two wordings are one statement when the shorter shares this much of its runs of three words with the longer. */
export const SHARED_RUNS = 0.6;

/** Wordings of fewer words are one statement only when they are the same words. */
export const LEAST_WORDS = 6;

/** The statements made at one key, each with every account of it. */
export function reconcileStatements(
  claims: readonly StatementClaim[],
  resolve: (key: ActorKey) => ActorKey,
  pairs: Pairs,
): readonly StatementEntry[] {
  return groupBy(claims, (claim) => speakerOf(claim, resolve)).flatMap(([speaker, group]) =>
    withVariants(cluster(group, pairs).map((wordings) => statementEntry(speaker, wordings, resolve))),
  );
}

const speakerOf = ({ account }: StatementClaim, resolve: (key: ActorKey) => ActorKey): string => {
  const { actor, name } = account.says.speaker;
  return actor === null ? `unnamed:${name ?? ""}` : resolve(actor);
};

interface Wording {
  readonly claim: StatementClaim;
  readonly words: readonly string[];
  /** The words in one line. */
  readonly line: string;
  readonly runs: ReadonlySet<string>;
}

interface Group {
  readonly head: Wording;
  readonly claims: StatementClaim[];
}

/**
 * Groups wordings of one utterance. Longest first, each joins the group of the longest wording it is told by; turns
 * are whole speeches and stand for themselves. An index of runs compares only wordings that share three words in a row.
 */
function cluster(claims: readonly StatementClaim[], pairs: Pairs): StatementClaim[][] {
  const groups: Group[] = [];
  const byRun = new Map<string, Group[]>();
  for (const wording of claims.map(toWording).sort(longestFirst)) {
    const home = toldBy(wording, byRun, pairs);
    const group = home ?? { head: wording, claims: [] };
    group.claims.push(wording.claim);
    if (home) continue;
    groups.push(group);
    for (const run of wording.runs) {
      const having = byRun.get(run);
      if (having) having.push(group);
      else byRun.set(run, [group]);
    }
  }
  return groups.map((group) => group.claims);
}

/** The first group whose longest wording tells this one, unless a person ruled that they are two. */
function toldBy(wording: Wording, byRun: ReadonlyMap<string, Group[]>, pairs: Pairs): Group | undefined {
  const candidates = new Set(rarest(wording, byRun).flat());
  const place = placeOf(wording.claim);
  return [...candidates]
    .filter((group) => sameUtterance(group.head, wording))
    .filter((group) => !group.claims.some((claim) => pairs.apart(placeOf(claim), place)))
    .sort((a, b) => longestFirst(a.head, b.head))[0];
}

/**
 * The groups that have one of the wording's rarest runs: so many of them that who shares enough of its runs has one. A
 * speaker says "we will continue" a thousand times, and whoever shares only that need not be compared.
 */
function rarest({ runs }: Wording, byRun: ReadonlyMap<string, Group[]>): readonly Group[][] {
  const enough = runs.size - Math.floor(SHARED_RUNS * runs.size) + 1;
  return [...runs]
    .map((run) => byRun.get(run) ?? [])
    .sort((a, b) => a.length - b.length)
    .slice(0, enough);
}

const placeOf = (claim: StatementClaim): string => anchorId(claim.account.anchors[0]);

function toWording(claim: StatementClaim): Wording {
  const words = wordsOf(claim.account.says.words);
  return { claim, words, line: words.join(" "), runs: shinglesOf(words, 3) };
}

const longestFirst = (a: Wording, b: Wording): number =>
  b.words.length - a.words.length ||
  byCodeUnits(a.line, b.line) ||
  byPublication(a.claim.account, b.claim.account);

function sameUtterance(a: Wording, b: Wording): boolean {
  const [formA, formB] = [a.claim.account.says.form, b.claim.account.says.form];
  if (a.line === b.line) return true;
  if (formA === "turn" || formB === "turn") return false;
  if (b.words.length < LEAST_WORDS) return false;
  return containment(a.runs, b.runs) >= SHARED_RUNS;
}

/** The utterance that some claims, one at least, tell of. */
export function statementEntry(
  speaker: string,
  claims: readonly StatementClaim[],
  resolve: (key: ActorKey) => ActorKey,
): StatementEntry {
  const accounts = accountsOf(claims.map((claim) => claim.account));
  const says = accounts.map((account) => account.says);
  const main = longest(says);
  const date =
    says.find((said) => said.date?.basis === "stated")?.date ?? says.find((said) => said.date)?.date;
  const cue = reportedAs(main);
  const who = resolvedSpeaker(accounts, resolve);
  const requotes = says.flatMap(({ requoted }) =>
    requoted ? { id: requoted.id, reason: requoted.reason } : [],
  );
  return {
    id: entryId("st", speaker, wordsOf(main.words).join(" ")),
    kind: "statement",
    label: `${[who.name ?? "Unattributed", cue].filter(Boolean).join(", ")}: ${shorten(main.words, 120)}`,
    differs: [
      ...(differ(says.map((said) => wordsOf(said.words).join(" "))) ? ["wording"] : []),
      ...(differ(says.map((said) => said.date?.value)) ? ["date"] : []),
    ],
    differences: statementDifferences(accounts),
    speaker: who,
    form: main.form,
    mood: main.mood,
    words: main.words,
    ...(cue !== undefined && { cue }),
    wordings: new Set(says.map((said) => wordsOf(said.words).join(" "))).size,
    ...(date && { date }),
    ...(requotes.length > 0 && { variants: requotes }),
    accounts,
  };
}

/** "Welcomed", "denied": the words of a quotation tell enough themselves, those of a report only half. */
const reportedAs = ({ form, cue }: StatementSays): string | undefined =>
  form === "indirect" || form === "mixed" ? cue : undefined;

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
