import type { Document, Part } from "../../text/index.ts";
import { wordsAt } from "../../text/index.ts";
import type { ReadingSource } from "../reading.ts";

/** What the text itself says at its head of its title, author and outlet. */
export type Description = Pick<ReadingSource, "title" | "author" | "outlet">;

/** Headlines are no longer than this; a longer line above the body is something else. */
const LONGEST_TITLE = 250;

/** The head of a text: what stands in it after this many units describes no source. */
const HEAD = 2_000;

/** "By Nadia Ferrow, Harbour Wire", "by Nora Adair and Ines Calder -": author and, after a comma, outlet. */
const BYLINE = /^by\s+([^,\n|–—]{2,80}?)\s*(?:,\s*([^,\n|–—\d]{2,60}?))?\s*[-–—|]?\s*$/iu;

/** "GOA, India, May 5 (Harbour Wire) —": an agency names itself in its dateline. */
const DATELINE = /^\p{Lu}[^()\n“”"]{1,80}\(([^()\n\d]{2,40})\)\s*[—–-]/u;

/**
 * Title, author and outlet as the head of the text gives them: its first headline, its byline, its dateline. What the
 * user or the page's metadata gave goes before this.
 */
export function findDescription(document: Document<"parts">): Description {
  const head = document.parts.filter((part) => part.start < HEAD);
  const title = titleAmong(linesOf(document, head, "headline"));
  const byline = linesOf(document, head, "byline")
    .find((line) => BYLINE.test(line))
    ?.match(BYLINE);
  const body = head.find((part) => part.kind === "body");
  const agency = body && DATELINE.exec(wordsAt(document.text, body).slice(0, 200))?.[1];
  const outlet = agency ?? byline?.[2];
  return {
    ...(title !== undefined && { title }),
    ...(byline?.[1] !== undefined && { author: byline[1].replace(/ in \p{Lu}.*$/u, "").trim() }),
    ...(outlet !== undefined && { outlet: outlet.trim() }),
  };
}

/** The lines of the parts of one kind. */
function linesOf({ text }: Document, parts: readonly Part[], kind: Part["kind"]): string[] {
  return parts
    .filter((part) => part.kind === kind)
    .flatMap((part) => wordsAt(text, part).split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The headline among the lines above a text: the first of most words, since mastheads and kickers are short. */
function titleAmong(lines: readonly string[]): string | undefined {
  const count = (line: string): number => line.split(/\s+/u).length;
  return lines
    .filter((line) => line.length <= LONGEST_TITLE)
    .reduce<string | undefined>(
      (best, line) => (best && count(best) >= count(line) ? best : line),
      undefined,
    );
}
