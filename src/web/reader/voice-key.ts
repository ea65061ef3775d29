import type { Reading } from "../../reading/index.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { spoken, tell } from "../words/index.ts";

/** How voices are marked, for those that occur in this source. */
export function voiceKey(reading: Reading): Html {
  const { statements, turns, mentions, dates, parts } = reading;
  const attributed = statements.filter(({ speaker }) => speaker.basis !== "unattributed");
  const { voice, voices, sampleDay } = spoken().reader;
  const some = (form: string): boolean => attributed.some((each) => each.form === form);
  const items: readonly (readonly [there: boolean, sample: Html, how: string])[] = [
    [true, sample("k author", voice.author[0]), voice.author[1]],
    [some("direct"), sample("v dir", voice.direct[0]), voice.direct[1]],
    [some("indirect"), sample("v ind", voice.indirect[0]), voice.indirect[1]],
    [
      some("mixed"),
      sample("v mix", tell(voice.mixed[0], { q: (inner) => markup`<span class="v mix q">${inner}</span>` })),
      voice.mixed[1],
    ],
    [attributed.length < statements.length, sample("v un", voice.unattributed[0]), voice.unattributed[1]],
    [turns.length > 0, sample("k turn", voice.turn[0]), voice.turn[1]],
    [
      turns.some(({ role }) => role === "question"),
      sample("k question", voice.question[0]),
      voice.question[1],
    ],
    [mentions.length > 0, sample("nm", voice.name[0]), voice.name[1]],
    [
      dates.length > 0,
      markup`<span class="dt" data-gloss="${sampleDay}">${voice.date[0]}</span>`,
      voice.date[1],
    ],
    [
      parts.some(({ kind }) => kind === "boilerplate" || kind === "reader-comment"),
      sample("k unread", voice.unread[0]),
      voice.unread[1],
    ],
  ];
  return markup`<ul class="voicekey" aria-label="${voices}">
    ${items.filter(([there]) => there).map(([, shown, how]) => markup`<li>${shown} <span>${how}</span></li>`)}
  </ul>`;
}

const sample = (look: string, words: Html | string): Html => markup`<span class="${look}">${words}</span>`;
