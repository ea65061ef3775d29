import type { EntryKind } from "../../register/index.ts";

/** The address of the list of all entries of a kind. */
export const LISTS: Readonly<Record<EntryKind, string>> = {
  statement: "/statements",
  meeting: "/meetings",
  actor: "/actors",
  membership: "/memberships",
  fact: "/facts",
  instrument: "/instruments",
  commitment: "/commitments",
  act: "/acts",
};

export const KINDS = Object.keys(LISTS) as EntryKind[];
