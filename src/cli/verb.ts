import type { Console } from "./terminal.ts";

/** An option of the command line. Without a `value` it is a switch. */
export interface Flag {
  readonly name: string;
  /** One letter: "o" for -o. */
  readonly short?: string;
  readonly value?: string;
  readonly text: string;
}

/** What `readout help VERB` says, and which module does it. */
export interface Verb {
  readonly name: string;
  readonly usage: readonly string[];
  readonly summary: string;
  readonly details?: readonly string[];
  readonly flags: readonly Flag[];
  readonly examples: readonly (readonly [command: string, what: string])[];
  /** Its words are a question or a quotation: "-ferry" is one of them and no option. */
  readonly freeText?: true;
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** The words and options given to a verb; every option is one the verb has. */
export interface Given {
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly switches: ReadonlySet<string>;
}

/** Where a verb runs: nothing of the process is used but what stands here. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder paths count from. */
  readonly folder: string;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly console: Console;
  /** Resolves when the user asks the program to end (Ctrl+C, or a request to terminate). */
  readonly interrupted: () => Promise<void>;
}

/** Does what the verb promises and gives the exit status: 0 done, 1 done with refusals or failures. */
export type Run = (given: Given, surroundings: Surroundings) => Promise<0 | 1>;

/** Wrong usage of the command line (status 2), or anything else that ends it with a status of its own. */
export class CliError extends Error {
  readonly status: 1 | 2 | 3;
  constructor(message: string, status: 1 | 2 | 3 = 2) {
    super(message);
    this.name = "CliError";
    this.status = status;
  }
}
