import { PICTURE_SCHEMAS } from "./pictures/schemas.ts";

/** Shapes of the JSON answers, as JSON Schema. What is not named may be added; what is named stays. */
const text = { type: "string" };
const count = { type: "integer", minimum: 0 };
const list = (items: object): object => ({ type: "array", items });
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const object = (
  properties: Readonly<Record<string, object>>,
  required = Object.keys(properties),
): object => ({
  type: "object",
  properties,
  required,
});

const optional = (
  required: Readonly<Record<string, object>>,
  rest: Readonly<Record<string, object>>,
): object => object({ ...required, ...rest }, Object.keys(required));

const KIND = {
  enum: ["statement", "meeting", "actor", "membership", "fact", "instrument", "commitment", "act"],
};
const DATE = {
  type: "string",
  description: "2023, 2023-05 or 2023-05-04",
  pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$",
};

export const SCHEMAS: Readonly<Record<string, object>> = {
  Anchor: object({ source: text, start: count, end: count, exact: text }),
  Provenance: optional(
    { source: text },
    { title: text, outlet: text, published: DATE, publishedBasis: { enum: ["given", "stated", "inferred"] } },
  ),
  Account: object({
    from: ref("Provenance"),
    anchors: { type: "array", items: ref("Anchor"), minItems: 1 },
    claimedBy: { description: "Whose words it is; null is the source's own voice", type: ["object", "null"] },
    says: {
      type: "object",
      description: "What this account says; its fields depend on the kind of the entry",
    },
  }),
  Entry: object({
    id: text,
    kind: KIND,
    label: text,
    differs: list(text),
    accounts: { type: "array", items: ref("Account"), minItems: 1 },
  }),
  Answer: object({ query: text, understood: text, count, results: list(ref("Entry")) }),
  SourceSummary: optional(
    { id: text, name: text, mediaType: text, bytes: count, entries: { type: "object" } },
    { title: text, outlet: text, author: text, published: DATE, collection: text },
  ),
  Sources: object({ count, results: list(ref("SourceSummary")) }),
  Source: object({
    summary: ref("SourceSummary"),
    reading: { type: "object", description: "What was read in it, in the format readout-reading/1" },
    entries: list(ref("Entry")),
  }),
  Actor: object({
    actor: ref("Entry"),
    statements: list(ref("Entry")),
    meetings: list(ref("Entry")),
    memberships: list(ref("Entry")),
    commitments: list(ref("Entry")),
    instruments: list(ref("Entry")),
  }),
  Overview: object({
    sources: count,
    outlets: count,
    counts: { type: "object", additionalProperties: count },
    shared: list(ref("Entry")),
    differing: list(ref("Entry")),
    latestSources: list(ref("SourceSummary")),
    actors: { type: "array" },
  }),
  Completion: object({
    start: count,
    end: count,
    suggestions: list(object({ text, about: text })),
  }),
  Taking: object({ open: { type: "boolean", description: "Whether sources can be handed in here" } }),
  Job: optional(
    {
      id: text,
      total: count,
      finished: { type: "boolean" },
      taken: list(
        optional(
          { outcome: { enum: ["taken", "there", "noted", "refused"] }, name: text },
          { id: text, reason: text },
        ),
      ),
    },
    { trouble: text },
  ),
  QuoteCheck: optional(
    {
      quotation: text,
      verdict: {
        enum: [
          "EXACT",
          "BRACKETED",
          "TRIMMED",
          "SPLICED",
          "ALTERED",
          "TRANSLATION VARIANT",
          "PARAPHRASE",
          "OTHER SPEAKER",
          "NOT IN RECORD",
        ],
      },
      reason: text,
      utterances: count,
      sources: count,
      wordings: list(
        object({
          letter: text,
          utterance: count,
          verdict: text,
          reason: text,
          lacks: list(text),
          bySpeaker: { type: "boolean" },
          differsFrom: { type: ["string", "null"] },
          entry: ref("Entry"),
          accounts: { type: "array", items: ref("Account"), minItems: 1 },
          places: list({ type: "object" }),
        }),
      ),
    },
    { by: { type: "object" } },
  ),
  ...PICTURE_SCHEMAS,
  Brief: optional(
    {
      actor: object({ id: text, name: text }),
      others: list(object({ id: text, name: text })),
      asOf: DATE,
      document: object({
        title: text,
        standing: text,
        sections: list(
          optional(
            {
              key: text,
              title: text,
              own: list(text),
              blank: { type: "boolean" },
              in: { type: "boolean" },
              lines: list(
                optional(
                  {
                    id: text,
                    text,
                    under: { type: "boolean" },
                    in: { type: "boolean" },
                    notes: list(count),
                    left: count,
                  },
                  { lead: text },
                ),
              ),
            },
            { intro: text },
          ),
        ),
        notes: list(
          optional({ number: count, from: text, anchor: ref("Anchor") }, { published: DATE, title: text }),
        ),
      }),
    },
    { knownBy: DATE },
  ),
  Keys: object({ places: list(object({ name: text, keys: list(object({ key: text, does: text })) })) }),
  Doubt: optional(
    {
      id: text,
      kind: {
        enum: ["meetings", "persons", "utterances", "fulfilments", "contradiction", "speaker", "date"],
      },
      subject: { type: "object", description: "One claim or two, or two keys of actors" },
      title: text,
      rule: text,
      changes: list(text),
      impact: count,
    },
    { reason: text },
  ),
  Queue: object({
    count,
    kinds: { type: "object", additionalProperties: count },
    complete: { type: "boolean" },
    results: list(ref("Doubt")),
  }),
  Evidence: object({
    doubt: ref("Doubt"),
    sides: list(
      object({
        letter: text,
        who: text,
        points: { type: "array" },
        passages: list(object({ from: ref("Provenance"), anchors: list(ref("Anchor")) })),
        entry: { type: ["string", "null"] },
      }),
    ),
    speaksFor: list(text),
    speaksAgainst: list(text),
    rulings: list(ref("Ruling")),
  }),
  Dataset: object({
    tables: list(object({ name: text, about: text, columns: list(object({ name: text, about: text })) })),
  }),
  Passage: object({
    source: ref("SourceSummary"),
    anchor: ref("Anchor"),
    entries: list(ref("Entry")),
    rulings: list(ref("Ruling")),
  }),
  Ruling: object({ id: text, kind: text, by: text, at: text, reason: text }),
  Rulings: object({ count, results: list(object({ ruling: ref("Ruling"), inForce: { type: "boolean" } })) }),
  Agreement: object({
    alpha: { type: ["number", "integer", "null"] },
    units: count,
    codes: count,
    observed: { type: ["number", "integer", "null"] },
    reviewers: list(object({ name: text, rulings: count })),
    pairs: { type: "array" },
    differing: list(object({ id: text, kind: text, title: text, codes: { type: "array" } })),
  }),
  ...PICTURE_SCHEMAS,
  Trouble: object({
    error: optional({ status: { type: "integer" }, message: text }, { at: count }),
  }),
};
