import type { Clause } from "../clauses.ts";
import { wordAt } from "../unit.ts";
import type { OrganisationContext, OrganisationFact } from "./fact.ts";
import { organisationOf, parentOf } from "../organisations.ts";
import { phrasesIn } from "../phrases.ts";
import type { Unit } from "../unit.ts";

/** "headquartered in Oru", "its headquarters are in Oru", "the Secretariat has its seat in Oru": where it sits. */
export function seats(context: OrganisationContext): readonly OrganisationFact[] {
  const { clause, words } = context;
  const all = clause.passage.words;
  return phrasesIn(words.seat, all).flatMap(({ from, to }) => {
    const place = placeAfter(clause, clause.unitOfWord[to - 1]! + 1);
    const owner = ownerOf(context, from);
    if (!place || !owner) return [];
    const span = { start: Math.min(owner.start ?? Infinity, all[from]!.start), end: place.end };
    return [{ ...owner.told, fact: "headquarters", value: place.name, span, rule: "seat-in" }];
  });
}

type Place = Unit & { readonly kind: "place" };

function placeAfter({ units }: Clause, from: number): Place | undefined {
  for (let at = from; at < from + 4; at++) {
    const unit = units[at];
    if (unit?.kind === "place") return unit;
    if (unit?.kind !== "word" || !/^(in|at|is|are|was|were|located|the|capital|city|,)$/.test(unit.lower))
      return undefined;
  }
  return undefined;
}

/** Whose seat: an organisation or its body before the words, "its", or the noun for one told before. */
function ownerOf({ clause, authorities, words }: OrganisationContext, from: number) {
  const { units, unitOfWord } = clause;
  const first = unitOfWord[from]!;
  for (let at = first - 1; at >= Math.max(0, first - 8); at--) {
    const unit = units[at]!;
    if (unit.kind === "party") {
      if (unit.party.kind !== "organisation" && unit.party.kind !== "body") return undefined;
      const parent = parentOf(unit.party.actor, authorities);
      const own = organisationOf(unit.party.actor, authorities);
      if (!parent || !own) return undefined;
      return {
        told: { organisation: parent.short, ...(own.key !== parent.key && { subject: own.name }) },
        start: unit.start,
      };
    }
    if (unit.kind === "word" && words.union.has(unit.lower)) return { told: {} };
    if (wordAt(units, at) === ";") break;
  }
  return /^(its|whose)$/.test(wordAt(units, first - 1) ?? "") ? { told: {} } : undefined;
}
