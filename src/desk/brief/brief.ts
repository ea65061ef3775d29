import type { Archive } from "../../archive/index.ts";
import { daysOfValue, isPartialDate } from "../../text/index.ts";
import type { Brief, BriefOptions } from "../desk.ts";
import { QueryError } from "../errors.ts";
import { actorsCalled } from "../naming.ts";
import { archiveFrom } from "../knowing.ts";
import { briefInHtml } from "./html.ts";
import { materialOn } from "./material.ts";
import { finish, NO_DRAFT } from "./draft.ts";
import { briefInMarkdown } from "./markdown.ts";
import { briefDocument } from "./write.ts";

/**
 * A brief on the actor a name means. Without a day it is as of the latest publication in the register: the clock has
 * no part in it. Undefined where nobody is called so. Throws a QueryError where a date is none.
 */
export function briefOn(
  archive: Archive,
  name: string,
  options: BriefOptions,
  sourceName: (id: string) => string,
): Brief | undefined {
  const known = options.knownBy === undefined ? {} : { knownBy: dayIn(options.knownBy, "last") };
  const seen = archiveFrom(archive, known);
  const [actor, ...others] = actorsCalled(seen, name);
  if (!actor) return undefined;
  const asOf =
    options.asOf === undefined
      ? earlier(latestPublication(seen), known.knownBy)
      : dayIn(options.asOf, "last");
  const since = options.since === undefined ? null : dayIn(options.since, "first");
  const document = briefDocument(materialOn(seen, actor, { asOf, since, ...known }));
  const finished = finish(document, options.draft ?? NO_DRAFT, sourceName);
  const markdown = briefInMarkdown(finished);
  return {
    actor: { id: actor.id, name: actor.name },
    others: others.map(({ id, name: called }) => ({ id, name: called })),
    asOf,
    ...known,
    document: finished,
    markdown,
    html: briefInHtml(markdown, finished.title),
  };
}

const earlier = (day: string, other: string | undefined): string =>
  other !== undefined && other < day ? other : day;

function dayIn(date: string, end: "first" | "last"): string {
  const days = isPartialDate(date) ? daysOfValue(date) : null;
  if (days) return days[end];
  throw new QueryError(`“${date}” is no date; write 2023, 2023-05 or 2023-05-04`, 0);
}

/** The last day on which a source of the register may have been published; a register of undated ones has none. */
const latestPublication = (archive: Archive): string =>
  daysOfValue(archive.latestPublication() ?? "")?.last ?? "9999-12-31";
