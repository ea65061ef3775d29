import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Assets } from "./pieces/layout.ts";

/** A file every page loads, with the version its bytes give it. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
  readonly version: string;
}

/** The stylesheet is written in pieces and sent as one; the order is the order of the cascade. */
const STYLES = [
  "tokens",
  "ground",
  "masthead",
  "type",
  "lists",
  "reader",
  "accounts",
  "differences",
  "pages",
  "drawing",
  "pictures",
  "check",
  "review",
  "brief",
  "taking",
  "passage",
  "narrow",
  "print",
];

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:#9c1c2b}@media(prefers-color-scheme:dark){path{fill:#f4958d}}</style><path d="M13 4h14v3h-4v22h-3V7h-3v22h-3V18h-1a7 7 0 0 1 0-14z"/></svg>`;

/** Scripts that a page may name; each makes easier what the page does without it. */
const SCRIPTS: readonly string[] = [
  "/ask.js",
  "/reader.js",
  "/take.js",
  "/copy.js",
  "/keys.js",
  "/view.js",
  "/brief.js",
];

export const ASSETS: readonly Asset[] = [
  asset("/style.css", "text/css; charset=utf-8", STYLES.map((name) => read(`style/${name}.css`)).join("\n")),
  asset("/passage.js", "text/javascript; charset=utf-8", read("browser/passage.js")),
  ...SCRIPTS.map((path) => asset(path, "text/javascript; charset=utf-8", read(`browser${path}`))),
  asset("/icon.svg", "image/svg+xml", ICON),
];

/** Addresses that change when the bytes do, so that a browser may keep what it has for good. */
export const ADDRESSES: Assets = {
  style: versioned("/style.css"),
  script: versioned("/passage.js"),
  icon: versioned("/icon.svg"),
  scripts: Object.fromEntries(SCRIPTS.map((path) => [path, versioned(path)])),
};

function versioned(path: string): string {
  const { version } = ASSETS.find((each) => each.path === path)!;
  return `${path}?v=${version}`;
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

function asset(path: string, type: string, body: string): Asset {
  return { path, type, body, version: createHash("sha256").update(body).digest("hex").slice(0, 12) };
}
