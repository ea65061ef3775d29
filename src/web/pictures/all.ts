import type { ReadingDesk } from "../../desk/index.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import type { View } from "../pages/page.ts";
import { titleOf } from "../pieces/layout.ts";
import { ladderAddress, PICTURES } from "./addresses.ts";
import { ALL_PICTURES, LADDER } from "./words.ts";

/** The way to every picture, with what each is good for. */
export const picturesView = (desk: ReadingDesk): View => ({
  page: () => ({ title: ALL_PICTURES.title, room: PICTURES, main: picturesMain(desk) }),
  json: () => ({
    results: ALL_PICTURES.pictures.map(({ name, address, about }) => ({ name, address, about })),
  }),
});

/** So many ladders are named at once; the rest is one link away. */
const LADDERS = 6;

function picturesMain(desk: ReadingDesk): Html {
  const ladders = desk.ladders().slice(0, LADDERS);
  return markup`${titleOf({ title: ALL_PICTURES.title, stand: markup`${ALL_PICTURES.stand}` })}
  <ol class="pictures">${ALL_PICTURES.pictures.map(
    ({ name, address, about, asks }) =>
      markup`<li><h2><a href="${address}">${name}</a></h2><p class="serif">${about}</p><p class="quiet">${asks}</p>${
        address === "/ladder" && ladders.length > 0
          ? markup`<p class="named">${ladders.map(({ id, short }) => markup`<a href="${ladderAddress(id)}">${LADDER.title(short)}</a> `)}</p>`
          : ""
      }</li>`,
  )}</ol>`;
}
