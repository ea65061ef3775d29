import { statusWordsIn } from "../memberships/words.ts";
import { bodies, bodiesToBe, secretariat } from "./bodies.ts";
import { counts, nthMember, sized } from "./counts.ts";
import type { OrganisationContext, OrganisationFact } from "./fact.ts";
import { charter, establishment } from "./founding.ts";
import { mandates } from "./mandates.ts";
import { presidency } from "./presidency.ts";
import { seats } from "./seats.ts";
import { organisationOf } from "../organisations.ts";

/** The recognisers of facts of organisations, in one list. */
export const ORGANISATION_RECOGNISERS: readonly ((
  context: OrganisationContext,
) => readonly OrganisationFact[])[] = [
  counts,
  sized,
  nthMember,
  charter,
  bodies,
  secretariat,
  bodiesToBe,
  ladder,
  offices,
  presidency,
  establishment,
  seats,
  mandates,
];

/** "membership, having passed the status of dialogue partner and observer": the steps in their order. */
function ladder({ clause, membership }: OrganisationContext): readonly OrganisationFact[] {
  const all = clause.passage.words;
  const steps = statusWordsIn(clause.passage, membership);
  const named = new Set(steps.map(({ status }) => status));
  if (named.size < 3 || !named.has("member")) return [];
  if (!all.some(({ lower }) => /^(passed|passing|first|then|before|status|step|stages?)$/.test(lower)))
    return [];
  const order = ["partner", "dialogue-partner", "observer", "candidate", "member"].filter((step) =>
    steps.some(({ status }) => status === step),
  );
  return [
    {
      fact: "ladder",
      value: order.join(" > "),
      span: { start: all[steps[0]!.from]!.start, end: all[steps.at(-1)!.to - 1]!.end },
      rule: "steps-in-order",
    },
  ];
}

/** "Zhang Ming, Secretary General of the SCO": who holds an office of the organisation or one of its bodies. */
function offices({ clause, text, authorities }: OrganisationContext): readonly OrganisationFact[] {
  return clause.passage.offices.flatMap((office) => {
    const known = organisationOf(office.of?.actor, authorities);
    if (!known || office.holder?.basis !== "stated") return [];
    const held = clause.passage.mentions.filter(({ actor }) => actor === office.holder!.value.actor);
    const spans = [
      office,
      ...held.filter(({ start, end }) => start < office.end + 30 && end > office.start - 30),
    ];
    const span = {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    };
    return [
      {
        organisation: known.short,
        fact: "office",
        subject: office.holder.value.name,
        value: text.slice(office.title.start, office.title.end),
        span,
        rule: "office-of-organisation",
      },
    ];
  });
}
