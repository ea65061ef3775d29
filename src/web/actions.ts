import type { Desk, ReadingDesk } from "../desk/index.ts";

/** What an action knows of the request that asks for it. */
export interface ActionRequest {
  readonly desk: ReadingDesk;
  /** Keeps a ruling; throws where rulings cannot be made here. */
  readonly rule: Desk["rule"];
  /** A field of what was sent, without white space around it; "" where there is none. */
  readonly field: (name: string) => string;
  readonly fields: (name: string) => readonly string[];
  /** The name the reviewer gave, with this request or before; "" where none was given. */
  readonly reviewer: string;
}

/** What came of an action: where a browser goes on, and what a program is told. */
export interface Acted {
  readonly to: string;
  readonly told: object;
  /** A cookie to keep. */
  readonly cookie?: string;
}

/** An address that changes something. Nothing else of the web desk does. */
export interface Action {
  readonly path: string;
  readonly about: string;
  readonly fields: readonly { readonly name: string; readonly about: string }[];
  readonly act: (request: ActionRequest) => Acted;
}
