import type { Account, ActorEntry, Claim, Entry } from "../register/index.ts";
import { vicinityOf } from "../register/index.ts";
import type { Reconcile } from "./archive.ts";
import { claimsIn, saidUnder } from "./claiming.ts";
import type { Db } from "./db.ts";
import type { EntryRow } from "./entry-rows.ts";
import { replaceRows, rowsOfKind, rowsOfSources } from "./entry-rows.ts";
import type { TermCounts } from "./term-counts.ts";
import type { KeptTrace } from "./traces.ts";
import { tracesUnder } from "./traces.ts";

/** Keys of fewer statements are reconciled whole. */
const LEAST = 24;

/** Where more than this share of the statements would be reconciled anyway, all of them are. */
const MOST_SHARE = 0.5;

/**
 * Reconciles what some claims have to do with that came under a key since it was settled, and leaves the other entries of
 * the key alone: a foreign minister says one thing more, and what he said in ten years stands. Gives false, and does nothing,
 * where the key is to be reconciled whole: claims went, it is small, or a name now means somebody else.
 */
export function settlePart(db: Db, key: string, reconcile: Reconcile, counts: TermCounts): boolean {
  const came = db.all<{ claim: number }>(`select claim from came where key = ? order by claim`, key);
  if (came.length === 0 || came[0]!.claim === WENT) return false;
  const traces = tracesUnder(db, key);
  if (traces.length < LEAST || traces.length !== countPlain(db, key)) return false;
  const part = partOf(db, traces, new Set(came.map(({ claim }) => claim)));
  if (!part) return false;
  const entries = reconcile([...part.touched, ...part.beside, ...saidUnder(db, key)]);
  const actors = rowsOfKind(db, key, "actor");
  if (!meansTheSame(actors, entries, traces)) return false;
  const accounts = new Set<Account<unknown>>(part.touched.map(({ account }) => account));
  const made = entries.filter((entry) => entry.kind === "actor" || accounts.has(entry.accounts[0]));
  replaceRows(db, key, [...actors, ...rowsTelling(db, key, part.touched)], made, counts);
  return true;
}

/** Stands in the place of a claim that came, where claims of the key went. */
export const WENT = 0;

const countPlain = (db: Db, key: string): number =>
  db.get<{ n: number }>(`select count(*) as n from claims where key = ? and said is null`, key)!.n;

interface Part {
  readonly touched: readonly Claim[];
  readonly beside: readonly Claim[];
}

function partOf(db: Db, traces: readonly KeptTrace[], came: ReadonlySet<number>): Part | null {
  const places = [...traces.keys()].filter((place) => came.has(traces[place]!.claim));
  if (places.length > MOST_SHARE * traces.length) return null;
  const { touched, beside } = vicinityOf(traces, places);
  if (touched.size + beside.size > MOST_SHARE * traces.length) return null;
  const claims = (some: ReadonlySet<number>): Claim[] =>
    claimsIn(
      db,
      [...some].map((place) => traces[place]!.claim),
    );
  return { touched: claims(touched), beside: claims(beside) };
}

/** Whether every name of a speaker means whom it meant when the key was settled last. */
function meansTheSame(
  before: readonly EntryRow[],
  entries: readonly Entry[],
  traces: readonly KeptTrace[],
): boolean {
  const now = meaningOf(entries.filter((entry) => entry.kind === "actor"));
  const then = meaningOf(before.map(({ json }) => JSON.parse(json) as ActorEntry));
  const changed = [...then].some(([key, id]) => now.get(key) !== id);
  const isKnown = ({ speaker }: KeptTrace): boolean => !speaker?.startsWith("person:") || now.has(speaker);
  return !changed && traces.every(isKnown);
}

const meaningOf = (actors: readonly ActorEntry[]): ReadonlyMap<string, string> =>
  new Map(actors.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)));

/** The rows of the entries that some claims are told in. */
function rowsTelling(db: Db, key: string, claims: readonly Claim[]): EntryRow[] {
  const told = new Set(claims.map(({ account }) => JSON.stringify(account)));
  const sources = new Set(claims.map(({ account }) => account.from.source));
  return rowsOfSources(db, key, sources).filter(({ json }) => {
    const { kind, accounts } = JSON.parse(json) as Entry;
    return kind !== "actor" && told.has(JSON.stringify(accounts[0]));
  });
}
