import type { Clause } from "../clauses.ts";
import type { PartyList } from "../lists.ts";
import { wordAt } from "../unit.ts";
import { listSoon } from "../list-soon.ts";
import type { Told } from "./told.ts";
import { verbTold } from "./told.ts";
import type { Trigger } from "./trigger.ts";

// "faced the press in Oru on Monday together with her guest": at most so many units on.
const PRESS_REACH = 14;

/** "met the press in Oru together with Y": Y was before the press, too. */
export function besideAtPress(clause: Clause, end: number): PartyList | undefined {
  const { units } = clause;
  const beside = units.findIndex(
    (unit, at) =>
      at >= end &&
      at < end + PRESS_REACH &&
      unit.kind === "word" &&
      (/^(alongside|beside)$/.test(unit.lower) ||
        (unit.lower === "with" && /^(together|along|jointly|side)$/.test(wordAt(units, at - 1) ?? ""))),
  );
  return beside < 0 ? undefined : listSoon(clause, beside + 1);
}

/** "X (second from left) and Y (right) in Oru" */
export const inPicture = ({ from, to }: Trigger, { start, end, parties }: PartyList): Told =>
  verbTold({
    span: { start, end },
    participants: parties,
    fromWord: from,
    toWord: to,
    rule: "picture-mark",
  });

// Who stands beside the first in a picture is named at most so many units on.
const MARK_REACH = 9;

/** "X (left) with Y", "X, right, and Y, left": the next person named. */
export function besideMark({ units, lists }: Clause, end: number): PartyList | "none" {
  const next = lists.find(
    (list) =>
      list.from >= end && list.from <= end + MARK_REACH && list.parties.some(({ kind }) => kind === "person"),
  );
  const between =
    next &&
    units
      .slice(end, next.from)
      .some(
        (unit) =>
          unit.kind === "word" && /^(said|says|told|in|at|on|before|after|during|:)$/.test(unit.lower),
      );
  return next && !between ? next : "none";
}
