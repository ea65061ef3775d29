import type { Anchor } from "../../text/index.ts";
import { dayWords } from "../../text/index.ts";
import type { Entry } from "../../register/index.ts";

type Account = Entry["accounts"][number];

/** Of a longer passage the beginning is quoted, with the span that it covers. */
const LONGEST = 480;

/** The footnotes of a brief, numbered as they are first called for; one passage has one number. */
export class Footnotes {
  readonly #numbers = new Map<string, number>();
  readonly #lines: string[] = [];
  readonly #sourceName: (id: string) => string;

  constructor(sourceName: (id: string) => string) {
    this.#sourceName = sourceName;
  }

  /** Reference marks for the passages of some accounts, at most `most`; what is left out is counted in the last note. */
  cite(accounts: readonly Account[], most = 3): string {
    const shown = accounts.slice(0, most).map((account) => this.#number(account));
    const left = accounts.length - shown.length;
    const marks = [...new Set(shown)].map((number) => `[^${number}]`).join("");
    return left > 0 ? `${marks} (and ${left} more)` : marks;
  }

  /** The notes themselves, in order. */
  lines(): readonly string[] {
    return this.#lines;
  }

  #number({ from, anchors }: Account): number {
    const anchor = cut(anchors[0]);
    const key = `${anchor.source}:${anchor.start}-${anchor.end}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    const told = [
      from.outlet ?? this.#sourceName(from.source),
      from.published === undefined ? "no date" : dayWords(from.published),
      ...(from.title === undefined ? [] : [`“${from.title}”`]),
      `source ${anchor.source.slice(0, 12)}`,
      `${anchor.start}–${anchor.end}`,
    ].map(inMarkdown);
    this.#lines.push(`[^${number}]: ${told.join(", ")}: “${inMarkdown(anchor.exact)}”`);
    return number;
  }
}

function cut(anchor: Anchor): Anchor {
  if (anchor.exact.length <= LONGEST) return anchor;
  const space = anchor.exact.lastIndexOf(" ", LONGEST);
  const length = space > 0 ? space : LONGEST;
  return { ...anchor, end: anchor.start + length, exact: anchor.exact.slice(0, length) };
}

/** Words of a source as Markdown shows them as they are, on one line. */
export const inMarkdown = (words: string): string =>
  words
    .replace(/[\s\u0085]+/gu, " ")
    .replace(/\p{Cc}/gu, "")
    .replace(/[\\`*_[\]<>#|~]/g, "\\$&")
    .trim();
