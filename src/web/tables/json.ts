/** JSON in pieces: a value that is an iterable inside an object is written item by item, never held whole. */
export function* jsonChunks(value: unknown): Generator<string> {
  yield* isPlainObject(value) ? objectChunks(value) : [JSON.stringify(value)];
  yield "\n";
}

function* objectChunks(value: Readonly<Record<string, unknown>>): Generator<string> {
  let separator = "{";
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined) continue;
    yield `${separator}${JSON.stringify(name)}:`;
    if (isIterable(field)) yield* listChunks(field);
    else yield JSON.stringify(field);
    separator = ",";
  }
  yield separator === "{" ? "{}" : "}";
}

function* listChunks(items: Iterable<unknown>): Generator<string> {
  let separator = "[";
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ",";
  }
  yield separator === "[" ? "[]" : "]";
}

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.iterator in value;
