import type { QuoteCheck } from "../../desk/index.ts";
import { VERDICTS, verdictWords } from "../../desk/index.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup, raw } from "../html.ts";
import { nameLink } from "../pieces/names.ts";
import { andMore, counted } from "../pieces/signs.ts";
import { capital, inRegister, spoken, tell } from "../words/index.ts";

/** The verdict set large, with its reason in a sentence. */
export function verdictBand(checked: QuoteCheck): Html {
  const { verdict, reason, utterances, wordings, sources } = checked;
  const { check: words, verdicts } = spoken();
  const { sign } = verdictWords(verdict);
  const found =
    wordings.length === 0
      ? words.nothing
      : [
          counted(utterances, "utterance"),
          counted(wordings.length, "wording"),
          counted(sources, "source"),
        ].join(DOT);
  return markup`<section class="verdict" aria-labelledby="vd">
<div><h2 id="vd" class="big"><span aria-hidden="true">${sign} </span>${verdicts[verdict].name}</h2><p class="quiet">${found}</p></div>
<div><p>${inRegister(capital(reason))}.</p>
${whoIsMeant(checked)}${wordings.length === 0 ? markup`<p class="quiet">${words.mayBe}</p>` : ""}</div>
</section>`;
}

/** Names a name is shown to mean at most. */
const MEANT = 3;

function whoIsMeant({ by, quotation }: QuoteCheck): Html | "" {
  if (!by) return "";
  const { check, lists } = spoken();
  if (by.actors.length === 0) {
    return markup`<p class="quiet">${tell(check.nobody, {
      name: fromSource(by.name),
      actors: (words) => markup`<a href="/actors?q=${encodeURIComponent(by.name)}">${words}</a>`,
      open: (words) => markup`<a href="/check?q=${encodeURIComponent(quotation)}">${words}</a>`,
    })}</p>`;
  }
  const shown = by.actors.slice(0, MEANT).map(({ id, name }) => nameLink(name, id));
  const more = by.actors.length - shown.length;
  const names = joined([joined(shown, lists.comma), more > 0 && andMore(more)], " ");
  return markup`<p class="quiet">${tell(check.means, { name: fromSource(by.name), names })}</p>`;
}

/** The nine verdicts with their rules; the one given is lit. */
export function verdictTable(given?: QuoteCheck["verdict"]): Html {
  const { check, verdicts } = spoken();
  return markup`<section aria-labelledby="hv">
<h2 id="hv">${check.verdicts} <span class="more">${check.verdictsNote}</span></h2>
<table class="verdicts">
<caption class="sr">${check.verdictsCaption}</caption>
<thead class="sr"><tr><th scope="col">${check.verdict}</th><th scope="col">${check.givenWhen}</th></tr></thead>
<tbody>
${VERDICTS.map(
  ({ verdict, sign }) =>
    markup`<tr${verdict === given ? raw(' class="given" aria-current="true"') : ""}><th scope="row"><span class="sign" aria-hidden="true">${sign}</span>${verdicts[verdict].name}</th><td>${verdicts[verdict].rule}</td></tr>`,
)}
</tbody></table></section>`;
}
