import type { SourceId, Span } from "../text/index.ts";
import type { Entry } from "../register/index.ts";

/** So many hex digits of a source's id name it in an address: 64 bits, and still short enough to print. */
const DIGITS = 16;

export const shortId = (id: SourceId): string => id.slice(0, DIGITS);

/** Address of a source, or of a passage in it. */
export const sourceAddress = (id: SourceId, passage?: Span): string =>
  `/source/${encodeURIComponent(shortId(id))}${passage ? `#${passageId(passage)}` : ""}`;

/** The element a passage begins at. */
export const passageId = ({ start, end }: Span): string => `p${start}-${end}`;

/** Actor keys keep their colon and slash, so that an address can be read: /actor/body:russia/foreign-ministry. */
export const actorAddress = (key: string): string =>
  `/actor/${encodeURIComponent(key).replaceAll("%3A", ":").replaceAll("%2F", "/")}`;

export const entryAddress = (entry: Entry): string =>
  entry.kind === "actor" ? actorAddress(entry.id) : `/entry/${encodeURIComponent(entry.id)}`;

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
