import { byCodeUnits } from "../text/index.ts";
import type { ReadAct, ReadActParty } from "../reading/index.ts";
import { meetingPointOf } from "./actor-keys.ts";
import type { ActSays, ActPartySays } from "./entry.ts";
import { wordsOf } from "./words.ts";

/** What an account of an act says: the reading's words without its places. */
export function actSays({ class: named, mode, polarity, status, rule, ...act }: ReadAct): ActSays {
  return {
    class: named,
    ...(mode !== undefined && { mode }),
    actors: act.actors.map(partySays),
    recipients: act.recipients.map(partySays),
    words: act.trigger.exact,
    polarity,
    status,
    rule,
  };
}

const partySays = ({ name, actor, of }: ReadActParty): ActPartySays => ({
  actor: actor ?? null,
  name,
  ...(of !== undefined && { of }),
});

/**
 * Where an act meets others: at its class, those who do it and those it is done to. Persons meet at their family names,
 * people without a name at the state or body they act for.
 */
export function actKey(act: ReadAct): string {
  const sides = [act.actors, act.recipients].map((parties) =>
    [...new Set(parties.map(pointOf))].sort(byCodeUnits).join("+"),
  );
  return `act:${act.class.toLowerCase()}/${sides.join(">")}`;
}

function pointOf({ name, actor, of }: ReadActParty): string {
  if (actor !== undefined) return meetingPointOf(actor);
  const words = wordsOf(name).join("-");
  return of === undefined ? `named:${words}` : `${of}/${words}`;
}
