import { searchAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { spoken } from "../words/index.ts";

/** What a query can say, each with an example that can be followed. */
const EXAMPLES = [
  ["ferry inspection", "words"],
  ['"patrol boats"', "phrase"],
  ["ferry near/5 october", "near"],
  ["speaker:lavrov form:direct", "speaker"],
  ["to:reporters about:talks", "to"],
  ["kind:meeting at:goa", "at"],
  ["kind:commitment by:russia", "by"],
  ["kind:meeting 2023-04..2023-05", "dates"],
  ["as-of:2023-05-04", "asOf"],
  ["known-by:2023-05-04", "knownBy"],
  ["shared: NOT kind:actor", "shared"],
  ["differs:", "differs"],
] as const;

/** How to ask, with examples. */
export function howToAsk(): Html {
  const { howToAsk: how } = spoken();
  return markup`<section class="how" aria-labelledby="h-how">
<h2 id="h-how">${how.title}</h2>
<dl>${EXAMPLES.map(
    ([query, meaning]) =>
      markup`<div><dt><a href="${searchAddress(query)}"><code>${query}</code></a></dt><dd>${how.means[meaning]}</dd></div>`,
  )}</dl>
</section>`;
}
