import type { Decision, Desk, Place } from "../desk/index.ts";
import { QueryError } from "../desk/index.ts";
import { plain } from "./layout.ts";
import type { Given } from "./verb.ts";
import { CliError } from "./verb.ts";

/** `rule add SOURCE PLACE --as KIND ...`: the decision that the options write down. Throws a CliError where they do not. */
export function additionFrom(
  desk: Desk,
  [source = "", place = ""]: readonly string[],
  given: Given,
): Decision {
  const view = desk.source(source);
  if (!view)
    throw new CliError(
      `no source in the register has the id ${plain(source)} (eight characters of it at least); readout show ENTRY names the sources it rests on`,
    );
  const { as: kind, who, ...values } = given.values;
  if (kind === undefined) throw new CliError("what is it? --as statement, --as meeting or --as commitment");
  const parties = who?.split(";").map((name) => name.trim());
  try {
    return desk.addition(view.summary.id, placeFrom(place), {
      ...values,
      kind,
      ...(parties && { who: parties }),
    });
  } catch (error) {
    throw error instanceof QueryError ? new CliError(error.message) : error;
  }
}

/** "415-501" are characters; anything else is the words that stand there. */
function placeFrom(place: string): Place {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(place) ?? [];
  return start === undefined ? { words: place } : { start: Number(start), end: Number(end) };
}
