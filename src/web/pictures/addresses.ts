import { withParameters } from "../addresses.ts";

/** The page that leads to every picture. */
export const PICTURES = "/pictures";

export const ladderAddress = (organisation: string): string => `/ladder/${encodeURIComponent(organisation)}`;

export const timelineAddress = (query: string, lanes?: string): string =>
  withParameters("/timeline", { q: query, lanes });

export const metAddress = (query = ""): string => withParameters("/who-met-whom", { q: query });

/** The circle of one actor, whose key keeps its colon and slash. */
export const circleAddress = (key: string): string =>
  `/circle/${encodeURIComponent(key).replaceAll("%3A", ":").replaceAll("%2F", "/")}`;

export const sideAddress = (entry: string): string => `/side-by-side/${encodeURIComponent(entry)}`;

export const mapAddress = (query = ""): string => withParameters("/map", { q: query });
