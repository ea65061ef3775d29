import type { SourceId, Span } from "../../text/index.ts";
import { shortId, withParameters } from "../addresses.ts";
import { AskedError } from "../pages/asking.ts";
import { say, spoken } from "../words/index.ts";

export const PASSAGE = "/passage";

/** Where the passages of a source are: the whole of it without further words. */
export const passagesOf = (source: SourceId): string => `${PASSAGE}/${shortId(source)}`;

/** Where a passage is cited, ruled on and added to. */
export const passageAddress = (
  source: SourceId,
  { start, end }: Span,
  more: Readonly<Record<string, string>> = {},
): string => withParameters(passagesOf(source), { at: `${start}-${end}`, ...more });

/** "415-501". Throws an AskedError where it is no stretch of characters. */
export function placeOf(at: string): Span {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(at) ?? [];
  if (start === undefined || Number(start) >= Number(end)) {
    throw new AskedError(say(spoken().trouble.noPassage, { at }));
  }
  return { start: Number(start), end: Number(end) };
}
