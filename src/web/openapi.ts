import type { Action } from "./actions.ts";
import type { FileForm, Form, Parameter, Route } from "./routes.ts";
import { TAKE } from "./pages/take.ts";
import { SCHEMAS } from "./schemas.ts";

const TYPES: Readonly<Record<Form, string>> = {
  html: "text/html",
  json: "application/json",
  csv: "text/csv",
  svg: "image/svg+xml",
  atom: "application/atom+xml",
};

/** The interface described as OpenAPI 3.1, made from the table the server itself is made from. */
export function openApi(routes: readonly Route[], actions: readonly Action[]): object {
  const paths = routes.flatMap((route) => [
    ...route.forms.map((form) => [pathOf(route, form), operation(route, form)] as const),
    ...(route.files ?? []).map(
      (each) => [`${route.path}.${each.ending}`, fileOperation(route, each)] as const,
    ),
  ]);
  return {
    openapi: "3.1.0",
    info: {
      title: "Readout",
      version: "1",
      description:
        "Who says that who said what. Every list is there as a page, as JSON and as CSV under one address; JSON and CSV hold all of an answer. Spans are UTF-16 units, half-open, into the source's text.",
    },
    paths: {
      ...Object.fromEntries(paths),
      "/source/{id}/original": { get: ORIGINAL },
      [TAKE]: { ...Object.fromEntries(paths)[TAKE], post: TAKING },
      ...Object.fromEntries(actions.map((action) => [action.path, { post: actionOperation(action) }])),
    },
    components: { schemas: SCHEMAS },
  };
}

const pathOf = ({ path, stem = path }: Route, form: Form): string =>
  form === "html" ? path : `${stem}.${form}`;

function operation(route: Route, form: Form): object {
  const query = form === "html" ? route.parameters : route.parameters.filter(({ name }) => name !== "page");
  return {
    get: {
      operationId: `${form}${(route.stem ?? route.path).replace(/[^a-z]+/gi, "_")}`,
      summary: route.about,
      parameters: query.map((each) => parameterOf(each, form !== "html")),
      responses: {
        200: { description: route.about, content: { [TYPES[form]]: { schema: schemaOf(route, form) } } },
        ...(query.some(mayBeRefused) && {
          400: trouble("It cannot be understood; `at` tells where in the query"),
        }),
        ...(route.parameters.some((each) => each.in === "path") && {
          404: trouble("There is no such thing here"),
        }),
      },
    },
  };
}

/** What a program cannot do without is required of it; a page asks for it instead. */
const parameterOf = ({ name, in: place, about, needed }: Parameter, strict: boolean): object => ({
  name,
  in: place,
  description: about,
  required: place === "path" || (strict && needed !== undefined),
  schema: { type: "string" },
  ...(needed !== undefined && { example: needed }),
});

/** Queries and dates can be such that nobody understands them. */
const mayBeRefused = ({ name, needed }: Parameter): boolean =>
  name === "as-of" || name === "known-by" || needed !== undefined;

const fileOperation = (route: Route, { ending, type, about }: FileForm): object => ({
  get: {
    operationId: `file_${ending}${route.path}`.replace(/[^a-z]+/gi, "_"),
    summary: about,
    parameters: route.parameters.map((each) => parameterOf(each, true)),
    responses: {
      200: { description: about, content: { [type.split(";")[0]!]: { schema: {} } } },
      400: trouble("What is needed for it did not come"),
      404: trouble("There is no such thing here"),
    },
  },
});

/** A form of a page, or one JSON object from a program. */
const actionOperation = ({ path, about, fields }: Action): object => {
  const properties = Object.fromEntries(
    fields.map(({ name, about: description }) => [name, { type: "string", description }]),
  );
  return {
    operationId: `post${path.replace(/[^a-z]+/gi, "_")}`,
    summary: about,
    requestBody: {
      required: true,
      content: { "application/json": { schema: { type: "object", properties } } },
    },
    responses: {
      200: { description: "What was done", content: { "application/json": { schema: { type: "object" } } } },
      303: { description: "The page to go on with, where a form of this desk was sent" },
      400: trouble("It cannot be understood"),
      403: trouble("It came from elsewhere, or rulings are not made here"),
    },
  };
};

const schemaOf = (route: Route, form: Form): object =>
  form === "json" ? { $ref: `#/components/schemas/${route.answers}` } : { type: "string" };

const trouble = (description: string): object => ({
  description,
  content: { "application/json": { schema: { $ref: "#/components/schemas/Trouble" } } },
});

const TAKING = {
  operationId: "take",
  summary:
    "Takes files and pages into the register, one after another; answers at once with the address of the job",
  requestBody: {
    required: true,
    content: {
      "multipart/form-data": {
        schema: {
          type: "object",
          properties: {
            file: { type: "array", items: { type: "string", format: "binary" } },
            addresses: { type: "string", description: "Addresses of pages, parted by white space" },
            outlet: { type: "string", description: "Who published all of them" },
            date: { type: "string", description: "When: 2023, 2023-05 or 2023-05-04" },
            collection: { type: "string", description: "A name for them together" },
          },
        },
      },
    },
  },
  responses: {
    202: {
      description: "It is being done",
      content: {
        "application/json": {
          schema: { type: "object", properties: { job: { type: "string" }, sources: { type: "integer" } } },
        },
      },
    },
    400: trouble("Nothing that can be taken came"),
    403: trouble("It came from elsewhere, or sources are not taken here"),
    413: trouble("Too much came at once"),
  },
};

const ORIGINAL = {
  operationId: "original",
  summary: "The bytes of a source as they came, as plain text or a file to keep; never as a page",
  parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
  responses: {
    200: { description: "The bytes", content: { "text/plain": {}, "application/octet-stream": {} } },
    404: { description: "There is no such source here" },
  },
};
