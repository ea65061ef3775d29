import type { PartKind, Quoted } from "../text/index.ts";
import { contains } from "../text/index.ts";
import type { Reading, ReadOffice } from "../reading/index.ts";
import { account } from "./accounts.ts";
import { actKey, actSays } from "./acts.ts";
import { meetingPointOf } from "./actor-keys.ts";
import type { Context } from "./claim-context.ts";
import { anchorsAt, contextOf, slug, voiceOf } from "./claim-context.ts";
import { commitmentClaims } from "./commitments/claims.ts";
import type { Claim } from "./entry.ts";
import { instrumentClaims } from "./instrument-claims.ts";
import { meetingClaims } from "./meeting-claims.ts";
import { qualifyPersons } from "./persons/qualify.ts";
import { statementClaims, turnClaims } from "./statement-claims.ts";

/**
 * The claims of one reading, each under the key where it meets the claims of other sources. A pure function of the
 * reading; what cannot be anchored makes no claim. Persons come under keys that carry what the source tells of them.
 */
export const claimsOf = (reading: Reading): readonly Claim[] => keyedClaims(qualifyPersons(reading));

/** The claims of a reading whose persons stand under the keys that they are to have. */
export function keyedClaims(reading: Reading): readonly Claim[] {
  const context = contextOf(reading);
  const unread = reading.parts.filter(({ kind }) => UNREAD.has(kind));
  const isRead = ({ kind, account }: Claim): boolean =>
    kind === "actor" || !unread.some((part) => contains(part, account.anchors[0]));
  return [
    ...actorClaims(context),
    ...statementClaims(context),
    ...turnClaims(context),
    ...meetingClaims(context),
    ...membershipClaims(context),
    ...factClaims(context),
    ...instrumentClaims(context),
    ...commitmentClaims(context),
    ...actClaims(context),
  ].filter(isRead);
}

/** Parts that are kept and shown and never counted: nobody reports anything in a menu, and readers are no source. */
const UNREAD: ReadonlySet<PartKind> = new Set(["boilerplate", "reader-comment"]);

function actorClaims(context: Context): Claim[] {
  const { actors, mentions, offices } = context.reading;
  const places = Map.groupBy(mentions, (mention) => mention.actor);
  const held = Map.groupBy(offices, (office) => office.actor);
  return actors.flatMap((actor) => {
    const evidence = namingsShown(evidenceOf(held.get(actor.id) ?? []), places.get(actor.id) ?? []);
    const anchors = anchorsAt(context, evidence);
    if (!anchors) return [];
    const { id: key, kind, name, state, variants } = actor;
    const says = {
      key,
      kind,
      name,
      ...(state !== undefined && { state }),
      variants,
      offices: (held.get(key) ?? []).map(({ title, level, of, standing, tenure }) => ({
        title,
        ...(level !== undefined && { level }),
        of,
        standing,
        ...(tenure && { tenure }),
      })),
    };
    return [
      { kind: "actor", key: meetingPointOf(key), account: account(context.from, anchors, null, says) },
    ] satisfies Claim[];
  });
}

/** Passages of an actor that are shown: the first, and so many further ways of naming it. */
const FIRST_NAMINGS = 3;
const FURTHER_NAMINGS = 2;

function namingsShown(offices: readonly Quoted[], mentions: readonly Quoted[]): readonly Quoted[] {
  const first = [...offices, ...mentions].slice(0, FIRST_NAMINGS);
  const shown = new Set<string>(first.map(({ exact }) => exact));
  const further = mentions.filter(({ exact }) => shown.size < shown.add(exact).size);
  return [...first, ...further.slice(0, FURTHER_NAMINGS)];
}

const evidenceOf = (offices: readonly ReadOffice[]): Quoted[] => offices.flatMap((office) => office.evidence);

function membershipClaims(context: Context): Claim[] {
  return context.reading.memberships.flatMap(({ evidence, claimedBy, ...says }) => {
    const anchors = anchorsAt(context, evidence);
    if (!anchors) return [];
    const key = `membership:${slug(says.organisation)}/${slug(says.state)}`;
    return [
      { kind: "membership", key, account: account(context.from, anchors, voiceOf(context, claimedBy), says) },
    ] satisfies Claim[];
  });
}

function factClaims(context: Context): Claim[] {
  return context.reading.organisationFacts.flatMap(({ evidence, claimedBy, ...says }) => {
    const anchors = anchorsAt(context, evidence);
    if (!anchors) return [];
    const key = `fact:${slug(says.organisation)}/${slug(says.fact)}/${slug(says.subject ?? "")}`;
    return [
      { kind: "fact", key, account: account(context.from, anchors, voiceOf(context, claimedBy), says) },
    ] satisfies Claim[];
  });
}

function actClaims(context: Context): Claim[] {
  return context.reading.acts.flatMap((act) => {
    const anchors = anchorsAt(context, act.evidence);
    if (!anchors) return [];
    const says = account(context.from, anchors, voiceOf(context, act.claimedBy), actSays(act));
    return [{ kind: "act", key: actKey(act), account: says }] satisfies Claim[];
  });
}
