import type { Difference, Entry } from "../../register/index.ts";
import { reasonOf } from "../../register/index.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import { clipped } from "../pieces/clip.ts";
import { citation } from "../pieces/names.ts";
import { pointWords } from "../pieces/signs.ts";
import { inContext } from "./passage.ts";
import type { TextOf } from "./table.ts";
import { capital, dayWords, inRegister, say, spoken } from "../words/index.ts";

/** Of a longer value its beginning is shown, and of many differences the first. */
const VALUE = 220;
const SHOWN = 30;

/**
 * What accounts say against each other, two by two, with both passages and why the rule gives its verdict:
 * contradictions first and open, what only looks like one folded away below them.
 */
export function differencesSection({ differences }: Entry, textOf: TextOf): Html | "" {
  if (differences.length === 0) return "";
  const { typed } = spoken().entry;
  const [against, others] = [true, false].map((wanted) =>
    differences.filter(({ verdict }) => (verdict === "contradiction") === wanted),
  );
  return markup`<section class="typed" aria-labelledby="h-typed">
<h2 id="h-typed">${typed.title}</h2>
${against!.length > 0 ? markup`<h3>${capital(say(typed.contradictions, { count: against!.length }))}</h3>${listOf(against!, textOf)}` : ""}
${others!.length > 0 ? markup`<details${against!.length === 0 && others!.length <= FEW ? markup` open` : ""}><summary>${capital(say(typed.none, { count: others!.length }))}</summary>${listOf(others!, textOf)}</details>` : ""}
</section>`;
}

/** So few stand open by themselves. */
const FEW = 2;

const listOf = (differences: readonly Difference[], textOf: TextOf): Html =>
  markup`<ol class="against">${differences.slice(0, SHOWN).map((each) => differenceLine(each, textOf))}</ol>`;

function differenceLine({ type, verdict, rule, sides }: Difference, textOf: TextOf): Html {
  const { verdicts } = spoken().entry.typed;
  const reason = reasonOf(rule);
  const head = joined(
    [
      markup`<b class="${verdict === "contradiction" ? "differs" : "point"}">${capital(pointWords(type))}</b>`,
      verdict !== "contradiction" && verdicts[verdict],
      reason !== undefined && inRegister(reason),
    ],
    DOT,
  );
  return markup`<li><p class="why">${head} <code>${rule}</code></p>
<div class="two">${sides.map((side) => sideOf(type, side, textOf))}</div></li>`;
}

type Side = Difference["sides"][number];

/** A value with the sentence it stands in: "two hours" alone tells little. */
function sideOf(type: Difference["type"], { value, from, anchor, accounts }: Side, textOf: TextOf): Html {
  const told = type === "date" ? dayWords(value) : type === "wording" ? "" : value;
  const more = accounts > 1 ? say(spoken().lists.more, { count: accounts - 1 }) : "";
  const { words } = inContext(textOf(from.source), [anchor], (plain) => markup`${plain}`);
  return markup`<div>${told === "" ? "" : markup`<p class="told">${fromSource(clipped(told, VALUE))}</p>`}
<blockquote>${words}</blockquote>
<p class="at">${joined([citation(from, anchor), more], " ")}</p></div>`;
}
