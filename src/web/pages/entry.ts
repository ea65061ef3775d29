import type { ReadingDesk } from "../../desk/index.ts";
import type { Entry } from "../../register/index.ts";
import type { TextOf } from "../accounts/table.ts";
import { accountsTable, citationText, COLUMNS } from "../accounts/table.ts";
import { sentenceOf } from "../accounts/sentence.ts";
import { isAgreed, silentPoints, topicsOf } from "../accounts/topics.ts";
import { sidesLine, sourcesOf } from "../accounts/voices.ts";
import { entryAddress, withParameters } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, markup, joined } from "../html.ts";
import { headOf, quotedHead } from "../pieces/entry-line.ts";
import { clip } from "../pieces/clip.ts";
import { KINDS } from "../pieces/kinds.ts";
import { pictureLine, picturesOfEntry } from "../pictures/ways.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { capital, counted, enumerated, pointWords } from "../pieces/signs.ts";
import { accountsCsv } from "../tables/accounts-csv.ts";
import { CHECK } from "./check.ts";
import type { View } from "./page.ts";

/** One entry with its accounts side by side. */
export const entryView = (desk: ReadingDesk, entry: Entry): View => ({
  page: () => ({
    title: headOf(entry).slice(0, 80),
    room: KINDS[entry.kind].list,
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
  const { one, many, list } = KINDS[entry.kind];
  const sources = sourcesOf(entry);
  const silent = silentPoints(entry);
  return markup`${titleOf({
    title: quotedHead(entry),
    where: markup`<a href="/">Register</a> / <a href="${list}">${capital(many)}</a>`,
    stand: sentenceOf(entry),
    tools: markup`${checkLink(entry)}${formLinks(entryAddress(entry))}`,
  })}
    ${pictureLine(picturesOfEntry(entry))}
    ${differences(entry)}
    <section aria-labelledby="h-accounts">
      <h2 id="h-accounts">
        ${capital(counted(entry.accounts.length, "account"))}
        <span class="more">${joined(
          [
            `from ${counted(sources, "source")}`,
            entry.accounts.length > 1 &&
              markup`<span class="w">marked words</span> stand in one account only`,
            entry.accounts.length > 1 &&
              entry.accounts.length <= COLUMNS &&
              "a shaded cell: the account says nothing of it",
          ],
          DOT,
        )}</span>
      </h2>
      ${accountsTable(entry, textOf)}
      ${silent.length > 0 ? markup`<p class="silence"><i>Not stated</i>${entry.accounts.length > 1 ? " by any account" : ""}: ${enumerated(silent)}.</p>` : ""}
    </section>
    <details class="cite-it">
      <summary>Cite this ${one}</summary>
      <pre>${citationText(entry, citedWords(entry))}</pre>
    </details>`;
}

/** So much of a statement is handed to the quote check. */
const CHECKED = 400;

/** The way to every other wording of a statement. */
const checkLink = (entry: Entry): Html | "" =>
  entry.kind === "statement"
    ? markup`<a href="${withParameters(CHECK, { q: clip(entry.words, CHECKED).words, by: entry.speaker.name ?? "" })}">check as a quote</a> · `
    : "";

/** Of many accounts, first what they differ on and what they all say; of few, the table says it by itself. */
function differences(entry: Entry): Html | "" {
  if (entry.accounts.length <= COLUMNS) return "";
  const agreed = topicsOf(entry).filter(isAgreed);
  const differing = entry.differs.filter((key) => key !== "wording");
  if (agreed.length + differing.length === 0) return "";
  const row = (name: Html, sides: Html): Html => markup`<div><dt>${name}</dt><dd>${sides}</dd></div>`;
  return markup`<section class="differing" aria-labelledby="h-differ">
<h2 id="h-differ">What differs, and what does not</h2>
<dl class="sides">
${differing.map((key) => row(markup`<span class="differs">≠ ${capital(pointWords(key))}</span>`, sidesLine(entry, key)))}
${agreed.map(({ name, cells }) => row(markup`${name}`, markup`${cells[0]!.shown} <span class="letters">all</span>`))}
</dl>
</section>`;
}

const citedWords = (entry: Entry): string =>
  entry.kind === "statement"
    ? `${entry.form === "indirect" ? entry.words : `“${entry.words}”`}\n${entry.speaker.name ?? "speaker not stated"} (${entry.form})`
    : headOf(entry);
