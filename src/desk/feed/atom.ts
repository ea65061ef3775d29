import { createHash } from "node:crypto";
import type { Entry } from "../../register/index.ts";
import { dayWords } from "../../text/index.ts";
import type { Learnt } from "../../archive/index.ts";
import type { Standpoint } from "../standpoint.ts";
import type { Feed } from "./feed.ts";

/** Where a feed is read, and where what it names is to be opened. */
export interface FeedPlace {
  /** Address of the desk without a slash at its end: "https://desk.example.org". */
  readonly desk: string;
  /** Address of the feed itself, and of the page with the same query. */
  readonly self: string;
  readonly page: string;
  /** Address of an entry's page. */
  readonly entryAddress: (entry: Entry) => string;
}

/** Where the feed of a search stands, the same from the command line as from the desk. */
export function searchFeedPlace(desk: string, query: string, standpoint: Standpoint): FeedPlace {
  const days = [
    ["as-of", standpoint.asOf],
    ["known-by", standpoint.knownBy],
  ] as const;
  const asked = parameters([["q", query], ...days]);
  return {
    desk,
    self: `/search.atom${asked}`,
    page: `/search${asked}`,
    entryAddress: ({ id }) => `/entry/${encodeURIComponent(id)}${parameters(days)}`,
  };
}

function parameters(pairs: readonly (readonly [name: string, value: string | undefined])[]): string {
  const given = pairs.flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []));
  return given.length > 0 ? `?${given.join("&")}` : "";
}

/** Accounts an item names; how many more there are is told. */
const ACCOUNTS = 6;

/**
 * A feed as Atom (RFC 4287). Its ids are made from the query and from the entries' own, so that they are the same wherever the
 * desk is asked; an item is updated when another source tells of it. The same register gives the same bytes.
 */
export function atomFeed(feed: Feed, place: FeedPlace): string {
  const { query, asOf, knownBy, understood, entries } = feed;
  const asked = createHash("sha256")
    .update(JSON.stringify([query, asOf ?? "", knownBy ?? ""]))
    .digest("hex");
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">`,
    `  <id>urn:readout:query:${asked.slice(0, 32)}</id>`,
    `  <title>${xml(`Readout: ${query === "" ? "everything" : query}`)}</title>`,
    `  <subtitle>${xml(`${understood} Without actors; what was told of last comes first.`)}</subtitle>`,
    `  <updated>${momentOf(entries[0]?.since)}</updated>`,
    `  <author><name>Readout</name></author>`,
    `  <generator>Readout</generator>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(place.desk + place.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(place.desk + place.page)}"/>`,
    ...entries.flatMap((each) => itemOf(each, place)),
    `</feed>`,
    ``,
  ].join("\n");
}

function itemOf({ entry, since }: Learnt, place: FeedPlace): string[] {
  const published = entry.accounts.flatMap(({ from }) => from.published ?? []).sort()[0];
  return [
    `  <entry>`,
    `    <id>urn:readout:entry:${xml(encodeURIComponent(entry.id))}</id>`,
    `    <title>${xml(entry.label)}</title>`,
    `    <updated>${momentOf(since)}</updated>`,
    ...(published === undefined ? [] : [`    <published>${momentOf(published)}</published>`]),
    `    <category term="${entry.kind}"/>`,
    `    <link rel="alternate" type="text/html" href="${xml(place.desk + place.entryAddress(entry))}"/>`,
    `    <content type="text">${xml(contentOf(entry))}</content>`,
    `  </entry>`,
  ];
}

/** Who says it, when, and in which words: the register asserts nothing itself, not in a feed either. */
function contentOf({ accounts }: Entry): string {
  const told = accounts.slice(0, ACCOUNTS).map(({ from, anchors }) => {
    const day = from.published === undefined ? "no date stated" : dayWords(from.published);
    const issued = [from.outlet ?? "outlet not stated", day, from.title].filter(Boolean).join(", ");
    return `${issued}:\n${anchors.map(({ exact }) => exact).join(" … ")}`;
  });
  const more = accounts.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more ${more === 1 ? "account" : "accounts"}`] : [])].join(
    "\n\n",
  );
}

/** A moment as Atom wants it: of a day its beginning, of a month or a year its first day's. */
function momentOf(value = "1970-01-01"): string {
  if (value.includes("T")) return value;
  return `${`${value}-01-01`.slice(0, 10)}T00:00:00Z`;
}

/** Text as XML takes it; what XML 1.0 cannot hold is left out. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
