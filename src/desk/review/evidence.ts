import type { Archive } from "../../archive/index.ts";
import type { Provenance, RuledClaim, Ruling } from "../../register/index.ts";
import { shorten } from "../../register/index.ts";
import type { ActorKey, Anchor, SourceId } from "../../text/index.ts";
import { dayWords } from "../../text/index.ts";
import type { Doubt } from "./doubt.ts";
import { settledBy } from "./doubt.ts";
import type { Found } from "./found.ts";
import { claimNow } from "./found.ts";
import type { Reasons } from "./reasons.ts";
import { reasonsFor } from "./reasons.ts";

/** One of what is in question: the passage it rests on, and what the register makes of it. */
export interface DoubtSide {
  readonly letter: string;
  /** Who: the speaker, those who met, the person. */
  readonly who: string;
  /** Points with their values, where they are told. */
  readonly points: readonly (readonly [name: string, value: string, rule?: string])[];
  /** Passages, each with its source. */
  readonly passages: readonly { readonly from: Provenance; readonly anchors: readonly Anchor[] }[];
  /** The entry it is of now; null where a ruling took it out of the register. */
  readonly entry: string | null;
}

/** All that bears on a question, side by side, with what was ruled on it before. */
export interface Evidence extends Reasons {
  readonly doubt: Doubt;
  readonly sides: readonly DoubtSide[];
  /** Rulings on this question, in the order they were made, those taken back too. */
  readonly rulings: readonly Ruling[];
}

export function evidenceOn(archive: Archive, doubt: Doubt): Evidence {
  const { subject } = doubt;
  const rulings = archive.rulings().filter((each) => settledBy(each) === doubt.id);
  if ("actors" in subject) {
    const sides = subject.actors.map((key, i) => actorSide(archive, key, "AB"[i]!));
    return { doubt, sides, rulings, ...reasonsFor(archive, doubt, []) };
  }
  const found = subject.claims.map((claim) => claimNow(archive, claim));
  const sides = subject.claims.map((claim, i) => claimSide(archive, claim, found[i], "AB"[i]!));
  return {
    doubt,
    sides,
    rulings,
    ...reasonsFor(
      archive,
      doubt,
      found.flatMap((each) => each ?? []),
    ),
  };
}

function claimSide(
  archive: Archive,
  { anchor }: RuledClaim,
  found: Found | undefined,
  letter: string,
): DoubtSide {
  if (!found) {
    const from: Provenance = { ...archive.reading(anchor.source)?.source, source: anchor.source };
    return {
      letter,
      who: "",
      points: [["register", "no longer has this"]],
      passages: [{ from, anchors: [anchor] }],
      entry: null,
    };
  }
  const { entry, account } = found;
  return {
    letter,
    who: whoOf(found),
    points: pointsOf(found),
    passages: [{ from: account.from, anchors: account.anchors }],
    entry: entry.id,
  };
}

function whoOf({ entry, account }: Found): string {
  const { says } = account;
  if ("speaker" in says) return says.speaker.name ?? "nobody named";
  if ("participants" in says)
    return says.participants.map(({ name }) => name).join(", ") || (says.body ?? entry.label);
  // Of a promise and the report that was joined to it the label is one.
  if ("what" in says)
    return `${says.who.map(({ name }) => name ?? "not stated").join(", ")}: ${shorten(says.what, SHOWN)}`;
  return entry.label;
}

/** So much of what is promised names it. */
const SHOWN = 100;

type Point = DoubtSide["points"][number];

function pointsOf({ account: { says, claimedBy } }: Found): Point[] {
  const points: (Point | false | undefined)[] = [];
  if ("speaker" in says) {
    const { speaker } = says;
    points.push(
      ["form", says.form],
      speaker.basis !== "stated" && ["speaker", speaker.name ?? "not stated", speaker.rule],
    );
    points.push(says.occasion && ["occasion", says.occasion.name]);
    points.push(
      says.addressees.length > 0 && [
        "to",
        says.addressees.map(({ name }) => name ?? "not stated").join(", "),
      ],
    );
  }
  if ("format" in says) points.push(["format", says.format], ["status", says.status]);
  if ("status" in says && !("format" in says)) points.push(["status", String(says.status)]);
  if ("done" in says && says.done !== undefined) points.push(["day", dayWords(says.done)]);
  if ("due" in says && says.due !== undefined) points.push(["due", dayWords(says.due)]);
  if ("value" in says) points.push(["value", String(says.value)]);
  if ("date" in says) points.push(dayPoint(says.date));
  else if ("speaker" in says || "format" in says) points.push(["day", "not stated"]);
  if ("place" in says && says.place) points.push(["place", says.place.name]);
  if ("setting" in says && says.setting) points.push(["setting", says.setting]);
  if (claimedBy) points.push(["says so", claimedBy.name ?? "not stated"]);
  return points.filter((each) => each !== false && each !== undefined);
}

function dayPoint(
  date: string | { readonly value: string; readonly basis: string; readonly rule: string } | undefined,
): Point {
  if (date === undefined) return ["day", "not stated"];
  if (typeof date === "string") return ["day", dayWords(date)];
  return date.basis === "inferred" ? ["day", dayWords(date.value), date.rule] : ["day", dayWords(date.value)];
}

/** Sources in which a person is shown. */
const SOURCES = 3;

/** A person as the sources have him under his own key, also where a ruling has joined the key to another. */
function actorSide(archive: Archive, key: ActorKey, letter: string): DoubtSide {
  const entry = archive.actor(key) ?? joinedTo(archive, key);
  const accounts = (entry?.accounts ?? []).filter(({ says }) => says.key === key);
  const said = accounts.map(({ says }) => says);
  const told = (values: readonly (string | null | undefined)[]): string =>
    [...new Set(values.filter(Boolean))].join("; ");
  return {
    letter,
    who: told(said.map(({ name }) => name)) || (entry?.name ?? key),
    points: [
      ["written", told(said.flatMap(({ variants }) => variants)) || "not found"],
      [
        "office",
        told(
          said.flatMap(({ offices }) =>
            offices.map(({ title, of }) => [title, of].filter(Boolean).join(", ")),
          ),
        ) || "not stated",
      ],
      [
        "of",
        told(said.map(({ state }) => state && (archive.actorName(state)?.name ?? state))) || "not stated",
      ],
      ["key", key],
    ],
    passages: accounts.slice(0, SOURCES).map(({ from, anchors: [first] }) => ({
      from,
      anchors: [firstNaming(archive, key, from.source) ?? first],
    })),
    entry: entry?.id ?? null,
  };
}

/** Where a source first names a person: the anchors of a claim begin with his office. */
function firstNaming(archive: Archive, key: ActorKey, source: SourceId): Anchor | undefined {
  const mention = archive.reading(source)?.mentions.find(({ actor }) => actor === key);
  return mention && { source, start: mention.start, end: mention.end, exact: mention.exact };
}

/** The actor a key means now, where "same" rulings joined it to another. */
function joinedTo(archive: Archive, key: ActorKey) {
  for (const ruling of archive.rulings()) {
    if (ruling.kind !== "same" || !("actors" in ruling) || !ruling.actors.includes(key)) continue;
    const other = ruling.actors.find((each) => each !== key);
    const actor = other === undefined ? undefined : archive.actor(other);
    if (actor) return actor;
  }
  return undefined;
}
