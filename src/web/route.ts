import type { ReadingDesk } from "../desk/index.ts";
import type { Asked } from "./pages/asking.ts";
import type { Missing, View } from "./pages/page.ts";
import type { Seat } from "./seat.ts";
import type { Jobs } from "./taking/jobs.ts";

export type Form = "html" | "json" | "csv" | "svg" | "atom";

/** A parameter of an address, as the description of the interface names it. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly about: string;
  /** A value for one that JSON, CSV and files cannot be made without. */
  readonly needed?: string;
}

/** A file to keep, at the page's address with an ending of its own: "/check.bib". */
export interface FileForm {
  readonly ending: string;
  readonly type: string;
  readonly about: string;
}

/** What a route knows of the request. */
export interface Request {
  readonly desk: ReadingDesk;
  /** The part of the path that names a thing, or "". */
  readonly name: string;
  readonly asked: () => Asked;
  /** A parameter of the address, and all of one that may stand there several times. */
  readonly parameter: (name: string) => string | undefined;
  readonly parameters: (name: string) => readonly string[];
  /** The names of all parameters of the address. */
  readonly parameterNames: readonly string[];
  /** Asked for by pages whose forms change something; begins a session. */
  readonly seat: () => Seat;
  /** What is being taken; null where nothing can be taken here. */
  readonly jobs: Jobs | null;
  /** Where this desk is asked: "http://127.0.0.1:4380". */
  readonly origin: string;
}

/** One address of the desk, in all its forms. The server and its description are both made from this table. */
export interface Route {
  /** The address of the page; the other forms are this with `.json`, `.csv` or `.svg`. */
  readonly path: string;
  /** The address the other forms hang on, where the page's own has no last part ("/"). */
  readonly stem?: string;
  readonly forms: readonly Form[];
  readonly files?: readonly FileForm[];
  readonly about: string;
  readonly answers: string;
  readonly parameters: readonly Parameter[];
  /** The answer, or a sentence that says what is not there. */
  readonly view: (request: Request) => View | Missing | string;
}
