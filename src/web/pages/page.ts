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
  /** Width of the text: a reader carries the script for passages. */
  readonly reader?: boolean;
}

/** One answer in each of the forms it can take. Only the form asked for is worked out. */
export interface View {
  readonly page: () => Page;
  readonly json: () => unknown;
  /** Lines with their ends. */
  readonly csv?: () => Iterable<string>;
}
