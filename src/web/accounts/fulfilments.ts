import type { Account, CommitmentEntry, CommitmentSays, Entry, Fulfilment } from "../../register/index.ts";
import { entryAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import { dayWords } from "../pieces/dates.ts";
import { citation } from "../pieces/names.ts";
import { reviewAddress } from "../review/addresses.ts";
import { capital, inRegister, spoken, tell } from "../words/index.ts";
import { inContext } from "./passage.ts";
import type { TextOf } from "./table.ts";

/** What is reported of a promise, each report beside the promise with the rule that joins them; or what it may be of. */
export function fulfilmentsSection(entry: Entry, textOf: TextOf): Html | "" {
  if (entry.kind !== "commitment") return "";
  const { fulfilments, variants } = entry;
  const { kept } = spoken().entry;
  if (fulfilments)
    return markup`<section class="typed" aria-labelledby="h-kept">
<h2 id="h-kept">${kept.title}</h2>
<ol class="against">${fulfilments.map((each) => fulfilmentLine(entry, each, textOf))}</ol>
</section>`;
  if (!variants) return "";
  return markup`<section class="related" aria-labelledby="h-kept">
<h2 id="h-kept">${kept.perhaps} <span class="more"><a href="${reviewAddress({ kind: "fulfilments" })}">${kept.review}</a></span></h2>
<ul class="perhaps">${variants.map(({ id, reason }) => markup`<li><a href="${entryAddress({ kind: "commitment", id })}">${inRegister(capital(reason))}</a></li>`)}</ul>
</section>`;
}

type Told = Account<CommitmentSays>;

function fulfilmentLine(entry: CommitmentEntry, fulfilment: Fulfilment, textOf: TextOf): Html {
  const { kept } = spoken().entry;
  const { done, date, rule, saidBy, at, from } = fulfilment;
  const report = entry.accounts.find(
    ({ anchors: [first] }) => first.source === at.source && first.start === at.start,
  );
  const promise = entry.accounts.find(({ says }) => !/^reported-/.test(says.status));
  const head = joined(
    [
      markup`<b class="point">${done ? kept.done : kept.undone}</b>`,
      date === undefined ? kept.noDay : dayWords(date),
      saidBy !== undefined && tell(kept.saidBy, { who: fromSource(saidBy) }),
      entry.ruled && kept.ruled,
    ],
    DOT,
  );
  const inferred = tell(kept.inferred, { rule, code: (inner) => markup`<code>${inner}</code>` });
  return markup`<li><p class="why">${head}${DOT}${inferred}</p>
<div class="two">${promise ? passageOf(kept.promise, promise, textOf) : ""}${passageOf(kept.report, report ?? { from, anchors: [at] }, textOf)}</div></li>`;
}

function passageOf(name: string, { from, anchors }: Pick<Told, "from" | "anchors">, textOf: TextOf): Html {
  const { words } = inContext(textOf(from.source), anchors, (plain) => markup`${plain}`);
  return markup`<div><p class="at">${name}</p><blockquote>${words}</blockquote><p class="at">${citation(from, anchors[0])}</p></div>`;
}
