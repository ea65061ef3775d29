import type { Facet, FacetValue } from "../../desk/index.ts";
import { withParameters } from "../addresses.ts";
import type { Html } from "../html.ts";
import { fromSource, markup, raw } from "../html.ts";
import { FIELDS, KINDS, plainWords } from "./kinds.ts";
import { figures } from "./signs.ts";

/** How many values a facet shows before the rest is folded away. */
const SHOWN = 9;

/** What else an address keeps when a facet is chosen. */
export type Kept = Readonly<Record<string, string | undefined>>;

/** The facets of an answer as links that narrow it; chosen values come with a way to take them away. */
export function facetList(facets: readonly Facet[], kept: Kept): Html {
  const shown = facets.filter(({ values }) => values.length > 0);
  if (shown.length === 0) return markup`<p class="none">Nothing to narrow by.</p>`;
  return markup`${shown.map(({ field, values, more }) => {
    const link = (value: FacetValue): Html => facetLink(field, value, kept);
    const folded = values.slice(SHOWN);
    return markup`<section class="facet">
      <h3 class="minor">${FIELDS[field] ?? field}</h3>
      <ul>
        ${values.slice(0, SHOWN).map(link)}
      </ul>
      ${
        folded.length > 0
          ? markup`<details>
              <summary>${figures(folded.length)} more</summary>
              <ul>
                ${folded.map(link)}
              </ul>
            </details>`
          : ""
      }
      ${more > 0 ? markup`<p class="faint">and ${figures(more)} not listed</p>` : ""}
    </section>`;
  })}`;
}

function facetLink(field: Facet["field"], { label, count, query, chosen }: FacetValue, kept: Kept): Html {
  const words = field === "kind" ? (KINDS[label as keyof typeof KINDS]?.many ?? label) : plainWords(label);
  const address = withParameters("/search", { q: query, ...kept });
  return markup`<li${chosen ? raw(' class="chosen"') : ""}><a href="${address}"${chosen ? raw(' aria-label="take away ') : ""}${chosen ? words : ""}${chosen ? raw('"') : ""}>${chosen ? markup`<span aria-hidden="true">× </span>` : ""}${fromSource(words)}</a><span>${figures(count)}</span></li>`;
}
