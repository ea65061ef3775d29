import type { BriefDraft, FinishedBrief } from "../../desk/index.ts";
import { withParameters } from "../addresses.ts";
import { dateOf } from "../pages/asking.ts";

export const BRIEF = "/brief";

/** A brief as an address names it: whom, of which day, and what somebody made of it. The address is the draft. */
export interface BriefAsked {
  readonly name: string;
  readonly asOf?: string;
  readonly knownBy?: string;
  readonly since?: string;
  readonly draft: BriefDraft;
  /** What the form asks to move: "up:met", "down:a1b2c3d". */
  readonly move?: { readonly way: "up" | "down"; readonly what: string };
}

interface Parameters {
  readonly parameter: (name: string) => string | undefined;
  readonly parameters: (name: string) => readonly string[];
  /** Names of all parameters of the address. */
  readonly names: readonly string[];
}

/** Keys of sections and ids of lines: letters and digits, so that a comma can stand between them. */
const listOf = (value: string | undefined): string[] =>
  (value ?? "").split(",").filter((each) => /^[a-z0-9]{1,20}$/.test(each));

/** So long may what one writes oneself be; the whole must fit into an address. */
export const LONGEST_NOTE = 2_000;
const LONGEST_TITLE = 120;

/** Reads an address, of a draft or as the form sends it: the form says what it showed and what of it stays in. */
export function briefAsked({ parameter, parameters, names }: Parameters): BriefAsked {
  const given = (name: string): string | undefined => parameter(name)?.trim() || undefined;
  const shown = listOf(parameter("shown"));
  const kept = new Set(parameters("in"));
  const before = listOf(parameter("out")).filter((each) => !shown.includes(each));
  const own = (prefix: string, most: number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      names
        .filter((name) => name.startsWith(prefix) && /^[a-z]+\d{0,2}$/.test(name.slice(prefix.length)))
        .map((name) => [name.slice(prefix.length), (parameter(name) ?? "").slice(0, most)]),
    );
  const [, way, what] = /^(up|down):([a-z0-9]{1,20})$/.exec(parameter("move") ?? "") ?? [];
  const added = /^own\d{1,2}$/.test(parameter("add") ?? "") ? { [parameter("add")!]: "" } : {};
  const [asOf, knownBy, since] = ["as-of", "known-by", "since"].map((each) => dateOf(parameter(each), each));
  return {
    name: given("name") ?? "",
    ...(asOf !== undefined && { asOf }),
    ...(knownBy !== undefined && { knownBy }),
    ...(since !== undefined && { since }),
    draft: {
      out: [...before, ...shown.filter((each) => !kept.has(each))],
      order: listOf(parameter("order")),
      sections: listOf(parameter("sections")),
      titles: { ...own("t.", LONGEST_TITLE), ...added },
      notes: own("n.", LONGEST_NOTE),
    },
    ...(way !== undefined && what !== undefined && { move: { way: way as "up" | "down", what } }),
  };
}

/** The address of a brief in one of its forms, with the draft in it. */
export function briefAddress({ name, asOf, knownBy, since, draft }: BriefAsked, ending = ""): string {
  const texts = (prefix: string, own: Readonly<Record<string, string>>) =>
    Object.entries(own).flatMap(([key, words]) =>
      words.trim() === "" && !key.startsWith("own") ? [] : [[`${prefix}${key}`, words.trim() || " "]],
    );
  return withParameters(`${BRIEF}${ending}`, {
    name,
    "as-of": asOf,
    "known-by": knownBy,
    since,
    out: draft.out.join(","),
    order: draft.order.join(","),
    sections: draft.sections.join(","),
    ...(Object.fromEntries([...texts("t.", draft.titles), ...texts("n.", draft.notes)]) as Record<
      string,
      string
    >),
  });
}

/** The draft with a section or a line a place further up or down, as it stands in the brief. */
export function moved(
  draft: BriefDraft,
  { sections }: FinishedBrief,
  { way, what }: NonNullable<BriefAsked["move"]>,
): BriefDraft {
  const keys = sections.map(({ key }) => key);
  if (keys.includes(what)) return { ...draft, sections: shifted(keys, what, way) };
  const home = sections.find(({ lines }) => lines.some(({ id }) => id === what));
  const heads = home?.lines.filter(({ under }) => !under).map(({ id }) => id) ?? [];
  if (!heads.includes(what)) return draft;
  const others = draft.order.filter((id) => !heads.includes(id));
  return { ...draft, order: [...others, ...shifted(heads, what, way)] };
}

function shifted(items: readonly string[], what: string, way: "up" | "down"): string[] {
  const at = items.indexOf(what);
  const to = Math.min(items.length - 1, Math.max(0, way === "up" ? at - 1 : at + 1));
  const rest = items.filter((each) => each !== what);
  return [...rest.slice(0, to), what, ...rest.slice(to)];
}
