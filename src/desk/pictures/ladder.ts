import type { Archive, Condition } from "../../archive/index.ts";
import type { Authorities } from "../../reading/index.ts";
import type { FactEntry, MembershipEntry } from "../../register/index.ts";
import { byCodeUnits, daysOfValue } from "../../text/index.ts";
import { conditionsOf, seenFrom } from "../knowing.ts";
import { cursorOf, latestIn } from "./cursor.ts";
import type { Remember } from "./remembering.ts";
import type { Ladder, LadderOptions, LadderRow, LadderStep, LadderSummary } from "./ladder-types.ts";
import type { KnownOrganisation, KnownState } from "./organisations.ts";
import { recordOf } from "./organisations.ts";
import { toldSteps } from "./told-steps.ts";

const EVERYTHING = { limit: -1, offset: 0 };

/** Fields of facts that count who stands on a step: "member-count". */
const COUNT = /-count$/;

/** The ladder of the organisation a key or name means; undefined where neither file nor source knows one. */
export function ladderOf(
  archive: Archive,
  remember: Remember,
  authorities: Authorities,
  named: string,
  { asOf, knownBy }: LadderOptions,
): Ladder | undefined {
  const record = recordOf(authorities);
  const known = record.organisations.get(named.toLowerCase());
  const told = entriesAt<MembershipEntry>(archive, "membership", namesOf(named, known), knownBy);
  if (told.length === 0 && (known?.spells.size ?? 0) === 0) return undefined;
  const facts = entriesAt<FactEntry>(archive, "fact", namesOf(named, known), knownBy);
  const rows = rowsOf(told, known, record.states, knownBy);
  const name = known?.name ?? told[0]?.organisation ?? named;
  return {
    organisation: { id: known?.id ?? name, name, short: known?.short ?? name },
    steps: stepsOf(known?.steps ?? [], rows),
    rows,
    asOf: cursorOf(() => latestIn(archive, remember), asOf),
    ...(knownBy !== undefined && { knownBy }),
    counts: facts.filter(({ fact }) => COUNT.test(fact)),
  };
}

/** Every organisation with a ladder; those that sources here speak of come first, then those with most on record. */
export function laddersIn(archive: Archive, authorities: Authorities): readonly LadderSummary[] {
  const { organisations } = recordOf(authorities);
  const told = new Map<string, { readonly name: string; count: number }>();
  for (const { term, count } of archive.terms(kindIs("membership"), ["at"], Number.MAX_SAFE_INTEGER)) {
    const name = term.replace(/^(?:name|organisation):/, "");
    const id = organisations.get(name.toLowerCase())?.id ?? name;
    const seen = told.get(id);
    told.set(id, { name, count: (seen?.count ?? 0) + count });
  }
  const ids = new Set([...told.keys(), ...[...organisations.values()].map(({ id }) => id)]);
  return [...ids]
    .map((id): LadderSummary => {
      const known = organisations.get(id.toLowerCase());
      const name = known?.name ?? told.get(id)!.name;
      const { count = 0 } = told.get(id) ?? {};
      return { id, name, short: known?.short ?? name, recorded: known?.spells.size ?? 0, told: count };
    })
    .filter(({ recorded, told: count }) => recorded + count > 0)
    .sort((a, b) => b.told - a.told || b.recorded - a.recorded || byCodeUnits(a.name, b.name));
}

const kindIs = (term: string): Condition => ({ type: "term", field: "kind", term });

/** An organisation stands in the register by any of its names, or by its key. */
const namesOf = (named: string, known: KnownOrganisation | undefined): readonly string[] =>
  known
    ? [`organisation:${known.id}`, ...known.names.map((name) => `name:${name}`)]
    : [`name:${named}`, named];

function entriesAt<E extends MembershipEntry | FactEntry>(
  archive: Archive,
  kind: E["kind"],
  terms: readonly string[],
  knownBy: string | undefined,
): readonly E[] {
  const at = terms.map((term): Condition => ({ type: "term", field: "at", term }));
  const standpoint = { ...(knownBy !== undefined && { knownBy }) };
  const of = [kindIs(kind), { type: "or", of: at } as const, ...conditionsOf(standpoint)];
  return archive
    .search({ type: "and", of }, EVERYTHING)
    .results.flatMap((entry) => (seenFrom(entry, standpoint) as E | null) ?? []);
}

function rowsOf(
  told: readonly MembershipEntry[],
  known: KnownOrganisation | undefined,
  states: ReadonlyMap<string, KnownState>,
  knownBy: string | undefined,
): readonly LadderRow[] {
  const until = knownBy === undefined ? "9999-12-31" : daysOfValue(knownBy)!.last;
  const rows = new Map<string, LadderRow>();
  for (const [key, spells] of known?.spells ?? []) {
    const then = spells.filter(({ from }) => from === undefined || daysOfValue(from)!.first <= until);
    const state = states.get(key)?.name ?? key;
    if (then.length > 0) rows.set(key, { state, key, spells: then, told: [] });
  }
  for (const entry of told) {
    const state = states.get(entry.state.toLowerCase());
    const key = state?.key ?? entry.state;
    const row = rows.get(key) ?? {
      state: state?.name ?? entry.state,
      key: state?.key ?? null,
      spells: [],
      told: [],
    };
    rows.set(key, { ...row, told: [...row.told, ...toldSteps(entry, row.spells)] });
  }
  return [...rows.values()].sort((a, b) => byCodeUnits(a.state, b.state));
}

/** Steps that stand below any ladder, and those that stand just below its top, where the file does not place them. */
const LOWEST = ["expelled", "withdrawn", "applicant"];
const NEAR_THE_TOP = ["suspended", "candidate"];

function stepsOf(steps: readonly LadderStep[], rows: readonly LadderRow[]): readonly LadderStep[] {
  const used = new Set(rows.flatMap(({ spells, told }) => [...spells, ...told].map(({ status }) => status)));
  const known = new Set(steps.map(({ status }) => status));
  const further = [...used].filter((status) => !known.has(status)).sort(byCodeUnits);
  const of = (names: readonly string[]): LadderStep[] =>
    names.filter((name) => further.includes(name)).map((status) => ({ status }));
  const named = [...LOWEST, ...NEAR_THE_TOP, ...PLACED];
  const rest = further.filter((status) => !named.includes(status)).map((status) => ({ status }));
  const placed = steps.length > 0 ? [...of(PLACED), ...steps] : of(PLACED);
  return [...of(LOWEST), ...rest, ...placed.slice(0, -1), ...of(NEAR_THE_TOP), ...placed.slice(-1)].filter(
    ({ status }) => used.has(status),
  );
}

/** The ladder where the file has none: what most organisations call their steps. */
const PLACED = ["dialogue-partner", "observer", "partner", "associate", "member"];
