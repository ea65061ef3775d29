import type { ReadingDesk } from "../../desk/index.ts";
import { markup } from "../html.ts";
import type { View } from "./page.ts";

/** Longer queries are not completed. */
const LONGEST = 2000;

/** What the search box offers while somebody writes. */
export function completionView(desk: ReadingDesk, query: string, at: string | undefined): View {
  const place = at !== undefined && /^\d{1,4}$/.test(at) ? Math.min(Number(at), query.length) : query.length;
  return {
    page: () => ({ title: "Completion", main: markup`` }),
    json: () =>
      query.length > LONGEST ? { start: place, end: place, suggestions: [] } : desk.complete(query, place),
  };
}
