import type { Archive } from "../../archive/index.ts";
import { daysOfValue } from "../../text/index.ts";
import type { Remember } from "./remembering.ts";

/** The day asked for, at its end; else the day of the latest publication, by which all of it was known. */
export const cursorOf = (latest: () => string, asOf: string | undefined): string =>
  daysOfValue(asOf ?? latest())?.last ?? "9999-12-31";

/** The day of the latest publication, or "". */
export const latestIn = (archive: Archive, remember: Remember): string =>
  remember("latest", () => archive.latestPublication() ?? "");
