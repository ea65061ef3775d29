import { file, troubled } from "./forms.ts";
import type { SentFile } from "./pages/page.ts";
import { say, spoken } from "./words/index.ts";

/** Files made piece by piece that may be on their way at one time: each holds the tables it is written from. */
const MOST = 4;

/** Seconds after which another may have left. */
const PAUSE = 30;

/** Sends files, so many at a time of those that are made as they leave. */
export class Downloads {
  readonly #most: number;
  #open = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** `isHead`: nobody reads the body, so that none is made. */
  send(made: SentFile, type: string, isHead = false): Response {
    if (typeof made.body === "string" || made.body instanceof Uint8Array) return file(made, type);
    if (isHead) return file({ ...made, body: "" }, type);
    if (this.#open >= this.#most) return busy();
    this.#open++;
    let held = true;
    return file(made, type, () => {
      if (held) this.#open--;
      held = false;
    });
  }
}

function busy(): Response {
  const { tooOften, tooOftenMore } = spoken().trouble;
  const response = troubled("json", {
    status: 503,
    title: tooOften,
    message: say(tooOftenMore, { count: PAUSE }),
  });
  response.headers.set("retry-after", String(PAUSE));
  return response;
}
