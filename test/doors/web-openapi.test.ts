/** The description of the interface against the server it describes. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createApp } from "../../src/web/index.ts";
import { fixtureDesk } from "./web-desk.ts";

const { desk, ids, close } = fixtureDesk();
after(close);
const app = createApp(desk, {
  take: async (_items, _options, watcher) => {
    watcher?.taken?.({ outcome: "refused", name: "pixels.png", reason: "it is no text" }, 1, 1);
    return { taken: 0, there: 0, noted: 0, refused: [], skipped: [] };
  },
});

/** Something is handed in, so that there is a job to ask about. */
const form = new FormData();
form.append("addresses", "https://example.org/statement");
const { headers, body } = new Request("http://localhost/take", { method: "POST", body: form });
await app.request("/take", {
  method: "POST",
  body: await new Response(body).arrayBuffer(),
  headers: { "content-type": headers.get("content-type")!, "content-length": "200" },
});

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly pattern?: string;
}
interface Operation {
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly example?: string;
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}
interface Description {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const description = (await (await app.request("/openapi.json")).json()) as Description;

/** Troubles of a value with a schema, by their path. */
function troubles(value: unknown, schema: Schema, path: string): string[] {
  if (schema.$ref)
    return troubles(value, description.components.schemas[schema.$ref.split("/").at(-1)!]!, path);
  if (schema.enum && !schema.enum.includes(value)) return [`${path}: ${String(value)}`];
  if (schema.pattern && !new RegExp(schema.pattern).test(String(value))) return [`${path}: ${String(value)}`];
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.includes(typeOf(value)))
    return [`${path} is ${typeOf(value)}, not ${types.join("|")}`];
  if (Array.isArray(value)) {
    const short = value.length < (schema.minItems ?? 0) ? [`${path} is too short`] : [];
    return [
      ...short,
      ...value.flatMap((item, i) => (schema.items ? troubles(item, schema.items, `${path}[${i}]`) : [])),
    ];
  }
  if (typeOf(value) !== "object") return [];
  const fields = value as Readonly<Record<string, unknown>>;
  return [
    ...(schema.required ?? [])
      .filter((name) => !(name in fields))
      .map((name) => `${path}.${name} is missing`),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) =>
      name in fields ? troubles(fields[name], each, `${path}.${name}`) : [],
    ),
  ];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

const NAMES: Readonly<Record<string, string>> = {
  "/source/{id}": ids[0]!,
  "/passage/{id}": ids[0]!,
  "/entry/{id}": desk.ask("kind:statement").results[0]!.id,
  "/actor/{key}": "person:morvan.l",
  "/question/{id}": desk.review().doubts[0]!.id,
  "/ladder/{organisation}": "MSCO",
  "/circle/{key}": "person:morvan.l",
  "/side-by-side/{id}": desk.ask("kind:meeting").results[0]!.id,
  "/take/{job}": "1",
};

for (const [path, { get }] of Object.entries(description.paths)) {
  if (!get) continue;
  test(`${path} answers as described`, async () => {
    const known = Object.keys(NAMES).find((name) => path.startsWith(name));
    const needed = get.parameters.filter((parameter) => parameter.in === "query" && parameter.required);
    const query = new URLSearchParams(needed.map(({ name, example }): [string, string] => [name, example!]));
    const address = `${known ? path.replace(/\{\w+\}/, NAMES[known]!) : path}${needed.length > 0 ? `?${query}` : ""}`;
    const response = await app.request(address);
    assert.equal(response.status, 200);
    const content = get.responses["200"]!.content!;
    const type = response.headers.get("content-type")!.split(";")[0]!;
    assert.ok(type in content, `${type} is not among ${Object.keys(content).join(", ")}`);
    if (type === "application/json") {
      assert.deepEqual(troubles(await response.json(), content[type]!.schema!, "$"), []);
    }
    if (get.parameters.some((parameter) => parameter.in === "path")) {
      assert.ok(get.responses["404"]);
      const wrong = await app.request(path.replace(/\{\w+\}/, "none"));
      assert.equal(wrong.status, 404);
    }
    if (get.parameters.some(({ name }) => name === "as-of")) {
      assert.ok(get.responses["400"]);
      assert.equal((await app.request(`${address}${needed.length > 0 ? "&" : "?"}as-of=never`)).status, 400);
    }
    if (needed.length > 0) {
      assert.ok(get.responses["400"]);
      assert.equal((await app.request(path)).status, 400, "without what it needs");
    }
  });
}

test("a query that is none is refused wherever one is asked", async () => {
  for (const path of ["/search", "/search.json", "/meetings.csv"]) {
    assert.equal((await app.request(`${path}?q=%22open`)).status, 400, path);
  }
});

test("every route of the server is described", () => {
  const own = ["/openapi.json", "/style.css", "/icon.svg", "/*"];
  const described = new Set(
    Object.keys(description.paths).map((path) => path.replace(/\{(\w+)\}/, ":$1{.+}")),
  );
  for (const { path, method } of app.routes) {
    if (method !== "GET" || own.includes(path) || path.endsWith(".js") || path === "/source/:id/original")
      continue;
    assert.ok(described.has(path), `${path} is served and not described`);
  }
});

test("no two operations share a name", () => {
  const names = Object.values(description.paths).flatMap((each) =>
    Object.values(each).map((operation) => (operation as unknown as { operationId: string }).operationId),
  );
  assert.equal(new Set(names).size, names.length);
});
