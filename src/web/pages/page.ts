import type { Html } from "../html.ts";

/** What a page hands to the layout. */
export interface Page {
  /** Title of the window; the name of the house is added. */
  readonly title: string;
  /** Address of the room in the masthead that is lit. */
  readonly room?: string;
  readonly main: Html;
  /** What stands in the search box. */
  readonly query?: string;
  readonly asOf?: string;
  readonly knownBy?: string;
  /** Address of the feed of the list, and what it is of. */
  readonly feed?: { readonly address: string; readonly title: string };
  /** Without search and rooms, for who has not signed in. */
  readonly bare?: boolean;
  /** Width of the text: a reader carries the script for passages. */
  readonly reader?: boolean;
  /** Further places to skip to, after the content: "#ruling", "Skip to your ruling". */
  readonly skips?: readonly (readonly [to: string, name: string])[];
  /** Scripts of its own, by address: "/check.js". Each only makes easier what the page does without it. */
  readonly scripts?: readonly string[];
}

/** A file made from an answer, to be kept under a name. */
export interface SentFile {
  readonly name: string;
  /** Whole, or in pieces that leave as they are made. */
  readonly body: string | Uint8Array<ArrayBuffer> | Generator<Uint8Array, unknown>;
}

/** One answer in each of the forms it can take. Only the form asked for is worked out. */
export interface View {
  readonly page: () => Page;
  readonly json: () => unknown;
  /** Lines with their ends. */
  readonly csv?: () => Iterable<string>;
  /** The picture as a file of its own. */
  readonly svg?: () => string;
  /** What it finds, for a reader of feeds. */
  readonly atom?: () => string;
  /** Files by the endings that the route names. */
  readonly files?: Readonly<Record<string, () => SentFile>>;
}

/** What is asked for is not here, with the ways on from there. */
export interface Missing {
  readonly missing: string;
  readonly further: readonly (readonly [address: string, name: string])[];
}
