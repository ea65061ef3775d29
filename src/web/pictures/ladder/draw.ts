import type { Ladder, RecordedSpell } from "../../../desk/index.ts";
import { countSources } from "../../../desk/index.ts";
import type { Html } from "../../html.ts";
import { markup } from "../../html.ts";
import { dayWords } from "../../pieces/dates.ts";
import { stepWithDay } from "../../pieces/steps.ts";
import { counted } from "../../pieces/signs.ts";
import { say, spoken, termWords } from "../../words/index.ts";
import type { Drawing } from "../drawing.ts";
import { circle, fitted, link, path, px, touch, words } from "../drawing.ts";
import { hairs } from "../hairs.ts";
import type { Stretch } from "../time.ts";
import { dayNumber, numbersOf, placeOn, shownOn } from "../time.ts";
import { frameWords, ladderWords } from "../words.ts";
import { AXIS, axisDrawn, axisOf, HEAD } from "./axis.ts";
import type { Line, Numbered } from "./lines.ts";
import { stepLook, stepsShown } from "./lines.ts";
import { stageSign, stageSignOf } from "./stage-signs.ts";

const NAMES = 176;
const STANDING = 248;
/** Between the axis and the words about the cursor's day. */
const GAP = 16;
const ROW = 46;
/** Room for the lowest step above a line's foot, and for the highest below its top. */
const [FOOT, TOP] = [7, 12];
/** Hairlines where no file says since when. */
const UNKNOWN = 60;
/** A claim's circle. */
const RADIUS = 9;

const topOf = (i: number): number => HEAD + 8 + i * ROW;

interface Scene {
  readonly axis: readonly Stretch[];
  readonly cursor: number;
  /** How high a step stands above the foot of its line. */
  readonly rise: ReadonlyMap<string, number>;
  readonly look: ReadonlyMap<string, string>;
}

/** The ladder as a picture: a line for each state, climbing. */
export function ladderDrawing(ladder: Ladder, lines: readonly Line[]): Drawing {
  const scene = sceneOf(ladder, lines);
  const foot = HEAD + 8 + lines.length * ROW;
  const height = foot + 28;
  const cursorX = placeOn(scene.axis, scene.cursor);
  return {
    label: say(spoken().ladder.label, {
      count: lines.length,
      name: ladder.organisation.name,
      day: dayWords(ladder.asOf),
    }),
    height,
    names: { width: NAMES, content: markup`${lines.map((line, i) => nameOf(line, topOf(i)))}` },
    plot: {
      width: AXIS,
      content: markup`${axisDrawn(scene.axis, foot)}
${lines.map((line, i) => lineOf(line, topOf(i), scene))}
${path("cursor", `M${px(cursorX)} ${HEAD - 6}V${px(foot + 4)}`)}${words(cursorX, foot + 19, frameWords.cursor(ladder.asOf), { look: "t-s t-r", anchor: "middle" })}
${lines.map((line, i) => claimsOf(line, topOf(i), scene))}`,
    },
    after: {
      width: STANDING,
      content: markup`${words(GAP, HEAD - 10, dayWords(ladder.asOf), { look: "t-b" })}${lines.map((line, i) => standingOf(line, topOf(i)))}`,
    },
  };
}

function sceneOf(ladder: Ladder, lines: readonly Line[]): Scene {
  const steps = stepsShown(ladder, lines);
  const room = ROW - FOOT - TOP;
  const rise = (i: number): number => (steps.length < 2 ? room / 2 : (i / (steps.length - 1)) * room);
  return {
    axis: axisOf(ladder),
    cursor: dayNumber(ladder.asOf),
    rise: new Map(steps.map(({ status }, i) => [status, rise(i)])),
    look: new Map(steps.map(({ status }, i) => [status, stepLook(status, i, steps.length)])),
  };
}

function nameOf({ states }: Line, top: number): Html {
  const [first, ...others] = states;
  const hair = path("hair", `M0 ${px(top + ROW - 0.5)}H${NAMES}`);
  const middle = top + ROW / 2;
  const head = others.length === 0 ? first : ladderWords.group(states);
  const below =
    others.length === 0
      ? ""
      : words(0, middle + 14, fitted(others.join(", "), NAMES - 8, 12), { look: "t-s" });
  // The names that have no room stand in a title, and in the table.
  const all = others.length === 0 ? "" : markup`<title>${states.join(", ")}</title>`;
  return markup`${hair}<g>${all}${words(0, others.length === 0 ? middle + 4 : middle - 2, fitted(head, NAMES - 8), { look: "t-b" })}${below}</g>`;
}

const levelOf = (status: string, top: number, { rise }: Scene): number =>
  top + ROW - FOOT - (rise.get(status) ?? 0);

function lineOf(line: Line, top: number, scene: Scene): Html {
  const spells = line.spells.filter(({ from }) => (numbersOf(from)?.first ?? -Infinity) <= scene.cursor);
  return markup`${path("hair", `M0 ${px(top + ROW - 0.5)}H${AXIS}`)}${spells.map((spell, i) => spellOf(spell, spells[i - 1], top, scene))}${line.spells.length === 0 ? line.told.map((step) => toldOnly(step, top, scene)) : ""}`;
}

