import type { Span } from "../../../text/index.ts";
import type { Authorities } from "../../authorities.ts";
import type { ToldOrganisation } from "../antecedents.ts";
import type { Clause } from "../clauses.ts";
import type { MembershipWords } from "../memberships/words.ts";
import type { OrganisationWords } from "./words.ts";

/** A fact of an organisation as one passage tells it. `organisation` is its short name where the words name it. */
export interface OrganisationFact {
  readonly organisation?: string;
  readonly fact: string;
  readonly subject?: string;
  readonly value: string | number;
  /** From when to when it holds: the term of a presidency. */
  readonly from?: string;
  readonly to?: string;
  /** The words put it ahead. */
  readonly planned?: boolean;
  readonly span: Span;
  readonly rule: string;
}

export interface OrganisationContext {
  readonly clause: Clause;
  readonly text: string;
  readonly words: OrganisationWords;
  readonly membership: MembershipWords;
  readonly authorities: Authorities;
  readonly organisationAt: (position: number) => ToldOrganisation | undefined;
}
