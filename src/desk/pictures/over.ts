import type { Archive } from "../../archive/index.ts";
import type { Authorities } from "../../reading/index.ts";
import type { Standpoint } from "../standpoint.ts";
import { archiveFrom } from "../knowing.ts";
import { dueOf } from "./due.ts";
import { ladderOf, laddersIn } from "./ladder.ts";
import { metOf } from "./met.ts";
import { sideBySide } from "./side.ts";
import { placesOf } from "./places.ts";
import type { Remember } from "./remembering.ts";
import { remembering } from "./remembering.ts";
import type { PictureDesk } from "./pictures.ts";

/** What the pictures are drawn from, over an archive and the authority files. */
export function picturesOver(archive: Archive, authorities: () => Authorities): PictureDesk {
  const remember = remembering(archive);
  const knownTo = ({ knownBy }: Standpoint): [Archive, Remember] =>
    knownBy === undefined
      ? [archive, remember]
      : [archiveFrom(archive, { knownBy }), (key, make) => remember(`known by ${knownBy}: ${key}`, make)];
  return {
    ladder: (organisation, asked = {}) => ladderOf(...knownTo(asked), authorities(), organisation, asked),
    actorHead: (key) => {
      const named = archive.actorName(key);
      return named && archive.actorHead(named.id);
    },
    sideBySide: (id, letters = [], standpoint = {}) => {
      const entry = archiveFrom(archive, standpoint).entry(id);
      return entry && sideBySide(entry, (source) => archive.reading(source)?.text, letters);
    },
    places: (asked = {}) => placesOf(...knownTo(asked), authorities(), asked),
    due: (asked = {}) => dueOf(...knownTo(asked), asked),
    met: (asked = {}) => metOf(...knownTo(asked), asked),
    ladders: (standpoint = {}) => laddersIn(archiveFrom(archive, standpoint), authorities()),
  };
}
