import type { Completion, ReadingDesk, Suggestion } from "../../desk/index.ts";
import { markup } from "../html.ts";
import { say, spoken } from "../words/index.ts";
import type { View } from "./page.ts";

/** Longer queries are not completed. */
const LONGEST = 2000;

/** What the search box offers while somebody writes. */
export function completionView(desk: ReadingDesk, query: string, at: string | undefined): View {
  const place = at !== undefined && /^\d{1,4}$/.test(at) ? Math.min(Number(at), query.length) : query.length;
  return {
    page: () => ({ title: spoken().search.title, main: markup`` }),
    json: () =>
      query.length > LONGEST
        ? { start: place, end: place, suggestions: [] }
        : inWords(desk.complete(query, place)),
  };
}

/** What is offered, told in the words of the page: what a field asks for, and how many entries have a value. */
const inWords = ({ suggestions, ...place }: Completion): object => ({
  ...place,
  suggestions: suggestions.map((each) => ({ ...each, about: aboutWords(each) })),
});

function aboutWords({ text, entries, name }: Suggestion): string {
  const { completion, search, lists } = spoken();
  const { fields } = completion;
  const field = /^-?([a-z-]+):$/.exec(text)?.[1] ?? "";
  if (Object.hasOwn(fields, field)) return fields[field as keyof typeof fields];
  if (entries === undefined) return "";
  return [name, say(search.inFigures, { count: entries })].filter(Boolean).join(lists.comma);
}
