import type { ActorReference } from "../../text/index.ts";
import { byCodeUnits } from "../../text/index.ts";
import type { ReadCommitment, ReadFulfilment } from "../../reading/index.ts";
import { account } from "../accounts.ts";
import { meetingPointOf } from "../actor-keys.ts";
import type { Context } from "../claim-context.ts";
import { anchorsAt, slug, voiceOf } from "../claim-context.ts";
import type { Claim, CommitmentSays } from "../entry.ts";
import { sketchOf } from "../word-sketch.ts";
import { promisePoint, reportPoints } from "./fulfilment.ts";

/** The commitments of a reading and the deeds that may keep them, as claims. */
export const commitmentClaims = (context: Context): Claim[] => [
  ...context.reading.commitments.flatMap((told) => promised(context, told)),
  ...(context.reading.fulfilments ?? []).flatMap((told) => witnessed(context, told)),
];

function promised(context: Context, { id: _, evidence, claimedBy, what, ...rest }: ReadCommitment): Claim[] {
  const anchors = anchorsAt(context, evidence);
  if (!anchors) return [];
  const says: CommitmentSays = { ...rest, what: what.exact };
  const told = account(context.from, anchors, voiceOf(context, claimedBy), says);
  const parties = pointsOf(context, rest.who);
  if (parties.length === 0)
    return [{ kind: "commitment", key: `commitment:/${sketchOf(what.exact)}`, account: told }];
  // What several did together may be what one of them had promised.
  const isReport = /^reported-/.test(says.status);
  const [home, ...beside] = keysOf(
    isReport ? parties : parties.slice(0, 1),
    isReport ? reportPoints(says) : [promisePoint(says)],
  );
  const key = home ?? `commitment:${parties[0]}/`;
  return [
    { kind: "commitment", key, account: told },
    ...beside.map((other) => asWitness(other, told, "beside")),
  ];
}

const keysOf = (parties: readonly string[], points: readonly string[]): readonly string[] =>
  parties.flatMap((party) => points.map((point) => `commitment:${party}/${point}`));

function witnessed(context: Context, told: ReadFulfilment): Claim[] {
  const anchors = anchorsAt(context, told.evidence);
  if (!anchors) return [];
  const says: CommitmentSays = {
    who: told.who,
    what: told.what.exact,
    status: told.done ? "reported-done" : "reported-undone",
    rule: told.rule,
    deed: told.deed,
    plain: true,
    ...(told.date !== undefined && { done: told.date }),
  };
  const report = account(context.from, anchors, voiceOf(context, told.claimedBy), says);
  return keysOf(pointsOf(context, told.who), reportPoints(says)).map((key, at) =>
    asWitness(key, report, at === 0 ? "home" : "beside"),
  );
}

const asWitness = (
  key: string,
  told: Extract<Claim, { kind: "commitment" }>["account"],
  witness: "home" | "beside",
): Claim => ({ kind: "commitment", key, account: { ...told, says: { ...told.says, witness } } });

/**
 * Where commitments of somebody meet what is reported of them: at their states, so that a president's promise meets the
 * report of what his state did; persons and bodies of no known state at their own keys. In code-unit order.
 */
function pointsOf({ actors }: Context, who: readonly ActorReference[]): readonly string[] {
  const points = who.flatMap(({ actor, name }) => {
    if (actor !== null) return [actors.get(actor)?.state ?? meetingPointOf(actor)];
    return name === null ? [] : [`named:${slug(name)}`];
  });
  return [...new Set(points)].sort(byCodeUnits);
}
