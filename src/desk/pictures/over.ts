import type { Archive } from "../../archive/index.ts";
import type { Authorities } from "../../reading/index.ts";
import { dueOf } from "./due.ts";
import { ladderOf, laddersIn } from "./ladder.ts";
import { metOf } from "./met.ts";
import { sideBySide } from "./side.ts";
import { placesOf } from "./places.ts";
import { remembering } from "./remembering.ts";
import type { PictureDesk } from "./pictures.ts";

/** What the pictures are drawn from, over an archive and the authority files. */
export function picturesOver(archive: Archive, authorities: () => Authorities): PictureDesk {
  const remember = remembering(archive);
  return {
    ladder: (organisation, asked = {}) => ladderOf(archive, remember, authorities(), organisation, asked),
    actorHead: (key) => {
      const named = archive.actorName(key);
      return named && archive.actorHead(named.id);
    },
    sideBySide: (id, letters = []) => {
      const entry = archive.entry(id);
      return entry && sideBySide(entry, (source) => archive.reading(source)?.text, letters);
    },
    places: (asked = {}) => placesOf(archive, remember, authorities(), asked),
    due: (asked = {}) => dueOf(archive, remember, asked),
    met: (asked = {}) => metOf(archive, remember, asked),
    ladders: () => laddersIn(archive, authorities()),
  };
}
