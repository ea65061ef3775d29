import { standingNowhere } from "../standing.ts";
import type { QuoteCheck, ReadingDesk } from "../../desk/index.ts";
import {
  bibTeX,
  checkInWords,
  cslJson,
  evidencePack,
  pastedQuotation,
  verdictWords,
} from "../../desk/index.ts";
import { sourceAddress, withParameters } from "../addresses.ts";
import { collation } from "../check/collation.ts";
import { ladder } from "../check/ladder.ts";
import { verdictBand, verdictTable } from "../check/verdict.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import { clipped } from "../pieces/clip.ts";
import type { FileForm } from "../route.ts";
import { titleOf } from "../pieces/layout.ts";
import { csvLine } from "../tables/csv.ts";
import { registerLanguage, say, spoken, tell } from "../words/index.ts";
import { AskedError } from "./asking.ts";
import type { SentFile, View } from "./page.ts";

export const CHECK = "/check";

const JSON_TYPE = "application/json; charset=utf-8";

/** What a check can be taken away as. */
export const CHECK_FILES: readonly FileForm[] = [
  { ending: "txt", type: "text/plain; charset=utf-8", about: "The check in plain words" },
  { ending: "bib", type: "application/x-bibtex", about: "The passages of its wordings as BibTeX" },
  { ending: "csl.json", type: JSON_TYPE, about: "The passages of its wordings as CSL-JSON" },
  {
    ending: "evidence.json",
    type: JSON_TYPE,
    about: "Verdict, rule, wordings with their anchors, and the SHA-256 of every source",
  },
];

/** What is to be checked: the words as they were pasted, and whose they are to be. */
export interface CheckAsked {
  readonly pasted: string;
  readonly by: string;
  readonly asOf?: string;
  readonly knownBy?: string;
  /** Where this desk is, for addresses that leave it. */
  readonly origin: string;
}

/** The quote check, or what is wanted for one. */
export function checkView(desk: ReadingDesk, asked: CheckAsked): View {
  const { quotation, found } = pastedQuotation(asked.pasted);
  const words = /[\p{L}\p{N}]/u.test(quotation);
  const checked = (): QuoteCheck => {
    if (!words) throw new AskedError(spoken().trouble.noWords);
    const { by, asOf, knownBy } = asked;
    return desk.check(quotation, {
      ...(by !== "" && { by }),
      ...(asOf !== undefined && { asOf }),
      ...(knownBy !== undefined && { knownBy }),
    });
  };
  return {
    page: () => ({
      title: words
        ? say(spoken().search.window, { query: clipped(quotation, 60), title: spoken().check.title })
        : spoken().check.title,
      room: CHECK,
      scripts: ["/copy.js"],
      main: words ? checkedMain(checked(), asked, found) : emptyMain(desk, asked),
    }),
    json: () => checked(),
    csv: () => wordingsCsv(checked()),
    files: filesOf(desk, checked, asked.origin),
  };
}

function filesOf(
  desk: ReadingDesk,
  checked: () => QuoteCheck,
  origin: string,
): Readonly<Record<string, () => SentFile>> {
  const summaryOf = (id: string) => desk.sourceSummary(id);
  return {
    txt: () => ({ name: "quote-check.txt", body: `${inWords(checked(), origin)}\n` }),
    bib: () => ({ name: "quote-check.bib", body: bibTeX(checked(), summaryOf) }),
    "csl.json": () => ({ name: "quote-check.csl.json", body: cslJson(checked(), summaryOf) }),
    "evidence.json": () => ({
      name: "quote-check.evidence.json",
      body: `${JSON.stringify(evidencePack(checked(), summaryOf), null, 2)}\n`,
    }),
  };
}

const inWords = (checked: QuoteCheck, origin: string): string =>
  standingNowhere(() =>
    checkInWords(checked, (source, passage) => origin + sourceAddress(source, passage)).trimEnd(),
  );

/** The address of a check, or of a file of it, with all that was asked. */
const checkAddress = ({ pasted, by, asOf, knownBy }: Omit<CheckAsked, "origin">, ending = ""): string =>
  withParameters(`${CHECK}${ending}`, { q: pasted, by, "as-of": asOf, "known-by": knownBy });

function checkForm({ pasted, by, asOf, knownBy }: CheckAsked): Html {
  const { check } = spoken();
  return markup`<form class="checkform" action="${CHECK}">
<label for="words">${check.words} <small>${check.wordsMore}</small></label>
<textarea id="words" name="q" rows="2" maxlength="4000" spellcheck="false" required>${pasted}</textarea>
<label for="by">${check.by} <small>${check.byMore}</small></label>
<input id="by" name="by" value="${by}" maxlength="200" autocomplete="off" spellcheck="false" placeholder="${check.byExample}" />
<button>${check.now}</button>
<p class="bydate"><label for="c-as-of">${check.upTo}</label> <input id="c-as-of" name="as-of" value="${asOf ?? ""}" maxlength="10" inputmode="numeric" autocomplete="off" placeholder="${check.anyDay}" />
<label for="c-known">${check.knownBy}</label> <input id="c-known" name="known-by" value="${knownBy ?? ""}" maxlength="10" inputmode="numeric" autocomplete="off" placeholder="${check.anySource}" /></p>
</form>`;
}

