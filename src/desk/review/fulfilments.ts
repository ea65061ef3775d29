import type { Entry } from "../../register/index.ts";
import { shorten } from "../../register/index.ts";
import type { Anchor } from "../../text/index.ts";
import type { Doubt } from "./doubt.ts";
import { doubtId } from "./doubt.ts";
import type { Of } from "./pairs.ts";
import { claimOf, placesOf } from "./pairs.ts";

type Commitment = Of<"commitment">;

const SHOWN = 44;

/**
 * Reports of something done that may be of several promises, each asked with each promise it may be of: a ruling joins the
 * report to that one. `entryOf`: the entry of an id, where the register has it.
 */
export const doubtfulFulfilments = (
  commitments: readonly Commitment[],
  entryOf: (id: string) => Entry | undefined,
): Doubt[] =>
  commitments.flatMap((report) =>
    (report.variants ?? []).flatMap(({ id, reason }) => {
      const promise = entryOf(id);
      return promise?.kind === "commitment" ? [doubtOf(report, promise, reason)] : [];
    }),
  );

function doubtOf(report: Commitment, promise: Commitment, reason: string): Doubt {
  const subject = {
    claims: [claimOf(report), { kind: "commitment", anchor: promisedAt(promise) }] as const,
  };
  const names = promise.who.map(({ name }) => name ?? "not stated").join(", ");
  return {
    id: doubtId("fulfilments", subject),
    kind: "fulfilments",
    subject,
    places: [placesOf(report), placesOf(promise)],
    title: `${names}: ${shorten(report.what, SHOWN)} / ${shorten(promise.what, SHOWN)}`,
    rule: "report-of-several-promises",
    reason,
    changes: ["whether a promise was kept", "what is due", `the brief on ${names}`],
    impact: 45 + (promise.due === undefined ? 0 : 6) + Math.min(4, report.accounts.length),
  };
}

/** Where it is promised: the first account may be a report of another deed that a source without a date tells. */
function promisedAt({ accounts }: Commitment): Anchor {
  const promised = accounts.find(({ says }) => !/^reported-/.test(says.status)) ?? accounts[0];
  return promised.anchors[0];
}
