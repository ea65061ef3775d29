import type { Document } from "../../text/index.ts";
import type { ReadActor, ReadOffice } from "../reading.ts";

/** The actors a source names, each with its variants, in order of key. */
export function gatherActors(_document: Document<"mentions" | "offices">): readonly ReadActor[] {
  return [];
}

/** Who holds which office, as the source has it. */
export function gatherOffices(_document: Document<"mentions" | "offices">): readonly ReadOffice[] {
  return [];
}
