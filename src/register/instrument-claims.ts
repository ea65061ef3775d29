import type { InstrumentStep } from "../reading/index.ts";
import { account } from "./accounts.ts";
import type { Context } from "./claim-context.ts";
import { anchorsAt, voiceOf } from "./claim-context.ts";
import type { Claim, StepSays } from "./entry.ts";
import { instrumentKey } from "./reconcile-instruments.ts";

/** The instruments that a reading tells of, as claims. */
export function instrumentClaims(context: Context): Claim[] {
  return context.reading.instruments.flatMap(({ id: _id, evidence, claimedBy, steps, ...told }) => {
    const anchors = anchorsAt(context, evidence);
    if (!anchors) return [];
    const key = instrumentKey(told, context.from.source);
    const says = { ...told, ...(steps && { steps: steps.map((step) => stepSays(context, step)) }) };
    const voice = voiceOf(context, claimedBy ?? null);
    return [
      { kind: "instrument", key, account: account(context.from, anchors, voice, says) },
    ] satisfies Claim[];
  });
}

/** A step with the name of who tells it. */
function stepSays(context: Context, { claimedBy, said, ...step }: InstrumentStep): StepSays {
  const voice = voiceOf(context, claimedBy ?? null);
  return { ...step, words: said.exact, ...(voice?.name && { saidBy: voice.name }) };
}
