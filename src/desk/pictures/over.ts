import type { Archive } from "../../archive/index.ts";
import type { Authorities } from "../../reading/index.ts";
import { ladderOf, laddersIn } from "./ladder.ts";
import type { PictureDesk } from "./pictures.ts";

/** What the pictures are drawn from, over an archive and the authority files. */
export const picturesOver = (archive: Archive, authorities: () => Authorities): PictureDesk => ({
  ladder: (organisation, asked = {}) => ladderOf(archive, authorities(), organisation, asked),
  ladders: () => laddersIn(archive, authorities()),
});
