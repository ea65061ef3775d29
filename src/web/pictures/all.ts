import type { ReadingDesk } from "../../desk/index.ts";
import type { Html } from "../html.ts";
import { fromSource, markup } from "../html.ts";
import type { View } from "../pages/page.ts";
import { titleOf } from "../pieces/layout.ts";
import { ladderAddress, PICTURES } from "./addresses.ts";
import { spoken, tell } from "../words/index.ts";

/** Every picture with its address; its words are in the catalogue. */
export const ALL_PICTURES = [
  { key: "ladder", address: "/ladder" },
  { key: "matrix", address: "/who-met-whom" },
  { key: "timeline", address: "/timeline" },
  { key: "due", address: "/due" },
  { key: "map", address: "/map" },
  { key: "side", address: "/search?q=shared%3A%20NOT%20kind%3Aactor" },
] as const;

/** The way to every picture, with what each is good for. */
export const picturesView = (desk: ReadingDesk): View => ({
  page: () => ({ title: spoken().pictures.title, room: PICTURES, main: picturesMain(desk) }),
  json: () => ({
    results: ALL_PICTURES.map(({ key, address }) => {
      const { name, about } = spoken().pictures[key];
      return { name, address, about };
    }),
  }),
});

/** So many ladders are named at once; the rest is one link away. */
const LADDERS = 6;

function picturesMain(desk: ReadingDesk): Html {
  const { pictures, ladder } = spoken();
  const ladders = desk.ladders().slice(0, LADDERS);
  const named = (): Html =>
    markup`<p class="named">${ladders.map(({ id, short }) => markup`<a href="${ladderAddress(id)}">${tell(ladder.title, { short: fromSource(short) })}</a> `)}</p>`;
  return markup`${titleOf({ title: pictures.title, stand: markup`${pictures.stand}` })}
  <ol class="pictures">${ALL_PICTURES.map(({ key, address }) => {
    const { name, about, asks } = pictures[key];
    return markup`<li><h2><a href="${address}">${name}</a></h2><p class="serif">${about}</p><p class="quiet">${asks}</p>${
      key === "ladder" && ladders.length > 0 ? named() : ""
    }</li>`;
  })}</ol>`;
}
