import { withParameters } from "../addresses.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { figuresIn, say, spoken } from "../words/index.ts";

/** Results on one page of a list. */
export const PAGE_SIZE = 20;

/** "21–40 of 312", with the pages before and after. */
export function pager(
  path: string,
  parameters: Readonly<Record<string, string | undefined>>,
  page: number,
  count: number,
  size = PAGE_SIZE,
): Html {
  const pages = Math.max(1, Math.ceil(count / size));
  if (pages === 1) return markup``;
  const at = (number: number): string =>
    withParameters(path, { ...parameters, page: number === 1 ? undefined : number });
  const { pager: words } = spoken();
  return markup`<nav class="pager" aria-label="${words.pages}">
    ${page > 1 ? markup`<a rel="prev" href="${at(page - 1)}">${words.before}</a>` : markup`<span class="faint">${words.before}</span>`}
    <span>${say(words.page, { page, pages })}</span>
    ${page < pages ? markup`<a rel="next" href="${at(page + 1)}">${words.after}</a>` : markup`<span class="faint">${words.after}</span>`}
  </nav>`;
}

/** "1–20 of 312". */
export function rangeOf(page: number, shown: number, count: number): string {
  const first = (page - 1) * PAGE_SIZE + 1;
  if (count === 0 || shown === 0) return spoken().numbers.none;
  return shown === count
    ? figuresIn(count)
    : say(spoken().pager.range, { first, last: first + shown - 1, count });
}
