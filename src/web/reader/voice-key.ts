import type { Reading } from "../../reading/index.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";

/** How voices are marked, for those that occur in this source. */
export function voiceKey(reading: Reading): Html {
  const { statements, turns, mentions, dates, parts } = reading;
  const attributed = statements.filter(({ speaker }) => speaker.basis !== "unattributed");
  const items: readonly (readonly [there: boolean, sample: Html, how: string])[] = [
    [true, markup`<span class="k author">author</span>`, "greyer text, no line"],
    [
      attributed.some(({ form }) => form === "direct"),
      markup`<span class="v dir">direct</span>`,
      "solid line, tint",
    ],
    [
      attributed.some(({ form }) => form === "indirect"),
      markup`<span class="v ind">indirect</span>`,
      "dashed line",
    ],
    [
      attributed.some(({ form }) => form === "mixed"),
      markup`<span class="v mix">mixed <span class="v mix q">words</span></span>`,
      "both",
    ],
    [attributed.length < statements.length, markup`<span class="v un">no speaker</span>`, "wavy line"],
    [turns.length > 0, markup`<span class="k turn">turn</span>`, "bar, name beside it"],
    [
      turns.some(({ role }) => role === "question"),
      markup`<span class="k question">question</span>`,
      "dotted bar, slanted",
    ],
    [mentions.length > 0, markup`<span class="nm">name</span>`, "spaced letters"],
    [
      dates.length > 0,
      markup`<span class="dt" data-gloss="[4 May]">date</span>`,
      "slanted, its day beside it",
    ],
    [
      parts.some(({ kind }) => kind === "boilerplate" || kind === "reader-comment"),
      markup`<span class="k unread">boilerplate</span>`,
      "small and grey",
    ],
  ];
  return markup`<ul class="voicekey" aria-label="How voices are marked">
    ${items.filter(([there]) => there).map(([, sample, how]) => markup`<li>${sample} <span>${how}</span></li>`)}
  </ul>`;
}
