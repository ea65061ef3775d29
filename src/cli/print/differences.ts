import type { Entry } from "../../desk/index.ts";
import { reasonOf } from "../../register/index.ts";
import { dayWords } from "../../text/index.ts";
import { counted } from "../common.ts";
import { paragraph, plain, shorten } from "../layout.ts";

type Difference = Entry["differences"][number];
type Side = Difference["sides"][number];

/** Of a longer passage the beginning is shown. */
const PASSAGE = 160;

/** Contradictions first, then what only looks like one: each with its rule and both passages. */
export function differencesText(
  differences: readonly Difference[],
  sourceName: (id: string) => string,
  width: number,
): string {
  const contradictions = differences.filter(isContradiction);
  const others = differences.filter((each) => !isContradiction(each));
  return [
    ...section(counted(contradictions.length, "contradiction"), contradictions, sourceName, width),
    ...section(
      `${counted(others.length, "difference that is", "differences that are")} no contradiction`,
      others,
      sourceName,
      width,
    ),
  ].join("");
}

const isContradiction = ({ verdict }: Difference): boolean => verdict === "contradiction";

function section(
  title: string,
  differences: readonly Difference[],
  sourceName: (id: string) => string,
  width: number,
): string[] {
  if (differences.length === 0) return [];
  return [
    "\n",
    paragraph(`${title[0]!.toUpperCase()}${title.slice(1)}:`, width),
    ...differences.flatMap((difference) => [
      paragraph(headOf(difference), width),
      ...(reasonOf(difference.rule) ? [paragraph(reasonOf(difference.rule)!, width, 4)] : []),
      ...difference.sides.map((side) => paragraph(sideOf(difference, side, sourceName), width, 4)),
    ]),
  ];
}

const headOf = ({ type, verdict, rule }: Difference): string =>
  verdict === "contradiction" ? `≠ ${type} (rule ${rule})` : `~ ${type}: ${verdict} (rule ${rule})`;

function sideOf({ type }: Difference, side: Side, sourceName: (id: string) => string): string {
  const { value, from, accounts, anchor } = side;
  const told = type === "date" ? dayWords(value) : type === "wording" ? "" : plain(value);
  const name = plain(from.outlet ?? from.title ?? sourceName(from.source));
  const whence = [
    name,
    from.published ? dayWords(from.published) : "no date",
    `${anchor.start}-${anchor.end}`,
  ];
  const more = accounts > 1 ? ` and ${counted(accounts - 1, "more account")}` : "";
  return `${told}${told ? " — " : ""}“${shorten(anchor.exact, PASSAGE)}” (${whence.join(", ")}${more})`;
}
