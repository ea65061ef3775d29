import type { Span } from "../../../text/index.ts";
import type { Clause } from "../clauses.ts";
import type { OrganisationContext, OrganisationFact } from "./fact.ts";
import type { OrganisationWords } from "./words.ts";
import { organisationOf, parentOf } from "../organisations.ts";
import { phraseAt, phrasesIn } from "../phrases.ts";

/** Bodies of organisations, named: "the SCO Council of Foreign Ministers". */
export function bodies({
  clause,
  authorities,
  words,
  text,
}: OrganisationContext): readonly OrganisationFact[] {
  const { mentions } = clause.passage;
  return mentions.flatMap((mention) => {
    const parent = mention.type === "body" ? parentOf(mention.actor, authorities) : undefined;
    const body = organisationOf(mention.actor, authorities);
    if (!parent || !body || parent.key === body.key) return [];
    // "IMO, the presser ...": an acronym alone is a body only where its organisation is named beside it.
    const alone = !text.slice(mention.start, mention.end).includes(parent.short);
    if (
      alone &&
      mention.form === "acronym" &&
      !mentions.some(({ actor }) => actor === `organisation:${parent.key}`)
    )
      return [];
    const rank = rankOf(clause, mention, words);
    const span = rank
      ? { start: Math.min(mention.start, rank.start), end: Math.max(mention.end, rank.end) }
      : mention;
    return [
      {
        organisation: parent.short,
        fact: "body",
        subject: mention.name,
        value: rank?.value ?? "body",
        span: { start: span.start, end: span.end },
        rule: "body-named",
      },
    ];
  });
}

/** "... is the supreme body of ...": what the body is said to be, right after its name. */
function rankOf(
  clause: Clause,
  { end }: Span,
  words: OrganisationWords,
): (Span & { value: string }) | undefined {
  const all = clause.passage.words;
  const copula = all.findIndex(({ start, lower }) => start >= end && start < end + 12 && lower === "is");
  if (copula < 0) return undefined;
  const rank = phrasesIn(words.rank, all.slice(copula, copula + 4))[0];
  const word = rank && all[copula + rank.from]!;
  return word && { start: word.start, end: word.end, value: word.lower };
}

/** "the Secretariat": with its article and capital it is the organisation's own. */
export function secretariat({ clause, organisationAt }: OrganisationContext): readonly OrganisationFact[] {
  const { words: all, mentions } = clause.passage;
  return all.flatMap(({ text, start, end }, at) => {
    if (text !== "Secretariat" || all[at - 1]?.lower !== "the") return [];
    if (mentions.some((mention) => mention.start <= start && mention.end >= end)) return [];
    const told = organisationAt(start);
    if (!told) return [];
    const organisation = told.organisation.short;
    return [
      {
        organisation,
        fact: "body",
        subject: `${organisation} Secretariat`,
        value: "body",
        span: { start: all[at - 1]!.start, end },
        rule: "the-secretariat",
      },
    ];
  });
}

const UNMADE = /^(will|to|be|agreed|decided|is|are|plans?|proposed|should)$/;

/** "an anti-drug center will be created", "agreed to create a comprehensive centre for ...". */
export function bodiesToBe({ clause, text, words }: OrganisationContext): readonly OrganisationFact[] {
  const all = clause.passage.words;
  return phrasesIn(words.make, all).flatMap(({ from, to }) => {
    if (!UNMADE.test(all[from - 1]?.lower ?? "")) return [];
    const passive = all[from - 1]!.lower === "be";
    const body = passive ? bodyBefore(clause, from, words) : bodyAfter(clause, to, words);
    if (!body) return [];
    const [first, last] = body;
    const subject = text.slice(all[first]!.start, all[last]!.end);
    const span = {
      start: Math.min(all[from]!.start, all[first]!.start),
      end: Math.max(all[to - 1]!.end, all[last]!.end),
    };
    return [{ fact: "body", subject, value: "planned", span, rule: "body-to-be" }];
  });
}

// A name of a body to be made has at most so many words before its head noun.
const NAME_REACH = 6;

/** Word numbers of "anti-drug center" before "will be created". */
function bodyBefore(
  clause: Clause,
  verb: number,
  words: OrganisationWords,
): readonly [number, number] | undefined {
  const all = clause.passage.words;
  for (let head = verb - 2; head >= 0 && head > verb - 4; head--) {
    if (!phraseAt(words.body, all, head)) continue;
    for (let first = head; first >= 0 && first > head - NAME_REACH; first--) {
      if (/^(an?|the)$/.test(all[first]!.lower)) return first < head ? [first + 1, head] : undefined;
    }
  }
  return undefined;
}

/** Word numbers of "comprehensive centre for countering challenges" after "create a". */
function bodyAfter(
  clause: Clause,
  verb: number,
  words: OrganisationWords,
): readonly [number, number] | undefined {
  const all = clause.passage.words;
  if (!/^(an?|the|its)$/.test(all[verb]?.lower ?? "")) return undefined;
  for (let head = verb + 1; head < all.length && head <= verb + NAME_REACH; head++) {
    if (phraseAt(words.body, all, head)) return [verb + 1, purposeEnd(clause, head)];
  }
  return undefined;
}

/** "for countering modern challenges and threats" belongs to the name; what follows "on", "in", "within" does not. */
function purposeEnd(clause: Clause, head: number): number {
  const all = clause.passage.words;
  if (!/^(for|of|on)$/.test(all[head + 1]?.lower ?? "")) return head;
  let last = head + 1;
  while (
    last + 1 < all.length &&
    last < head + 8 &&
    !/^(on|in|within|at|by|that|which|where|to|[,.;:()])$/.test(all[last + 1]!.lower)
  )
    last++;
  return last;
}
