import type { Words } from "../words/index.ts";

/** Ten ways into the register: the parts of diplomacy as it reaches the public, each with a question that shows it. */
export interface Way {
  /** Its name in the catalogue. */
  readonly key: keyof Words["ways"];
  readonly query: string;
}

export const WAYS: readonly Way[] = [
  { key: "said", query: "form:direct" },
  { key: "reported", query: "form:indirect" },
  { key: "transcripts", query: "form:turn" },
  { key: "met", query: "kind:meeting" },
  { key: "belongs", query: "kind:membership OR kind:fact" },
  { key: "offices", query: "kind:actor" },
  { key: "signed", query: "kind:instrument" },
  { key: "due", query: "kind:commitment" },
  { key: "twice", query: "shared:" },
  { key: "passed", query: "via:" },
];
