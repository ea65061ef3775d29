import type { Html } from "../html.ts";
import { markup } from "../html.ts";

/** The same as a table, as data, and as an image to keep. */
export const pictureLinks = (path: string, search = ""): Html =>
  markup`<a href="${path}.csv${search}" rel="alternate" type="text/csv">.csv</a> ·
    <a href="${path}.json${search}" rel="alternate" type="application/json">.json</a> ·
    <a href="${path}.svg${search}" rel="alternate" type="image/svg+xml" download>.svg</a>`;
