import type { Entry, Fulfilment } from "../../register/index.ts";
import { anchorId, shorten } from "../../register/index.ts";
import type { Anchor } from "../../text/index.ts";
import type { Doubt } from "./doubt.ts";
import { doubtId } from "./doubt.ts";
import type { Of } from "./pairs.ts";
import { claimOf, placesOf } from "./pairs.ts";

type Commitment = Of<"commitment">;

const SHOWN = 44;

/**
 * Reports of something done that may be of several promises, each asked with each promise it may be of: a ruling joins the
 * report to that one. Then those that a rule joined to a promise: a ruling lets them stand, or takes them apart.
 * `entryOf`: the entry of an id, where the register has it.
 */
export const doubtfulFulfilments = (
  commitments: readonly Commitment[],
  entryOf: (id: string) => Entry | undefined,
): Doubt[] =>
  commitments.flatMap((entry) => [
    ...(entry.variants ?? []).flatMap(({ id, reason }) => {
      const promise = entryOf(id);
      return promise?.kind === "commitment" ? [doubtOf(entry, promise, reason)] : [];
    }),
    ...(entry.fulfilments ?? []).flatMap((fulfilment) => joinedDoubt(entry, fulfilment)),
  ]);

/** Whether a report was rightly joined to a promise; nothing where no source tells the promise itself. */
function joinedDoubt(promise: Commitment, { at, rule }: Fulfilment): Doubt[] {
  const report = promise.accounts.find(({ anchors: [first] }) => anchorId(first) === anchorId(at));
  const made = promise.accounts.find(({ says }) => !/^reported-/.test(says.status));
  if (!report || !made) return [];
  const subject = {
    claims: [
      { kind: "commitment", anchor: at },
      { kind: "commitment", anchor: made.anchors[0] },
    ] as const,
  };
  return [
    {
      id: doubtId("fulfilments", subject),
      kind: "fulfilments",
      subject,
      title: titleOf(promise, report.says.what),
      rule,
      changes: changesOf(promise),
      impact: 24 + (promise.due === undefined ? 0 : 4),
    },
  ];
}

const namesOf = ({ who }: Commitment): string => who.map(({ name }) => name ?? "not stated").join(", ");

const titleOf = (promise: Commitment, report: string): string =>
  `${namesOf(promise)}: ${shorten(report, SHOWN)} / ${shorten(promise.what, SHOWN)}`;

const changesOf = (promise: Commitment): readonly string[] => [
  "whether a promise was kept",
  "what is due",
  `the brief on ${namesOf(promise)}`,
];

function doubtOf(report: Commitment, promise: Commitment, reason: string): Doubt {
  const subject = {
    claims: [claimOf(report), { kind: "commitment", anchor: promisedAt(promise) }] as const,
  };
  return {
    id: doubtId("fulfilments", subject),
    kind: "fulfilments",
    subject,
    places: [placesOf(report), placesOf(promise)],
    title: titleOf(promise, report.what),
    rule: "report-of-several-promises",
    reason,
    changes: changesOf(promise),
    impact: 45 + (promise.due === undefined ? 0 : 6) + Math.min(4, report.accounts.length),
  };
}

/** Where it is promised: the first account may be a report of another deed that a source without a date tells. */
function promisedAt({ accounts }: Commitment): Anchor {
  const promised = accounts.find(({ says }) => !/^reported-/.test(says.status)) ?? accounts[0];
  return promised.anchors[0];
}
