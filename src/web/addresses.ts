import type { SourceId, Span } from "../text/index.ts";
import type { Entry } from "../register/index.ts";
import { standing } from "./standing.ts";

/** So many hex digits of a source's id name it in an address: 64 bits, and still short enough to print. */
const DIGITS = 16;

export const shortId = (id: SourceId): string => id.slice(0, DIGITS);

/** Address of a source, or of a passage in it: a long source has several pages, and "at" names the one with the passage. */
export function sourceAddress(id: SourceId, passage?: Span): string {
  const address = `/source/${encodeURIComponent(shortId(id))}`;
  if (!passage) return withParameters(address, days());
  const at = passage.start < ON_FIRST_PAGE ? undefined : passage.start;
  return `${withParameters(address, { at, ...days() })}#${passageId(passage)}`;
}

/** The first page of every source reaches so far at least (reader/leaves.ts). */
export const ON_FIRST_PAGE = 4000;

/** The element a passage begins at. */
export const passageId = ({ start, end }: Span): string => `p${start}-${end}`;

/** Actor keys keep their colon and slash, so that an address can be read: /actor/body:russia/foreign-ministry. */
export const actorAddress = (key: string): string =>
  withParameters(`/actor/${encodeURIComponent(key).replaceAll("%3A", ":").replaceAll("%2F", "/")}`, days());

export const entryAddress = (entry: Pick<Entry, "kind" | "id">): string =>
  entry.kind === "actor"
    ? actorAddress(entry.id)
    : withParameters(`/entry/${encodeURIComponent(entry.id)}`, days());

/** The days the page is looked at from, as its links keep them. */
const days = (): Readonly<Record<string, string | undefined>> => {
  const { asOf, knownBy } = standing();
  return { "as-of": asOf, "known-by": knownBy };
};

/** An address with parameters; empty and undefined ones are left out. */
export function withParameters(
  path: string,
  parameters: Readonly<Record<string, string | number | undefined>>,
): string {
  const kept = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return kept.length > 0 ? `${path}?${kept.join("&")}` : path;
}

export const searchAddress = (query: string): string => withParameters("/search", { q: query });

/** A value as the query language takes it: quoted where it has more than one word. */
export const quoted = (value: string): string =>
  /^[\p{L}\p{N}_-]+$/u.test(value) ? value : `"${value.replaceAll('"', " ")}"`;
