import type { QuoteCheck } from "../../desk/index.ts";
import type { Span } from "../../text/index.ts";
import { layBeside } from "../../register/index.ts";
import type { Html } from "../html.ts";
import { fromSource, markup } from "../html.ts";
import { spoken, termWords } from "../words/index.ts";

/** Wordings under each other at most, and words of a quotation: a longer one is read better in the ladder. */
const ROWS = 6;
const WORDS = 40;
/** Words of a wording shown before and after the stretch that answers. */
const CONTEXT = 7;

interface Row {
  readonly letter: string;
  readonly who: string;
  readonly text: string;
  /** For each word of the quotation the word that answers it here. */
  readonly answers: readonly (Span | null)[];
  readonly stretch: Span;
}

/** A column: words of the quotation with what answers them, or what stands between two of them. */
interface Column {
  readonly kind: "words" | "between";
  /** For "words" the first and last word; for "between" the word before which it stands. */
  readonly first: number;
  readonly last: number;
  /** How many of the wordings have the words: all, some or none. */
  readonly held: "all" | "some" | "none";
}

/** The wordings word under word, in columns made of the quotation's words; null where that would say nothing. */
export function collation({ quotation, wordings }: QuoteCheck): Html | null {
  const words = layBeside(quotation, quotation).words;
  if (words.length < 2 || words.length > WORDS) return null;
  const rows = wordings.slice(0, ROWS).flatMap(({ letter, accounts: [{ says }] }): Row[] => {
    const { words: answered, stretch } = layBeside(quotation, says.words);
    const who = [says.speaker.name ?? spoken().signs.nobody, termWords(says.form)].join(spoken().lists.comma);
    return stretch
      ? [{ letter, who, text: says.words, answers: answered.map(({ there }) => there), stretch }]
      : [];
  });
  if (rows.length === 0) return null;
  const yours: Row = {
    letter: "?",
    who: spoken().check.yours,
    text: quotation,
    answers: words,
    stretch: { start: words[0]!.start, end: words.at(-1)!.end },
  };
  return table([...rows, yours], columnsOf(rows, words.length));
}

/** Neighbouring words that the same wordings have, and nothing between them anywhere, stand in one column. */
function columnsOf(rows: readonly Row[], count: number): Column[] {
  const columns: Column[] = [];
  const holders = (word: number): string => rows.map(({ answers }) => (answers[word] ? "1" : "0")).join("");
  for (let word = 0; word < count; word++) {
    const parted = word > 0 && rows.some((row) => between(row, word) !== "");
    if (parted) columns.push({ kind: "between", first: word, last: word, held: "none" });
    const last = columns.at(-1);
    if (last?.kind === "words" && holders(last.first) === holders(word)) {
      columns[columns.length - 1] = { ...last, last: word };
    } else {
      const held = !holders(word).includes("1") ? "none" : holders(word).includes("0") ? "some" : "all";
      columns.push({ kind: "words", first: word, last: word, held });
    }
  }
  return columns;
}

/** What a wording has between the word that answers here and the one that answered last before it. */
function between({ text, answers }: Row, word: number): string {
  const here = answers[word];
  const before = answers.slice(0, word).findLast((each) => each !== null);
  if (!here || !before) return "";
  const words = text.slice(before.end, here.start);
  return /[\p{L}\p{N}]/u.test(words) ? words.trim() : "";
}

function table(rows: readonly Row[], columns: readonly Column[]): Html {
  const { check } = spoken();
  return markup`<section class="collation" aria-labelledby="hc">
<h2 id="hc">${check.underWord} <span class="more">${check.underWordNote}</span></h2>
<div class="scroll" tabindex="0" role="region" aria-label="${check.underWordTable}">
<table class="coll"><thead><tr><th scope="col">${check.wording}</th><th scope="col">${check.before}</th>
${columns.map(({ kind, held }) => markup`<th scope="col" class="${held === "all" ? "eq" : ""}">${held === "all" ? check.shared : kind === "between" ? check.between : markup`<span class="sr">${check.someWords}</span>`}</th>`)}
<th scope="col">${check.after}</th></tr></thead><tbody>
${rows.map((row) => markup`<tr><th scope="row"><b>${row.letter}</b> ${fromSource(row.who)}</th><td class="ctx">${fromSource(contextBefore(row))}</td>${columns.map((column) => cell(row, column))}<td class="ctx">${fromSource(contextAfter(row))}</td></tr>`)}
</tbody></table></div></section>`;
}

function cell(row: Row, { kind, first, last, held }: Column): Html {
  if (kind === "between") {
    const words = between(row, first);
    return words === "" ? empty() : markup`<td><span class="w">${fromSource(words)}</span></td>`;
  }
  const [from, to] = [row.answers[first], row.answers[last]];
  if (!from || !to) return empty();
  const words = fromSource(row.text.slice(from.start, to.end));
  if (held === "none") return markup`<td><span class="w">${words}</span></td>`;
  return markup`<td class="${held === "all" ? "eq" : ""}">${words}</td>`;
}

const empty = (): Html => markup`<td class="lacks"><span class="sr">${spoken().check.lacks}</span></td>`;

function contextBefore({ text, stretch }: Row): string {
  const words = text.slice(0, stretch.start).trim().split(/\s+/u).filter(Boolean);
  return `${words.length > CONTEXT ? "… " : ""}${words.slice(-CONTEXT).join(" ")}`;
}

function contextAfter({ text, stretch }: Row): string {
  const words = text
    .slice(stretch.end)
    .trim()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return `${words.slice(0, CONTEXT).join(" ")}${words.length > CONTEXT ? " …" : ""}`;
}
