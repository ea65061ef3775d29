import type { Entry, InstrumentEntry, InstrumentStepEntry } from "../../register/index.ts";
import type { Html } from "../html.ts";
import { fromSource, joined, markup } from "../html.ts";
import { dayWords } from "../pieces/dates.ts";
import { citation } from "../pieces/names.ts";
import { notStated } from "../pieces/signs.ts";
import { capital, spoken, tell, termSign } from "../words/index.ts";

/** The steps of an instrument in the order of their days, each with who took it and who says so. */
export function instrumentStepsSection(entry: Entry): Html | "" {
  if (entry.kind !== "instrument" || !entry.steps) return "";
  const { steps: words } = spoken().entry;
  return markup`<section class="related steps" aria-labelledby="h-steps">
<h2 id="h-steps">${words.title}</h2>
<dl class="sides">${entry.steps.map((step) => markup`<div><dt>${step.date === undefined ? notStated(spoken().signs.dayNotStated) : dayWords(step.date)}</dt><dd>${stepLine(entry, step)}</dd></div>`)}</dl>
</section>`;
}

function stepLine(entry: InstrumentEntry, { status, by, saidBy }: InstrumentStepEntry): Html {
  const { steps: words } = spoken().entry;
  const step = termSign(status, capital);
  const taken = by
    ? tell(words.by, {
        step,
        whom: joined(
          by.map((name) => fromSource(name)),
          spoken().lists.comma,
        ),
      })
    : step;
  const voices = saidBy.map(({ from, voice }) => {
    const passage = entry.accounts.find((account) => account.from.source === from.source)?.anchors[0];
    const source = citation(from, passage);
    return voice === undefined ? source : tell(words.voice, { voice: fromSource(voice), source });
  });
  return markup`${taken}<span class="quiet">${tell(words.say, { who: joined(voices, spoken().lists.semicolon) })}</span>`;
}
