import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { titleOf } from "../pieces/layout.ts";
import type { View } from "./page.ts";

export const KEYS = "/keys";

type Key = readonly [key: string, does: string];

/** Every key that does something, by where it does. */
const PLACES: readonly { readonly name: string; readonly keys: readonly Key[] }[] = [
  {
    name: "Everywhere",
    keys: [
      ["?", "these keys"],
      ["/", "to the search box"],
      ["Tab", "to the next link, field or button; the first stop of a page skips to its content"],
      ["Esc", "closes what is open"],
    ],
  },
  {
    name: "Reader",
    keys: [
      ["j", "to the next statement"],
      ["k", "to the one before"],
      ["o", "opens its entry"],
    ],
  },
  { name: "Check a quote", keys: [["c", "copies the whole check as text"]] },
  {
    name: "Review",
    keys: [
      ["x", "the same, or right"],
      ["n", "not the same, or not right"],
      ["u", "unsure: another reviewer is asked"],
      ["a", "account A is misread"],
      ["b", "account B is misread"],
      ["h", "what was ruled on it before"],
      ["j", "skips to the next question"],
      ["k", "back to the one before"],
      ["z", "takes the ruling just made back"],
    ],
  },
];

/** The keys of the desk, and the switch that turns those of one letter off. */
export const keysView = (): View => ({
  page: () => ({ title: "Keys", main: keysMain() }),
  json: () => ({
    places: PLACES.map(({ name, keys }) => ({ name, keys: keys.map(([key, does]) => ({ key, does })) })),
  }),
});

const keysMain = (): Html =>
  markup`${titleOf({
    title: "Keys",
    stand: markup`Whatever a key does, a link or a button on the page does as well.`,
  })}
<div class="keys">${PLACES.map(
    ({ name, keys }, i) =>
      markup`<section aria-labelledby="k${i}"><h2 id="k${i}">${name}</h2><dl>${keys.map(([key, does]) => markup`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl></section>`,
  )}</div>
<p class="keyswitch" hidden><label><input type="checkbox" id="keys-on" checked /> Keys of one letter or sign do this. Take the tick out if you dictate, or hit keys by mistake.</label></p>`;