/** A spell as a stroke at the height of its step, over a band; its beginning soft where only a month or year is known. */
function spellOf(spell: RecordedSpell, before: RecordedSpell | undefined, top: number, scene: Scene): Html {
  const { axis, cursor } = scene;
  const y = levelOf(spell.status, top, scene);
  const began = numbersOf(spell.from);
  const sure = began ? began.last : axis[0]!.from;
  const known = began ? 0 : UNKNOWN;
  const end = Math.min(cursor, numbersOf(spell.to)?.first ?? cursor);
  const shown = shownOn(axis, Math.min(sure, end), end);
  const vague =
    began && began.last > began.first ? shownOn(axis, began.first, Math.min(began.last, cursor)) : [];
  const bands = shown.map(({ left, right }) =>
    path("band", `M${px(left)} ${px(top + ROW - 1)}V${px(y)}H${px(right)}V${px(top + ROW - 1)}Z`),
  );
  const strokes = shown.map(({ left, right }) =>
    path(scene.look.get(spell.status) ?? "step", `M${px(Math.max(known, left))} ${px(y)}H${px(right)}`),
  );
  const climb =
    before && began && before.to === spell.from
      ? path("climb", `M${px(placeOn(axis, began.first))} ${px(levelOf(before.status, top, scene))}V${px(y)}`)
      : "";
  return markup`${bands}${vague.map(({ left, right }) => hairs("within", left, right, y, 9))}${climb}${strokes}${hairs("before", 0, known, y, 9)}`;
}

/** Of a state the file does not know: what a source tells, drawn to the cursor and broken, since nobody keeps it up. */
function toldOnly(
  { status, planned, day, stage = "in-effect", told }: Numbered,
  top: number,
  scene: Scene,
): Html {
  if (!day || planned || status === "applicant" || stage !== "in-effect" || told === "denied")
    return markup``;
  const from = dayNumber(day.first);
  const y = px(levelOf(status, top, scene));
  const strokes = shownOn(scene.axis, from, Math.max(from, scene.cursor));
  return markup`${strokes.map(({ left, right }) => path("step told", `M${px(left)} ${y}H${px(right)}`))}`;
}

const holds = ({ planned, told }: Numbered): boolean => !planned && told !== "denied";

/** What holds on the cursor's day, in words. */
function standingOf({ now, told }: Line, top: number): Html {
  const [first, second] = [top + ROW / 2 - 2, top + ROW / 2 + 14];
  const differing = told.filter(({ recorded }) => recorded).map(({ number }) => number);
  const last = told.findLast(holds) ?? told.at(-1);
  const head = now
    ? ladderWords.standing(termWords(now.status), now.from)
    : last
      ? statusOf(last)
      : spoken().ladder.nobody;
  const by = now ? spoken().ladder.file : last ? counted(countSources(last.accounts), "source") : "";
  const odd =
    differing.length > 0 ? markup` <tspan class="t-r" dx="8">≠ ${differing.join(", ")}</tspan>` : "";
  return markup`${path("hair", `M0 ${px(top + ROW - 0.5)}H${STANDING}`)}${words(GAP, first, fitted(head, STANDING - GAP))}${words(GAP, second, markup`${by}${odd}`, { look: "t-s" })}`;
}

export function statusOf(step: Numbered): string {
  const { status, planned, since, stage = "in-effect", told } = step;
  if (stage !== "in-effect" || told === "denied") return stepWithDay(step);
  return planned
    ? ladderWords.plannedStep(termWords(status), since)
    : ladderWords.standing(termWords(status), since);
}

/** The claims of a line as numbered circles; those that would lie on each other stand side by side. */
function claimsOf({ told }: Line, top: number, scene: Scene): Html {
  const placed = told
    .map((step) => ({ step, x: claimX(step, scene), y: levelOf(step.status, top, scene) }))
    .sort((a, b) => b.x - a.x || b.step.number - a.step.number);
  let free = Infinity;
  const apart = placed.map(({ step, x, y }) => {
    const at = Math.min(x, free);
    free = at - 2 * RADIUS - 6;
    return { step, x: at, y };
  });
  return markup`${apart.reverse().map(({ step, x, y }) => claimOf(step, x, y, scene))}`;
}

const claimX = ({ day }: Numbered, { axis, cursor }: Scene): number =>
  Math.max(RADIUS, Math.min(AXIS - RADIUS, placeOn(axis, day ? dayNumber(day.first) : cursor)));

function claimOf(step: Numbered, x: number, y: number, { axis, cursor }: Scene): Html {
  const { number, planned, status, recorded, ground } = step;
  const now = placeOn(axis, cursor);
  // What was to be by a day that is past is not drawn as if it were still to come.
  const end = x > now ? Math.min(AXIS, x + 120) : Math.min(now, x + 60);
  const dated = ground === "since" || ground === "on";
  // Dots where nothing is in effect: to the right of what is announced, to the left of what somebody applied for.
  const right = planned ? (dated ? path("dots", `M${px(x)} ${px(y)}H${px(end)}`) : thinDots(x, y, 1)) : "";
  const left = status === "applicant" && !dated ? thinDots(x, y, -1) : "";
  const look = recorded ? "differing" : "open";
  const name = say(spoken().ladder.claimName, {
    number: String(number),
    state: step.state,
    step: statusOf(step),
  });
  return link(`#c${number}`, recorded ? `${name} ≠` : name, [
    touch(x - 12, y - 12, 24, 24),
    markup`${right}${left}`,
    stageSign(stageSignOf(step), look, x, y, RADIUS),
    words(x, y + 4, String(number), { look: "t-n", anchor: "middle" }),
    recorded ? words(x + RADIUS - 1, y - RADIUS + 2, "≠", { look: "t-s t-r" }) : markup``,
  ]);
}

/** Dots that thin out: the day is not stated. */
function thinDots(x: number, y: number, direction: 1 | -1): Html {
  const dots: Html[] = [];
  for (let at = RADIUS + 5, gap = 4.5; at < 78; at += gap, gap *= 1.22)
    dots.push(circle("dot", x + direction * at, y, 1.1));
  return markup`${dots}`;
}
