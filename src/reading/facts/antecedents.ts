import type { Mention } from "../../text/index.ts";
import { lastStartingBy } from "../../text/index.ts";
import type { Authorities } from "../authorities.ts";
import type { KnownOrganisation } from "./organisations.ts";
import { organisationNamed, unionOf } from "./organisations.ts";

/** An organisation with the rule that told it. */
export interface ToldOrganisation {
  readonly organisation: KnownOrganisation;
  readonly rule: string;
}

// "The organisation" looks back over a few sentences of a long text, not over all of it.
const REACH = 80;

/** Finds which organisation a stretch of text speaks of: the nearest named in its sentence, else the last before. */
export function organisationFinder(
  mentions: readonly Mention[],
  authorities: Authorities,
): (sentence: { start: number; end: number }, position: number) => ToldOrganisation | undefined {
  const named = mentions.flatMap((mention) => {
    const organisation = meant(mention, mentions, authorities);
    return organisation && organisation.ladder.length > 0
      ? [{ start: mention.start, end: mention.end, organisation }]
      : [];
  });
  return (sentence, position) => {
    const last = lastStartingBy(named, sentence.end - 1);
    let best: (typeof named)[number] | undefined;
    for (let at = last; at >= 0 && at > last - REACH && named[at]!.start >= sentence.start; at--) {
      const one = named[at]!;
      if (!best || Math.abs(one.start - position) < Math.abs(best.start - position)) best = one;
    }
    if (best) return { organisation: best.organisation, rule: "organisation-in-sentence" };
    const before = named[lastStartingBy(named, sentence.start)];
    return before && { organisation: before.organisation, rule: "organisation-named-before" };
  };
}

// "bringing Sweden into the Alliance" names none.
const NO_NAME = / (?:into|with|from|to) /;

function meant(
  mention: Mention,
  mentions: readonly Mention[],
  authorities: Authorities,
): KnownOrganisation | undefined {
  // "NATO headquarters in Brussels": a place of the organisation
  if (mention.type === "place") return organisationNamed(mention.name.split(" ")[0]!, authorities);
  if (mention.type !== "organisation" && mention.type !== "body") return undefined;
  return unionOf(mention.actor, authorities) ?? unlisted(mention, mentions);
}

const UNIONS =
  /\b(Organi[sz]ation|Union|Community|Commonwealth|League|Forum|Alliance|Association|Bloc|Pact)\b/;

/** An organisation that no table knows and whose name says that states belong to it; its acronym where the text has one. */
function unlisted(
  { type, name, actor }: Mention,
  mentions: readonly Mention[],
): KnownOrganisation | undefined {
  if (type !== "organisation" || actor === undefined || !UNIONS.test(name) || NO_NAME.test(name))
    return undefined;
  const acronym = mentions.find((one) => one.actor === actor && one.form === "acronym");
  const key = actor.slice(actor.indexOf(":") + 1);
  return {
    key,
    name,
    short: acronym ? acronym.name : name,
    parent: key,
    ladder: ["member"],
    steps: [{ status: "member" }],
  };
}
