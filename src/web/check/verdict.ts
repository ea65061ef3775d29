import type { QuoteCheck } from "../../desk/index.ts";
import { VERDICTS, verdictWords } from "../../desk/index.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup, raw } from "../html.ts";
import { nameLink } from "../pieces/names.ts";
import { capital, counted } from "../pieces/signs.ts";

/** The verdict set large, with its reason in a sentence. */
export function verdictBand(checked: QuoteCheck): Html {
  const { verdict, reason, utterances, wordings, sources } = checked;
  const { sign, name } = verdictWords(verdict);
  const found =
    wordings.length === 0
      ? "nothing found"
      : [
          counted(utterances, "utterance"),
          counted(wordings.length, "wording"),
          counted(sources, "source"),
        ].join(DOT);
  return markup`<section class="verdict" aria-labelledby="vd">
<div><h2 id="vd" class="big"><span aria-hidden="true">${sign} </span>${name}</h2><p class="quiet">${found}</p></div>
<div><p>${fromSource(capital(reason))}.</p>
${whoIsMeant(checked)}${wordings.length === 0 ? markup`<p class="quiet">It may still have been said: the register knows its own sources only.</p>` : ""}</div>
</section>`;
}

/** Names a name is shown to mean at most. */
const MEANT = 3;

function whoIsMeant({ by, quotation }: QuoteCheck): Html | "" {
  if (!by) return "";
  if (by.actors.length === 0) {
    return markup`<p class="quiet">Nobody in the register is called “${fromSource(by.name)}”.
      <a href="/actors?q=${encodeURIComponent(by.name)}">Look among the actors</a>, or
      <a href="/check?q=${encodeURIComponent(quotation)}">leave the speaker open</a>.</p>`;
  }
  const shown = by.actors.slice(0, MEANT).map(({ id, name }) => nameLink(name, id));
  const more = by.actors.length - shown.length;
  return markup`<p class="quiet">“${fromSource(by.name)}” means ${joined(shown, ", ")}${more > 0 ? ` and ${more} more` : ""}.</p>`;
}

/** The nine verdicts with their rules; the one given is lit. */
export function verdictTable(given?: QuoteCheck["verdict"]): Html {
  return markup`<section aria-labelledby="hv">
<h2 id="hv">The nine verdicts <span class="more">fixed rules, never “false”</span></h2>
<table class="verdicts">
<caption class="sr">Each verdict and when it is given</caption>
<thead class="sr"><tr><th scope="col">Verdict</th><th scope="col">Given when</th></tr></thead>
<tbody>
${VERDICTS.map(
  ({ verdict, sign, name, rule }) =>
    markup`<tr${verdict === given ? raw(' class="given" aria-current="true"') : ""}><th scope="row"><span class="sign" aria-hidden="true">${sign}</span>${name}</th><td>${rule}</td></tr>`,
)}
</tbody></table></section>`;
}
