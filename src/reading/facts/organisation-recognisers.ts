import type { Clause } from "./clauses.ts";
import { wordAt } from "./lists.ts";
import { listSoon } from "./meeting-phrases.ts";
import { statusWordsIn } from "./memberships/words.ts";
import { bodies, bodiesToBe, secretariat } from "./organisation-bodies.ts";
import type { OrganisationContext, OrganisationFact } from "./organisation-fact.ts";
import type { OrganisationWords } from "./organisation-words.ts";
import { numberOf } from "./organisation-words.ts";
import { organisationOf } from "./organisations.ts";
import { phraseAt, phrasesIn } from "./phrases.ts";

/** The recognisers of facts of organisations, in one list. */
export const ORGANISATION_RECOGNISERS: readonly ((
  context: OrganisationContext,
) => readonly OrganisationFact[])[] = [
  counts,
  charter,
  bodies,
  secretariat,
  bodiesToBe,
  ladder,
  offices,
  presidency,
  establishment,
];

// "eight full member states": at most so many words between number and noun.
const COUNT_REACH = 3;

/** "two observers and 14 dialogue partners", "Membership is eight states", "14 countries are dialogue partners". */
function counts({ clause, words }: OrganisationContext): readonly OrganisationFact[] {
  const all = clause.passage.words;
  return all.flatMap((word, at) => {
    const value = numberOf(word, words);
    // "a diplomat of one member state" counts nobody
    if (value === undefined || (value === 1 && !/^(only|just|has|have)$/.test(all[at - 1]?.lower ?? "")))
      return [];
    for (let next = at + 1; next <= at + COUNT_REACH && next < all.length; next++) {
      const noun = phraseAt(words.count, all, next);
      if (noun)
        return [
          {
            fact: noun.row["value"]!,
            value,
            span: { start: word.start, end: all[noun.to - 1]!.end },
            rule: "number-of-members",
          },
        ];
      if (/^(countries|states|nations)$/.test(all[next]!.lower))
        return countedStates(clause, words, at, next, value);
      if (/^[,.;:()]$/.test(all[next]!.text) || all[next]!.lower === "of") break;
    }
    return [];
  });
}

/** "Membership is eight states"; "14 countries are dialogue partners". */
function countedStates(
  clause: Clause,
  words: OrganisationWords,
  at: number,
  noun: number,
  value: number,
): readonly OrganisationFact[] {
  const all = clause.passage.words;
  const before = all.slice(Math.max(0, at - 5), at);
  const says = before.findIndex(({ lower }) => lower === "membership");
  if (says >= 0)
    return [
      {
        fact: "member-count",
        value,
        span: { start: before[says]!.start, end: all[noun]!.end },
        rule: "membership-is-number",
      },
    ];
  const step = all[noun + 1]?.lower === "are" ? phraseAt(words.count, all, noun + 2) : undefined;
  return step
    ? [
        {
          fact: step.row["value"]!,
          value,
          span: { start: all[at]!.start, end: all[step.to - 1]!.end },
          rule: "number-are-members",
        },
      ]
    : [];
}

/** "Its Charter was signed on 7 June 2002 and came into force on 19 September 2003". */
function charter({ clause, words }: OrganisationContext): readonly OrganisationFact[] {
  const all = clause.passage.words;
  if (!all.some(({ lower }) => lower === "charter" || lower === "treaty")) return [];
  const charterAt = all.find(({ lower }) => lower === "charter");
  if (!charterAt) return [];
  return [...phrasesIn(words.signed, all), ...phrasesIn(words.force, all)].flatMap(({ from, to, row }) => {
    const date = clause.passage.dates.find(
      ({ start, type }) => type === "DATE" && start >= all[to - 1]!.end && start <= all[to - 1]!.end + 12,
    );
    const start =
      row["class"] === "signed" && charterAt.start < all[from]!.start ? charterAt.start : all[from]!.start;
    return date
      ? [
          {
            fact: row["value"]!,
            value: date.value,
            span: { start, end: date.end },
            rule: "charter-with-date",
          },
        ]
      : [];
  });
}

/** "membership, having passed the status of dialogue partner and observer": the steps in their order. */
function ladder({ clause, membership }: OrganisationContext): readonly OrganisationFact[] {
  const all = clause.passage.words;
  const steps = statusWordsIn(clause.passage, membership);
  if (new Set(steps.map(({ status }) => status)).size < 3) return [];
  if (!all.some(({ lower }) => /^(passed|passing|first|then|before|status|step|stages?)$/.test(lower)))
    return [];
  const order = ["dialogue-partner", "observer", "candidate", "member"].filter((step) =>
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

/** "India took over the rotating presidency of the SCO", "chaired by Kazakhstan". */
function presidency({ clause, words }: OrganisationContext): readonly OrganisationFact[] {
  const all = clause.passage.words;
  return phrasesIn(words.presidency, all).flatMap(({ from, to }) => {
    const unit = clause.unitOfWord[from]!;
    const after = clause.unitOfWord[to - 1]! + 1;
    const passive = all[to - 1]!.lower === "by" ? listSoon(clause, after) : undefined;
    const before = clause.lists.findLast(
      ({ to, parties }) => to <= unit && to >= unit - 10 && parties[0]?.kind === "state",
    );
    const list = passive ?? before;
    const [state] = list?.parties ?? [];
    if (!list || list.parties.length !== 1 || state?.kind !== "state") return [];
    const span = { start: Math.min(list.start, all[from]!.start), end: Math.max(list.end, all[to - 1]!.end) };
    return [{ fact: "presidency", subject: state.name, value: "presidency", span, rule: "presidency-of" }];
  });
}

/** "an intergovernmental organisation established in 2001": only where an organisation is the subject. */
function establishment({ clause, words }: OrganisationContext): readonly OrganisationFact[] {
  const all = clause.passage.words;
  return phrasesIn(words.established, all).flatMap(({ from, to }) => {
    const subject = clause.passage.mentions.find(
      ({ type, start }) => type === "organisation" && start < all[from]!.start,
    );
    const date = clause.passage.dates.find(
      ({ start, type }) => type === "DATE" && start >= all[to - 1]!.start && start <= all[to - 1]!.end + 6,
    );
    const noun = all
      .slice(Math.max(0, from - 4), from)
      .some(({ lower }) => /organi[sz]ation|bloc|group|alliance|was|is/.test(lower));
    if (!subject || !date || !noun || wordAt(clause.units, clause.unitOfWord[from]!) === undefined) return [];
    return [
      {
        fact: "established",
        value: date.value,
        span: { start: all[from]!.start, end: date.end },
        rule: "established-in",
      },
    ];
  });
}
