import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { titleOf } from "../pieces/layout.ts";
import { spoken } from "../words/index.ts";
import type { View } from "./page.ts";

export const KEYS = "/keys";

type Key = readonly [key: string, does: string];

/** Every key that does something, by where it does. */
function places(): readonly { readonly name: string; readonly keys: readonly Key[] }[] {
  const { everywhere, reader, check, review } = spoken().keys;
  return [
    {
      name: everywhere.name,
      keys: [
        ["?", everywhere.help],
        ["/", everywhere.search],
        ["Tab", everywhere.tab],
        ["Esc", everywhere.escape],
      ],
    },
    {
      name: reader.name,
      keys: [
        ["j", reader.next],
        ["k", reader.before],
        ["o", reader.open],
      ],
    },
    { name: check.name, keys: [["c", check.copy]] },
    {
      name: review.name,
      keys: [
        ["x", review.same],
        ["n", review.notSame],
        ["u", review.unsure],
        ["a", review.misreadA],
        ["b", review.misreadB],
        ["h", review.history],
        ["j", review.skip],
        ["k", review.before],
        ["z", review.undo],
      ],
    },
  ];
}

/** The keys of the desk, and the switch that turns those of one letter off. */
export const keysView = (): View => ({
  page: () => ({ title: spoken().keys.title, main: keysMain() }),
  json: () => ({
    places: places().map(({ name, keys }) => ({ name, keys: keys.map(([key, does]) => ({ key, does })) })),
  }),
});

const keysMain = (): Html =>
  markup`${titleOf({
    title: spoken().keys.title,
    stand: markup`${spoken().keys.stand}`,
  })}
<div class="keys">${places().map(
    ({ name, keys }, i) =>
      markup`<section aria-labelledby="k${i}"><h2 id="k${i}">${name}</h2><dl>${keys.map(([key, does]) => markup`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl></section>`,
  )}</div>
<p class="keyswitch" hidden><label><input type="checkbox" id="keys-on" checked /> ${spoken().keys.toggle}</label></p>`;
