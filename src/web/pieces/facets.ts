import type { Facet, FacetValue } from "../../desk/index.ts";
import { withParameters } from "../addresses.ts";
import type { Html } from "../html.ts";
import { fromSource, markup, raw } from "../html.ts";
import { say, spoken, termSign, termWords } from "../words/index.ts";
import { figures } from "./signs.ts";

/** How many values a facet shows before the rest is folded away. */
const SHOWN = 9;

/** What else an address keeps when a facet is chosen. */
export type Kept = Readonly<Record<string, string | undefined>>;

/** The facets of an answer as links that narrow it; chosen values come with a way to take them away. */
export function facetList(facets: readonly Facet[], kept: Kept): Html {
  const shown = facets.filter(({ values }) => values.length > 0);
  const { narrow, facets: names } = spoken();
  if (shown.length === 0) return markup`<p class="none">${narrow.nothing}</p>`;
  return markup`${shown.map(({ field, values, more }) => {
    const link = (value: FacetValue): Html => facetLink(field, value, kept);
    const folded = values.slice(SHOWN);
    return markup`<section class="facet">
      <h3 class="minor">${names[field]}</h3>
      <ul>
        ${values.slice(0, SHOWN).map(link)}
      </ul>
      ${
        folded.length > 0
          ? markup`<details>
              <summary>${say(narrow.more, { count: folded.length })}</summary>
              <ul>
                ${folded.map(link)}
              </ul>
            </details>`
          : ""
      }
      ${more > 0 ? markup`<p class="faint">${say(narrow.unlisted, { count: more })}</p>` : ""}
    </section>`;
  })}`;
}

function facetLink(field: Facet["field"], { label, count, query, chosen }: FacetValue, kept: Kept): Html {
  const { narrow, kinds } = spoken();
  const kind = field === "kind" ? kinds[label as keyof typeof kinds]?.many : undefined;
  const words = kind ?? (isTerm(field) ? termWords(label) : label);
  const shown = kind === undefined ? (isTerm(field) ? termSign(label) : fromSource(label)) : markup`${kind}`;
  const address = withParameters("/search", { q: query, ...kept });
  const named = chosen ? markup` aria-label="${say(narrow.takeAway, { what: words })}"` : "";
  return markup`<li${chosen ? raw(' class="chosen"') : ""}><a href="${address}"${named}>${chosen ? markup`<span aria-hidden="true">× </span>` : ""}${shown}</a><span>${figures(count)}</span></li>`;
}

/** Fields whose values are words of the reading; those of the others are names and years. */
const isTerm = (field: Facet["field"]): boolean => field === "form" || field === "status";
