import type { ReadingDesk } from "../../desk/index.ts";
import type { Entry } from "../../register/index.ts";
import type { TextOf } from "../accounts/table.ts";
import { accountsTable, citationText, COLUMNS } from "../accounts/table.ts";
import { differencesSection } from "../accounts/differences.ts";
import { fulfilmentsSection } from "../accounts/fulfilments.ts";
import { instrumentStepsSection } from "../accounts/instrument-steps.ts";
import { relatedSection } from "../accounts/related.ts";
import { sentenceOf } from "../accounts/sentence.ts";
import { isAgreed, silentPoints, topicsOf } from "../accounts/topics.ts";
import { sidesLine, sourcesOf } from "../accounts/voices.ts";
import { entryAddress, withParameters } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { headOf, quotedHead } from "../pieces/entry-line.ts";
import { clip } from "../pieces/clip.ts";
import { LISTS } from "../pieces/kinds.ts";
import { pictureLine, picturesOfEntry } from "../pictures/ways.ts";
import { formLinks, registerLink, titleOf } from "../pieces/layout.ts";
import { counted, pointWords } from "../pieces/signs.ts";
import { capital, enumerated, say, spoken, tell, termWords } from "../words/index.ts";
import { accountsCsv } from "../tables/accounts-csv.ts";
import { CHECK } from "./check.ts";
import type { View } from "./page.ts";

/** One entry with its accounts side by side. */
export const entryView = (desk: ReadingDesk, entry: Entry): View => ({
  page: () => ({
    title: headOf(entry).slice(0, 80),
    room: LISTS[entry.kind],
    main: entryMain(entry, textsOf(desk, entry)),
  }),
  json: () => entry,
  csv: () => accountsCsv([entry]),
});

/** Texts are fetched for so many accounts; those of further ones are shown without the sentence around them. */
const TEXTS = 30;

/** The text of each source the first accounts come from, fetched once. */
function textsOf(desk: ReadingDesk, entry: Entry): TextOf {
  const wanted = new Set(entry.accounts.slice(0, TEXTS).map(({ from }) => from.source));
  const texts = new Map([...wanted].map((source) => [source, desk.reading(source)?.text]));
  return (source) => texts.get(source);
}

function entryMain(entry: Entry, textOf: TextOf): Html {
  const { entry: words, kinds } = spoken();
  const { many, cite } = kinds[entry.kind];
  const sources = sourcesOf(entry);
  const silent = silentPoints(entry);
  return markup`${titleOf({
    title: fromSource(quotedHead(entry)),
    where: markup`${registerLink()} / <a href="${LISTS[entry.kind]}">${capital(many)}</a>`,
    stand: sentenceOf(entry),
    tools: markup`${checkLink(entry)}${formLinks(entryAddress(entry))}`,
  })}
    ${pictureLine(picturesOfEntry(entry))}
    ${instrumentStepsSection(entry)}
    ${fulfilmentsSection(entry, textOf)}
    ${differences(entry)}
    <section aria-labelledby="h-accounts">
      <h2 id="h-accounts">
        ${capital(counted(entry.accounts.length, "account"))}
        <span class="more">${joined(
          [
            say(words.from, { sources: counted(sources, "source") }),
            entry.accounts.length > 1 && tell(words.marked, { mark: marked }),
            entry.accounts.length > 1 && entry.accounts.length <= COLUMNS && words.shaded,
          ],
          DOT,
        )}</span>
      </h2>
      ${accountsTable(entry, textOf)}
      ${silent.length > 0 ? markup`<p class="silence">${tell(entry.accounts.length > 1 ? words.notStatedByAny : words.notStated, { points: enumerated(silent), i: (inner) => markup`<i>${inner}</i>` })}</p>` : ""}
    </section>
    ${differencesSection(entry, textOf)}
    ${relatedSection(entry)}
    <details class="cite-it">
      <summary>${cite}</summary>
      <pre>${citationText(entry, citedWords(entry))}</pre>
    </details>`;
}

const marked = (words: Html): Html => markup`<span class="w">${words}</span>`;

/** So much of a statement is handed to the quote check. */
const CHECKED = 400;

/** The way to every other wording of a statement. */
const checkLink = (entry: Entry): Html | "" =>
  entry.kind === "statement"
    ? markup`<a href="${withParameters(CHECK, { q: clip(entry.words, CHECKED).words, by: entry.speaker.name ?? "" })}">${spoken().entry.checkAsQuote}</a> · `
    : "";

/** Of many accounts, first what they differ on and what they all say; of few, the table says it by itself. */
function differences(entry: Entry): Html | "" {
  if (entry.accounts.length <= COLUMNS) return "";
  const agreed = topicsOf(entry).filter(isAgreed);
  const differing = entry.differs.filter((key) => key !== "wording");
  if (agreed.length + differing.length === 0) return "";
  const row = (name: Html, sides: Html): Html => markup`<div><dt>${name}</dt><dd>${sides}</dd></div>`;
  return markup`<section class="differing" aria-labelledby="h-differ">
<h2 id="h-differ">${spoken().entry.differs}</h2>
<dl class="sides">
${differing.map((key) => row(markup`<span class="differs">≠ ${capital(pointWords(key))}</span>`, sidesLine(entry, key)))}
${agreed.map(({ name, cells }) => row(markup`${name}`, markup`${cells[0]!.shown} <span class="letters">${spoken().entry.all}</span>`))}
</dl>
</section>`;
}

function citedWords(entry: Entry): string {
  if (entry.kind !== "statement") return headOf(entry);
  const { entry: words, signs } = spoken();
  return say(entry.form === "indirect" ? words.indirectQuote : words.quote, {
    words: entry.words,
    speaker: entry.speaker.name ?? signs.speakerNotStated,
    form: termWords(entry.form),
  });
}
