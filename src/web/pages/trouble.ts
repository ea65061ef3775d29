import type { Html } from "../html.ts";
import { DOT, joined, markup } from "../html.ts";
import { howToAsk } from "../pieces/how-to-ask.ts";
import { inRegister, spoken } from "../words/index.ts";
import { titleOf } from "../pieces/layout.ts";
import type { Page } from "./page.ts";

/** What went wrong, for a person and for a program. */
export interface Trouble {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 429 | 500 | 503;
  readonly title: string;
  readonly message: string;
  /** The query that could not be understood, and where in it the trouble is (UTF-16 units). */
  readonly query?: string;
  readonly at?: number;
  /** The message is a sentence of the register's, which writes English. */
  readonly byRegister?: boolean;
  /** Where to go on from here, and what stands there. Absent: the register. */
  readonly further?: readonly (readonly [address: string, name: string])[];
}

export const troublePage = (trouble: Trouble): Page => ({
  title: trouble.title,
  ...(trouble.query !== undefined && { query: trouble.query }),
  main: markup`${titleOf({ title: trouble.title, stand: markup`${trouble.byRegister ? inRegister(trouble.message) : trouble.message}.` })}
    ${trouble.query !== undefined && trouble.at !== undefined ? markedQuery(trouble.query, trouble.at) : ""}
    ${trouble.at !== undefined ? howToAsk() : further(trouble.further ?? [["/", spoken().overview.title]])}`,
});

const further = (ways: NonNullable<Trouble["further"]>): Html =>
  markup`<p class="further">${joined(
    ways.map(([address, name]) => markup`<a href="${address}">${name}</a>`),
    DOT,
  )}</p>`;

export const troubleJson = ({ status, message, at }: Trouble): object => ({
  error: { status, message, ...(at !== undefined && { at }) },
});

/** The query with the place of the trouble marked. */
function markedQuery(query: string, at: number): Html {
  if (query === "" || at > query.length) return markup``;
  const end = wordEnd(query, at);
  return markup`<p class="badquery">
    <code>${query.slice(0, at)}<span class="w">${query.slice(at, end) || "\u00a0"}</span>${query.slice(end)}</code>
  </p>`;
}

function wordEnd(query: string, at: number): number {
  const space = query.indexOf(" ", at);
  return space < 0 ? query.length : Math.max(space, at + 1);
}
