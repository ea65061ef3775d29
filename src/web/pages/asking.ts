import type { Answer, ReadingDesk, Standpoint } from "../../desk/index.ts";
import { QueryError } from "../../desk/index.ts";
import { isPartialDate } from "../../text/index.ts";
import type { Entry } from "../../register/index.ts";
import { PAGE_SIZE } from "../pieces/pager.ts";
import { say, spoken } from "../words/index.ts";

/** What an address asks for: the query, the two dates, and which page of the answer. */
export interface Asked {
  readonly query: string;
  readonly asOf?: string;
  readonly knownBy?: string;
  /** Counted from 1. */
  readonly page: number;
}

/** Reads the parameters of an address. Throws an AskedError for a date or a page that is none. */
export function askedOf(parameter: (name: string) => string | undefined): Asked {
  const asOf = dateOf(parameter("as-of"), "as-of");
  const knownBy = dateOf(parameter("known-by"), "known-by");
  return {
    query: parameter("q")?.trim() ?? "",
    ...(asOf !== undefined && { asOf }),
    ...(knownBy !== undefined && { knownBy }),
    page: pageOf(parameter("page")),
  };
}

/** The days it is asked from. */
export const standpointOf = ({ asOf, knownBy }: Asked): Standpoint => ({
  ...(asOf !== undefined && { asOf }),
  ...(knownBy !== undefined && { knownBy }),
});

/** An address asks for what cannot be; the message is in the words of the desk, those of a QueryError are the register's. */
export class AskedError extends QueryError {
  constructor(message: string) {
    super(message, 0);
  }
}

/** A date as an address gives it. Throws an AskedError for one that is none. */
export function dateOf(value: string | undefined, name: string): string | undefined {
  const date = value?.trim();
  if (!date) return undefined;
  if (isPartialDate(date)) return date;
  throw new AskedError(say(spoken().trouble.noDate, { name, date }));
}

function pageOf(value: string | undefined): number {
  if (value === undefined || value === "") return 1;
  if (/^[1-9]\d{0,7}$/.test(value)) return Number(value);
  throw new AskedError(say(spoken().trouble.noPage, { page: value }));
}

/** One page of the answer. */
export const answerPage = (desk: ReadingDesk, query: string, asked: Asked): Answer =>
  desk.ask(query, {
    limit: PAGE_SIZE,
    offset: (asked.page - 1) * PAGE_SIZE,
    ...standpointOf(asked),
    passages: asked.page === 1 ? 10 : 0,
  });

/** Every entry of an answer, however many there are, one at a time. Asked for at once, so that errors show. */
export function everyEntry(
  desk: ReadingDesk,
  query: string,
  asked: Asked,
): { readonly answer: Answer; readonly entries: Iterable<Entry> } {
  const dates = standpointOf(asked);
  const answer = desk.ask(query, { ...dates, limit: 0, facets: false, passages: 0 });
  return { answer, entries: desk.every(query, dates) };
}
