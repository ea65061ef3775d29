import type { Span } from "../../../text/index.ts";
import type { Clause } from "../clauses.ts";
import type { MeetingContext, Told } from "./told.ts";
import type { Trigger } from "./trigger.ts";
import type { Neighbourhood } from "./near.ts";

/** Where the place and the day of one trigger may be told, from the surest stretch of its sentence to the last resort. */
export interface Stretches {
  /** From the trigger to the end of its subject or partner. */
  readonly inner: Neighbourhood;
  /** From the trigger before to the one after, within its half of a sentence with a semicolon. */
  readonly near: Neighbourhood;
  /** The same in the whole sentence. */
  readonly wide: Neighbourhood;
  /** On through the occasion at which it was. */
  readonly occasion: Neighbourhood;
}

/** The stretches of the trigger with this number; `setting` as its words tell it. */
export function stretchesOf(
  context: MeetingContext,
  number: number,
  told: Told,
  setting: string | undefined,
): Stretches {
  const wide = neighbourhood(context, number, told, setting);
  const near = withinSemicolons(context.clause, told.span, wide);
  const occasion = throughOccasion(context, number, told.span, near);
  return { inner: { left: near.left, right: told.span.end }, near, wide, occasion };
}

/** ", which will be held in Oru on 9 June": the relative clause goes on about the meeting. */
const isHeld = ({ units }: Clause, at: number): boolean =>
  units
    .slice(at + 1, at + 5)
    .some(
      (unit) =>
        unit.kind === "word" &&
        /^(held|place|convened|hosted|scheduled|slated|due|planned|begin|began|start|started|open|opened|ends?|ended)$/.test(
          unit.lower,
        ),
    );

/** "turned to the boats that Tarvia says were seen on Friday": what follows is of the boats. */
const isReportedRelative = ({ units }: Clause, at: number): boolean => {
  const [that, who, says] = units.slice(at, at + 3);
  return (
    that?.kind === "word" &&
    that.lower === "that" &&
    who?.kind === "party" &&
    says?.kind === "word" &&
    /^(says|said|claims|claimed|alleges|alleged)$/.test(says.lower)
  );
};

/** "was in Oru for talks with X and flew to Esk the following day": what is told of the next verb holds for that alone. */
function opensNext({ passage }: Clause, { kind, from }: Trigger): boolean {
  if (!/^(visit|verb|host)$/.test(kind)) return false;
  const before = passage.words.slice(Math.max(0, from - 4), from);
  const joint = before.findLastIndex(({ lower }) => /^(and|;|then|where)$/.test(lower));
  return joint >= 0 && !before.slice(joint).some(({ text }) => /^\p{Lu}/u.test(text));
}

const AT_OCCASION = /^(at|during|between|amid|around|in|over|to)$/;
const APART = /^(ahead|after|before|prior|for|until|about|since|following|on|of)$/;

/** "talked between two sessions of the council’s meeting in Oru on Friday": an occasion tells where and when it was. */
function throughOccasion(
  { clause, triggers }: MeetingContext,
  number: number,
  span: Span,
  near: Neighbourhood,
): Neighbourhood {
  const { words } = clause.passage;
  const next = triggers[number + 1];
  if (next?.kind !== "noun" || words[next.from]!.start < span.end) return near;
  const between = words.filter(({ start, end }) => start >= span.end && end <= words[next.from]!.start);
  const link = between.findIndex(({ lower }) => AT_OCCASION.test(lower));
  const apart = between.slice(0, Math.max(0, link)).some(({ lower }) => APART.test(lower));
  if (link < 0 || apart) return near;
  const after = triggers
    .slice(number + 2)
    .find((one) => one.kind === "noun" || /^(visit|verb|host)$/.test(one.kind));
  const relative = clause.units.find(
    ({ kind, start }) => kind === "pronoun" && start > words[next.from]!.start,
  );
  const ends = [after && words[after.from]!.start, relative?.start, clause.passage.end];
  return { left: near.left, right: Math.min(...ends.filter((end) => end !== undefined)) };
}

/** "was in Oru on Monday; two days later he met Y": each half has its own place and day. */
function withinSemicolons({ passage }: Clause, span: Span, { left, right }: Neighbourhood): Neighbourhood {
  const marks = passage.words.filter(({ text }) => text === ";");
  const [before, after] = [
    marks.findLast(({ end }) => end <= span.start),
    marks.find(({ start }) => start >= span.end),
  ];
  return { left: Math.max(left, before?.end ?? left), right: Math.min(right, after?.start ?? right) };
}

/** What lies between the trigger before and the trigger after belongs to this one. */
function neighbourhood(
  { clause, triggers }: MeetingContext,
  number: number,
  { span }: Told,
  setting: string | undefined,
): Neighbourhood {
  const { words } = clause.passage;
  const before = triggers
    .slice(Math.max(0, number - 3), number)
    .findLast(
      (one) => words[one.to - 1]!.end <= span.start && (one.kind === "noun" || opensNext(clause, one)),
    );
  const after = triggers
    .slice(number + 1, number + 4)
    .find((one) => words[one.from]!.start >= span.end && (one.kind === "noun" || opensNext(clause, one)));
  const relative = clause.units.find(
    (unit, at) =>
      unit.start >= span.end &&
      unit.end < span.end + 200 &&
      ((unit.kind === "pronoun" && !isHeld(clause, at)) || isReportedRelative(clause, at)),
  );
  const clauseEnd = relative?.start ?? clause.passage.end;
  // "met on the sidelines of the summit in Goa on Thursday": what is told of the occasion holds for who met there.
  const open = !after || setting?.endsWith(words[after.to - 1]!.text);
  return {
    left: before
      ? words[before.kind === "noun" ? before.to - 1 : before.from]![before.kind === "noun" ? "end" : "start"]
      : clause.passage.start,
    right: open ? clauseEnd : words[after.from]!.start,
  };
}
