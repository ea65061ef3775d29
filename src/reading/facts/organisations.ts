import type { ActorKey } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import { items, perAuthorities } from "../authorities.ts";
import type { Participant } from "../reading.ts";

/** What facts need to know of an organisation or one of its bodies. */
export interface KnownOrganisation {
  readonly key: string;
  readonly name: string;
  /** The acronym where it has one: "SCO". */
  readonly short: string;
  /** Key of the organisation whose body it is; its own key for an organisation. */
  readonly parent: string;
  /** Steps of its ladder of membership, from the lowest; the years of a step left out. */
  readonly ladder: readonly string[];
  /** The steps with the days between which each is in use, where the organisation changed its ladder. */
  readonly steps: readonly KnownStep[];
}

/** `to` is the first day a step is no longer in use. */
export interface KnownStep {
  readonly status: string;
  readonly from?: string;
  readonly to?: string;
}

const lookup = perAuthorities(
  ({ organisations = [] }: Authorities): ReadonlyMap<string, KnownOrganisation> => {
    return new Map(
      organisations.map((row) => {
        const key = row["key"]!;
        const name = row["name"]!;
        const short = shortOf(name, items(row["acronyms"]).map(undated), row["of"] ?? "");
        const steps = items(row["ladder"]).map(stepOf);
        const ladder = steps.map(({ status }) => status);
        return [
          key,
          { key, name, short: (short ?? name).replace(/@.*/, ""), parent: row["of"] || key, ladder, steps },
        ];
      }),
    );
  },
);

/** "observer@..2025-09-01" is a step until that day. */
function stepOf(item: string): KnownStep {
  const [status, period = ""] = item.split("@");
  const [from, to] = period.split("..");
  return { status: status!, ...(from && { from }), ...(to && { to }) };
}

const undated = (name: string): string => name.replace(/@.*/, "");

/** "SCO"; "BRICS", which is acronym enough; for a body one that tells whose it is ("SCO RATS"), else its name. */
function shortOf(name: string, acronyms: readonly string[], of: string): string {
  if (/^[\p{Lu}\d-]{2,8}$/u.test(name)) return name;
  const telling =
    of === "" ? acronyms[0] : acronyms.find((acronym) => acronym.toLowerCase().startsWith(`${of} `));
  return telling ?? name;
}

/** The organisation or body of the authority file that an actor key ("organisation:sco", "body:sco-cfm") names. */
export function organisationOf(
  actor: ActorKey | null | undefined,
  authorities: Authorities,
): KnownOrganisation | undefined {
  return actor ? lookup(authorities).get(actor.slice(actor.indexOf(":") + 1)) : undefined;
}

const byShortName = perAuthorities(
  (authorities: Authorities): ReadonlyMap<string, KnownOrganisation> =>
    new Map([...lookup(authorities).values()].map((known) => [known.short, known])),
);

/** The organisation of the authority file that is called so in short: "NATO". */
export const organisationNamed = (short: string, authorities: Authorities): KnownOrganisation | undefined =>
  byShortName(authorities).get(short);

/** The organisation a body belongs to; an organisation itself. */
export function parentOf(
  actor: ActorKey | null | undefined,
  authorities: Authorities,
): KnownOrganisation | undefined {
  const known = organisationOf(actor, authorities);
  return known && (lookup(authorities).get(known.parent) ?? known);
}

/** The organisation a name means where states belong to it: a body with a ladder of its own, else whose body it is. */
export function unionOf(
  actor: ActorKey | null | undefined,
  authorities: Authorities,
): KnownOrganisation | undefined {
  const known = organisationOf(actor, authorities);
  return known && known.ladder.length > 0 ? known : parentOf(actor, authorities);
}

/** Short name of a party: "SCO" for the organisation, else its name. */
export const shortName = (party: Participant, authorities: Authorities): string =>
  (party.kind === "organisation" ? organisationOf(party.actor, authorities)?.short : undefined) ?? party.name;
