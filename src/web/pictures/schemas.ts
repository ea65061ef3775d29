/** Shapes of what the pictures are drawn from, as JSON Schema. */
const text = { type: "string" };
const count = { type: "integer", minimum: 0 };
const list = (items: object): object => ({ type: "array", items });
const entries = list({ $ref: "#/components/schemas/Entry" });
const object = (
  properties: Readonly<Record<string, object>>,
  rest: Readonly<Record<string, object>> = {},
): object => ({
  type: "object",
  properties: { ...properties, ...rest },
  required: Object.keys(properties),
});

const TALLY = object({ held: count, press: count, coming: count, off: count });

export const PICTURE_SCHEMAS: Readonly<Record<string, object>> = {
  Pictures: object({ results: list(object({ name: text, address: text, about: text })) }),
  Ladders: object({
    count,
    results: list(object({ id: text, name: text, short: text, recorded: count, told: count })),
  }),
  Ladder: object(
    {
      organisation: object({ id: text, name: text, short: text }),
      steps: list(object({ status: text }, { from: text, to: text })),
      rows: list(object({ state: text, spells: list({ type: "object" }), told: list({ type: "object" }) })),
      asOf: text,
      counts: entries,
    },
    { knownBy: text },
  ),
  Due: object({
    asOf: text,
    items: list(
      object({
        id: text,
        label: text,
        due: text,
        status: text,
        standing: { enum: ["open", "done", "disputed", "lapsed"] },
      }),
    ),
    undated: count,
  }),
  SideBySide: object({
    id: text,
    kind: text,
    label: text,
    all: list(object({ letter: text, from: { type: "object" } })),
    accounts: list(
      object({
        letter: text,
        from: { type: "object" },
        sentences: list(object({ start: count, end: count, exact: text, anchored: { type: "boolean" } })),
      }),
    ),
    rows: list(list({ type: ["integer", "null"] })),
    fields: list(object({ field: text, values: list({ type: ["string", "null"] }) })),
  }),
  Places: object({
    places: list(object({ name: text, tally: TALLY, position: { type: ["object", "null"] } })),
    nowhere: count,
  }),
  Met: object({
    by: { enum: ["persons", "states"] },
    meetings: count,
    between: count,
    actors: list(object({ id: text, name: text, keys: list(text), meetings: count }, { state: text })),
    pairs: list(object({ a: text, b: text, alone: TALLY, company: TALLY })),
    others: count,
  }),
};
