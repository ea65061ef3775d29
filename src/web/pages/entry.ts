import type { Entry } from "../../register/index.ts";
import { accountsTable, citationText } from "../accounts/table.ts";
import { silentPoints } from "../accounts/topics.ts";
import { sidesLine, sourcesOf } from "../accounts/voices.ts";
import { entryAddress, quoted, searchAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, html, joined } from "../html.ts";
import { dateSign, dayWords } from "../pieces/dates.ts";
import { headOf } from "../pieces/entry-line.ts";
import { FORMATS, KINDS, plainWords } from "../pieces/kinds.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { nameLink, referenceSign, referenceSigns } from "../pieces/names.ts";
import { capital, counted, enumerated, notStated } from "../pieces/signs.ts";
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
  return html`${titleOf({
      title: titleWords(entry),
      where: html`<a href="/">Register</a> / <a href="${list}">${capital(many)}</a>`,
      stand: standOf(entry),
      tools: formLinks(entryAddress(entry)),
    })}
    ${differences(entry)}
    <section aria-labelledby="h-accounts">
      <h2 id="h-accounts">
        ${capital(counted(entry.accounts.length, "account"))}
        <span class="more"
          >${joined(
            [
              `from ${counted(sources, "source")}`,
              entry.accounts.length > 1 &&
                html`<span class="w">marked words</span> stand in one account only`,
              "a shaded cell: the account says nothing of it",
            ],
            DOT,
          )}</span
        >
      </h2>
      ${accountsTable(entry)}
      ${silent.length > 0 ? html`<p class="silence">${entry.accounts.length > 1 ? "No account states" : "Not stated:"} ${enumerated(silent)}.</p>` : ""}
    </section>
    <details class="cite-it">
      <summary>Cite this ${one}</summary>
      <pre>${citationText(entry, citedWords(entry))}</pre>
    </details>`;
}

/** What accounts differ on, side against side; the words themselves are compared below. */
function differences(entry: Entry): Html | "" {
  const topics = entry.differs.filter((key) => key !== "wording");
  if (topics.length === 0) return "";
  return html`<section class="differing" aria-labelledby="h-differ">
    <h2 id="h-differ">
      <span><span class="differs" aria-hidden="true">≠</span> What differs</span>
    </h2>
    <dl class="sides">
      ${topics.map(
        (key) =>
          html`<div>
            <dt>${capital(plainWords(key))}</dt>
            <dd>${sidesLine(entry, key)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function titleWords(entry: Entry): string {
  switch (entry.kind) {
    case "statement":
      return entry.form === "indirect"
        ? headOf(entry)
        : `“${headOf(entry)}${headOf(entry).length < entry.words.length - 4 ? " …" : ""}”`;
    default:
      return headOf(entry);
  }
}

const citedWords = (entry: Entry): string =>
  entry.kind === "statement"
    ? `${entry.form === "indirect" ? entry.words : `“${entry.words}”`}\n${entry.speaker.name ?? "speaker not stated"} (${entry.form})`
    : headOf(entry);

/** A sentence that says what the accounts say, and how many say it. */
function standOf(entry: Entry): Html {
  const sources = sourcesOf(entry);
  const say = sources === 1 ? "says one source" : `say ${counted(sources, "source")}`;
  switch (entry.kind) {
    case "statement":
      return html`${referenceSign(entry.speaker)}, ${entry.form === "turn" ? "in a transcript" : entry.form},
      ${entry.date ? dateSign(entry.date) : html`day ${notStated()}`}. ${wordings(entry.wordings, sources)}`;
    case "meeting":
      return html`${joined([whoMet(entry), entry.place && html`at ${fromSource(entry.place)}`, entry.date ? html`on ${dateSign(entry.date)}` : html`on a day ${notStated()}`], ", ")}:
      ${entry.status}, ${say}. ${capital(FORMATS[entry.format])}.`;
    case "membership":
      return html`<a href="${searchAddress(`kind:membership ${quoted(entry.organisation)}`)}"
          >${fromSource(entry.organisation)}</a
        >: ${fromSource(entry.state)} is
        ${entry.planned ? "to become " : ""}${plainWords(entry.status)}${entry.since ? html` since ${dayWords(entry.since)}` : ""},
        ${say}.`;
    case "fact":
      return html`${capital(plainWords(entry.fact))} of ${fromSource(entry.organisation)}, ${say}.`;
    case "instrument":
      return html`${joined([capital(plainWords(entry.type)), entry.by && html`by ${fromSource(entry.by)}`, entry.date && dayWords(entry.date), entry.period && dayWords(entry.period), entry.status && plainWords(entry.status)], ", ")},
      ${say}.`;
    case "commitment":
      return html`${referenceSigns(entry.who)},
      ${entry.due ? html`due ${dayWords(entry.due)}` : html`due ${notStated()}`}; ${plainWords(entry.status)},
      ${say}.`;
    case "actor":
      return fromSource(entry.label);
  }
}

const wordings = (count: number, sources: number): string =>
  count === 1
    ? `One wording in ${counted(sources, "source")}.`
    : `${capital(counted(count, "wording"))} in ${counted(sources, "source")}.`;

const whoMet = ({ participants }: Extract<Entry, { kind: "meeting" }>): Html =>
  participants.length === 0
    ? notStated("nobody named")
    : joined(
        participants.slice(0, 8).map(({ name, actor }) => nameLink(name, actor)),
        ", ",
      );
