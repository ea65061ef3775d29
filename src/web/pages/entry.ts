import type { Entry } from "../../register/index.ts";
import { accountsTable, citationText, COLUMNS } from "../accounts/table.ts";
import { sentenceOf } from "../accounts/sentence.ts";
import { silentPoints } from "../accounts/topics.ts";
import { sidesLine, sourcesOf } from "../accounts/voices.ts";
import { entryAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, markup, joined } from "../html.ts";
import { headOf, quotedHead } from "../pieces/entry-line.ts";
import { KINDS, plainWords } from "../pieces/kinds.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { capital, counted, enumerated } from "../pieces/signs.ts";
import { entriesCsv } from "../tables/entries-csv.ts";
import type { View } from "./page.ts";

/** One entry with its accounts side by side. */
export const entryView = (entry: Entry): View => ({
  page: () => ({
    title: headOf(entry).slice(0, 80),
    room: KINDS[entry.kind].list,
    main: entryMain(entry),
  }),
  json: () => entry,
  csv: () => entriesCsv([entry]),
});

function entryMain(entry: Entry): Html {
  const { one, many, list } = KINDS[entry.kind];
  const sources = sourcesOf(entry);
  const silent = silentPoints(entry);
  return markup`${titleOf({
    title: quotedHead(entry),
    where: markup`<a href="/">Register</a> / <a href="${list}">${capital(many)}</a>`,
    stand: sentenceOf(entry),
    tools: formLinks(entryAddress(entry)),
  })}
    ${differences(entry)}
    <section aria-labelledby="h-accounts">
      <h2 id="h-accounts">
        ${capital(counted(entry.accounts.length, "account"))}
        <span class="more">${joined(
          [
            `from ${counted(sources, "source")}`,
            entry.accounts.length > 1 &&
              markup`<span class="w">marked words</span> stand in one account only`,
            "a shaded cell: the account says nothing of it",
          ],
          DOT,
        )}</span>
      </h2>
      ${accountsTable(entry)}
      ${silent.length > 0 ? markup`<p class="silence"><i>Not stated</i>${entry.accounts.length > 1 ? " by any account" : ""}: ${enumerated(silent)}.</p>` : ""}
    </section>
    <details class="cite-it">
      <summary>Cite this ${one}</summary>
      <pre>${citationText(entry, citedWords(entry))}</pre>
    </details>`;
}

/** What many accounts differ on, side against side. Of few, the table says it by itself. */
function differences(entry: Entry): Html | "" {
  const topics = entry.differs.filter((key) => key !== "wording");
  if (topics.length === 0 || entry.accounts.length <= COLUMNS) return "";
  return markup`<section class="differing" aria-labelledby="h-differ">
    <h2 id="h-differ">
      <span><span class="differs" aria-hidden="true">≠</span> What differs</span>
    </h2>
    <dl class="sides">
      ${topics.map(
        (key) =>
          markup`<div>
            <dt>${capital(plainWords(key))}</dt>
            <dd>${sidesLine(entry, key)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

const citedWords = (entry: Entry): string =>
  entry.kind === "statement"
    ? `${entry.form === "indirect" ? entry.words : `“${entry.words}”`}\n${entry.speaker.name ?? "speaker not stated"} (${entry.form})`
    : headOf(entry);
