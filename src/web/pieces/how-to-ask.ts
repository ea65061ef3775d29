import { searchAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";

/** What a query can say, each with an example that can be followed. */
const EXAMPLES: readonly (readonly [query: string, meaning: string])[] = [
  ["ferry inspection", "both words, in all their forms"],
  ['"patrol boats"', "the words as they stand, in this order"],
  ["ferry near/5 october", "within five words of each other"],
  ["speaker:lavrov form:direct", "who said it, and between quotation marks"],
  ["to:reporters about:talks", "whom it was said to, and what it is about"],
  ["kind:meeting at:goa", "meetings at a place"],
  ["kind:commitment by:russia", "what somebody is to do"],
  ["kind:meeting 2023-04..2023-05", "dates: a year, a month, a day, or from one to another"],
  ["as-of:2023-05-04", "what had begun by that day"],
  ["known-by:2023-05-04", "what some source had published by that day"],
  ["shared: NOT kind:actor", "told by two sources or more; NOT, OR and brackets as in speech"],
  ["differs:", "where accounts differ"],
];

/** How to ask, with examples. */
export const howToAsk = (): Html => markup`<section class="how" aria-labelledby="h-how">
<h2 id="h-how">How to ask</h2>
<dl>${EXAMPLES.map(
  ([query, meaning]) =>
    markup`<div><dt><a href="${searchAddress(query)}"><code>${query}</code></a></dt><dd>${meaning}</dd></div>`,
)}</dl>
</section>`;