function checkedMain(checked: QuoteCheck, asked: CheckAsked, found: readonly string[]): Html {
  const { check } = spoken();
  const to = (ending: string): string => checkAddress(asked, `.${ending}`);
  const text = inWords(checked, asked.origin);
  const file = (ending: string) => (name: Html) => markup`<a href="${to(ending)}">${name}</a>`;
  return markup`${titleOf({
    title: check.title,
    tools: markup`<a href="${to("csv")}">.csv</a>${DOT}<a href="${to("json")}">.json</a>`,
  })}
${checkForm(asked)}${otherQuotations(checked, found, asked)}${verdictBand(checked)}
<div class="cols21"><div class="ladders">${
    checked.wordings.length > 0 ? ladder(checked, asked.origin) : nothingFound(checked)
  }${speakers(checked, asked)}</div>
<div>${verdictTable(checked.verdict)}
<section class="takeaway" aria-labelledby="ht"><h2 id="ht">${check.take}</h2>
<ul class="lines">
<li><button type="button" class="copy" hidden data-copy="${text}" data-key="c">${check.copy} <kbd aria-hidden="true">c</kbd></button> ${tell(check.text, { a: file("txt") })}</li>
<li>${tell(check.csl, { a: file("csl.json") })}</li>
<li>${tell(check.bibtex, { a: file("bib") })}</li>
<li>${tell(check.evidence, { a: file("evidence.json") })}</li>
</ul></section></div></div>
${collation(checked) ?? ""}
<details class="cite-it"><summary>${check.whole}</summary><pre tabindex="0"${registerLanguage()}>${text}</pre></details>`;
}

function nothingFound({ quotation }: QuoteCheck): Html {
  const { check } = spoken();
  return markup`<section aria-labelledby="hn"><h2 id="hn">${check.next}</h2>
<ul class="lines">
<li><a href="${withParameters("/search", { q: `"${quotation.replaceAll('"', " ")}"` })}">${check.inRow}</a></li>
<li><a href="${withParameters("/search", { q: quotation.replace(/[^\p{L}\p{N}\s]/gu, " ") })}">${check.anywhere}</a></li>
<li>${check.fewer}</li>
</ul></section>`;
}

/** Where what was pasted holds more quotations than the one that was checked. */
function otherQuotations({ quotation }: QuoteCheck, found: readonly string[], asked: CheckAsked): Html | "" {
  const { check, lists } = spoken();
  const others = found.filter((each) => each !== quotation);
  if (found.length === 0) return "";
  const links = others.map(
    (each) =>
      markup`<a href="${checkAddress({ ...asked, pasted: each })}">“${fromSource(clipped(each, 60))}”</a>`,
  );
  return markup`<p class="pasted">${tell(check.checked, { words: fromSource(clipped(quotation, 120)) })}
${others.length > 0 ? tell(check.also, { others: joined(links, lists.comma) }) : ""}</p>`;
}

/** Speakers to whom the wordings are given, offered where none was named. */
function speakers({ by, wordings }: QuoteCheck, asked: CheckAsked): Html | "" {
  if (by) return "";
  const names = [...new Set(wordings.flatMap(({ entry }) => entry.speaker.name ?? []))];
  if (names.length === 0) return "";
  return markup`<p class="further">${spoken().check.whose} ${joined(
    names.map((name) => markup`<a href="${checkAddress({ ...asked, by: name })}">${fromSource(name)}</a>`),
    DOT,
  )}</p>`;
}

/** How many statements an empty page offers to try, and how many of their words. */
const TRIES = 4;
const TRIED = 90;

function emptyMain(desk: ReadingDesk, asked: CheckAsked): Html {
  const { results } = desk.ask("form:direct", { limit: TRIES, facets: false, passages: 0 });
  const tries = results.flatMap((entry) =>
    entry.kind === "statement"
      ? [{ words: clipped(entry.words, TRIED).replace(/[,.…]+$/u, ""), by: entry.speaker.name }]
      : [],
  );
  const { check } = spoken();
  return markup`${titleOf({ title: check.title, stand: markup`${check.stand}` })}
${checkForm(asked)}
<div class="cols21">${
    tries.length === 0
      ? ""
      : markup`<section aria-labelledby="hy"><h2 id="hy">${check.tries} <span class="more">${check.triesNote}</span></h2>
<ul class="lines tries">${tries.map(({ words, by }) => markup`<li><a href="${withParameters(CHECK, { q: words, by: by ?? "" })}">“${fromSource(words)}”</a>${by ? markup` <span class="quiet">${fromSource(by)}?</span>` : ""}</li>`)}</ul></section>`
  }${verdictTable()}</div>`;
}

function* wordingsCsv(checked: QuoteCheck): Generator<string> {
  yield csvLine([
    "verdict",
    "reason",
    "utterance",
    "wording",
    "wording_verdict",
    "wording_reason",
    "speaker",
    "speaker_basis",
    "form",
    "words",
    "date",
    "outlet",
    "title",
    "published",
    "source",
    "start",
    "end",
    "entry",
    "passage",
  ]);
  for (const wording of checked.wordings) {
    for (const { from, anchors, says } of wording.accounts) {
      yield csvLine([
        verdictWords(checked.verdict).verdict,
        checked.reason,
        wording.utterance,
        wording.letter,
        wording.verdict,
        wording.reason,
        says.speaker.name ?? undefined,
        says.speaker.basis,
        says.form,
        says.words,
        says.date?.value,
        from.outlet,
        from.title,
        from.published,
        from.source,
        anchors[0].start,
        anchors.at(-1)!.end,
        wording.entry.id,
        sourceAddress(from.source, anchors[0]),
      ]);
    }
  }
}
