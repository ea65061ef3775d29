import type { SentFile, View } from "./pages/page.ts";
import type { Trouble } from "./pages/trouble.ts";
import { troubleJson, troublePage } from "./pages/trouble.ts";
import type { Visitor } from "./pieces/layout.ts";
import { layout, STRANGER } from "./pieces/layout.ts";
import { ADDRESSES } from "./assets.ts";
import type { Form } from "./routes.ts";
import { jsonChunks } from "./tables/json.ts";

/** What is worked out on request is not kept by a browser for longer than it is true. */
const FRESH = { "cache-control": "private, no-cache" };

/** The answer in the form asked for. Long tables leave as they are made, so that none has to be held whole. */
export function respond(view: View, form: Form, visitor: Visitor = STRANGER): Response | undefined {
  switch (form) {
    case "html":
      return page(view.page(), 200, visitor);
    case "json":
      return streamed(jsonChunks(view.json()), "application/json; charset=utf-8");
    case "csv":
      return view.csv && streamed(view.csv(), "text/csv; charset=utf-8");
    case "atom":
      return view.atom && feed(view.atom());
    case "svg":
      return view.svg && image(view.svg());
  }
}

export const page = (
  content: ReturnType<View["page"]>,
  status: number,
  visitor: Visitor = STRANGER,
): Response =>
  new Response(layout(content, ADDRESSES, visitor).toString(), {
    status,
    headers: { "content-type": "text/html; charset=utf-8", ...FRESH },
  });

/** What went wrong, as a page for a person, else for a program. */
export const troubled = (form: Form, trouble: Trouble): Response =>
  form === "html" ? page(troublePage(trouble), trouble.status) : json(troubleJson(trouble), trouble.status);

/** A file that the browser keeps and never shows as a page of this desk; `done` when all of one in pieces has left, or none will. */
export const file = ({ name, body }: SentFile, type: string, done: () => void = () => {}): Response =>
  new Response(typeof body === "string" || body instanceof Uint8Array ? body : inPieces(body, done), {
    headers: { "content-type": type, "content-disposition": `attachment; filename="${name}"`, ...FRESH },
  });

/**
 * A stream that asks for a piece when the last has left. Before each, others are answered: a fast reader would else have
 * all pieces made without a pause, and an empty one is no reason to wait for the reader.
 */
const inPieces = (pieces: Generator<Uint8Array, unknown>, ended: () => void): ReadableStream =>
  new ReadableStream({
    async pull(controller) {
      try {
        for (;;) {
          await new Promise((resume) => setImmediate(resume));
          const { done, value } = pieces.next();
          if (done) {
            ended();
            return controller.close();
          }
          if (value.length > 0) return controller.enqueue(value);
        }
      } catch (error) {
        ended();
        throw error;
      }
    },
    cancel() {
      ended();
      pieces.return(undefined);
    },
  });

/** A picture as a file brings its own style, and may do nothing else. */
const image = (svg: string): Response =>
  new Response(svg, {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      ...FRESH,
    },
  });

const feed = (atom: string): Response =>
  new Response(atom, { headers: { "content-type": "application/atom+xml; charset=utf-8", ...FRESH } });

export const json = (value: unknown, status = 200): Response =>
  new Response(`${JSON.stringify(value)}\n`, {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...FRESH },
  });

const CHUNK = 64 * 1024;

/** A stream over pieces of text. What goes wrong before the first chunk is thrown here and can still be told. */
function streamed(pieces: Iterable<string>, type: string): Response {
  const iterator = pieces[Symbol.iterator]();
  const encoder = new TextEncoder();
  const chunk = (): string => {
    let text = "";
    while (text.length < CHUNK) {
      const { done, value } = iterator.next();
      if (done) break;
      text += value;
    }
    return text;
  };
  let next = chunk();
  const body = new ReadableStream({
    pull(controller) {
      if (next === "") return controller.close();
      controller.enqueue(encoder.encode(next));
      next = chunk();
    },
  });
  return new Response(body, { headers: { "content-type": type, ...FRESH } });
}
