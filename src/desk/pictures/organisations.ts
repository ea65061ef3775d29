import type { Authorities, Row } from "../../reading/index.ts";
import { items, perAuthorities } from "../../reading/index.ts";
import { byCodeUnits } from "../../text/index.ts";
import type { LadderStep, OrganisationName, RecordedSpell } from "./ladder-types.ts";

/** What the authority files have of one organisation. */
export interface KnownOrganisation extends OrganisationName {
  /** Every name it goes by. */
  readonly names: readonly string[];
  readonly steps: readonly LadderStep[];
  /** Its spells by the key of the state, in the order of time. */
  readonly spells: ReadonlyMap<string, readonly RecordedSpell[]>;
}

/** A state as the authority files name it. */
export interface KnownState {
  readonly key: string;
  readonly name: string;
}

interface OnRecord {
  /** By key, and by each name in lower case. */
  readonly organisations: ReadonlyMap<string, KnownOrganisation>;
  readonly states: ReadonlyMap<string, KnownState>;
}

/** Organisations, their ladders and who stands on them, from organisations.tsv, memberships.tsv and states.tsv. */
export const recordOf = perAuthorities((authorities: Authorities): OnRecord => {
  const spells = Map.groupBy(authorities["memberships"] ?? [], (row) => row["organisation"]!);
  const organisations = (authorities["organisations"] ?? []).map((row) => organisation(row, spells));
  return {
    organisations: new Map(
      organisations.flatMap((each) => [each.id, ...each.names].map((name) => [name.toLowerCase(), each])),
    ),
    states: new Map(
      (authorities["states"] ?? []).flatMap((row) => {
        const state = { key: row["key"]!, name: row["name"]! };
        const names = [state.key, state.name, ...items(row["aliases"]).map(undated)];
        return names.map((name) => [name.toLowerCase(), state] as const);
      }),
    ),
  };
});

function organisation(row: Row, spells: ReadonlyMap<string, readonly Row[]>): KnownOrganisation {
  const [id, name] = [row["key"]!, row["name"]!];
  const short = items(row["acronyms"]).map(undated);
  const own = Map.groupBy(spells.get(id) ?? [], (each) => each["state"]!);
  return {
    id,
    name,
    short: name.length <= SHORT ? name : (short[0] ?? name),
    names: [name, ...short, ...items(row["aliases"]).map(undated)],
    steps: items(row["ladder"]).map(stepOf),
    spells: new Map([...own].map(([state, rows]) => [state, rows.map(spellOf).sort(byBeginning)])),
  };
}

/** A name of so many letters needs no acronym. */
const SHORT = 6;

/** "NAME@2006..2010" is a name, or a step, of those years only. */
const undated = (name: string): string => name.split("@")[0]!;

function stepOf(item: string): LadderStep {
  const [status, period = ""] = item.split("@");
  const [from, to] = period.split("..");
  return { status: status!, ...(from && { from }), ...(to && { to }) };
}

function spellOf(row: Row): RecordedSpell {
  const { status, from, to, confidence, source } = row;
  return {
    status: status!,
    ...(from && { from }),
    ...(to && { to }),
    confidence: confidence ?? "",
    source: source ?? "",
  };
}

const byBeginning = (a: RecordedSpell, b: RecordedSpell): number =>
  byCodeUnits(a.from ?? "", b.from ?? "") || byCodeUnits(a.to ?? "9999", b.to ?? "9999");
