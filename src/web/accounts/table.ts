import type { Entry } from "../../register/index.ts";
import type { SourceId, Span } from "../../text/index.ts";
import { sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, joined, markup } from "../html.ts";
import { passageAddress } from "../passage/address.ts";
import { citation } from "../pieces/names.ts";
import { inContext } from "./passage.ts";
import type { Cell, Topic } from "./topics.ts";
import { isAgreed, topicsOf } from "./topics.ts";
import { say, spoken, tell } from "../words/index.ts";
import type { Witness } from "./voices.ts";
import { voiceOf, witnessesOf } from "./voices.ts";
import { uniqueMarker } from "./words.ts";

/** Accounts that stand side by side as columns; more of them become rows. */
export const COLUMNS = 4;

/** The text of a source, where it is at hand. */
export type TextOf = (source: SourceId) => string | undefined;

/** The accounts of an entry beside each other: points down, witnesses across (or the other way for many). */
export function accountsTable(entry: Entry, textOf: TextOf): Html {
  const witnesses = witnessesOf(entry);
  const topics = topicsOf(entry);
  const passages = passagesOf(entry, textOf);
  return witnesses.length > COLUMNS
    ? witnessRows(witnesses, topics, passages)
    : witnessColumns(witnesses, topics, passages);
}

/** The words each account rests on, those that stand in one account only marked, and the way to them. */
function passagesOf(entry: Entry, textOf: TextOf): readonly Html[] {
  const { open, work } = spoken().accounts;
  const mark = uniqueMarker(entry.accounts.map(({ anchors }) => anchors.map(({ exact }) => exact).join(" ")));
  return entry.accounts.map(({ from, anchors, says }) => {
    const { words, paragraphs } = inContext(textOf(from.source), anchors, mark);
    const places = joined(
      paragraphs.map((number) => `¶${number}`),
      ", ",
    );
    return markup`<p class="evidence">${words}</p>
<p class="at">${joined([markup`<a href="${sourceAddress(from.source, anchors[0])}">${open}</a>`, markup`<a href="${passageAddress(from.source, anchors[0])}">${work}</a>`, places, markup`<span class="anchor">${anchors.map(({ start, end }) => `${start}–${end}`).join(", ")}</span>`, "repeatedAt" in says && printedAgain(from.source, says.repeatedAt)], DOT)}</p>`;
  });
}

/** Where the same words stand a second time for show: a pull quote. */
const printedAgain = (source: SourceId, again: readonly Span[] = []): Html | false =>
  again.length > 0 &&
  tell(spoken().accounts.again, {
    places: joined(
      again.map((span) => markup`<a href="${sourceAddress(source, span)}">${span.start}–${span.end}</a>`),
      spoken().lists.comma,
    ),
  });

function witnessColumns(
  witnesses: readonly Witness[],
  topics: readonly Topic[],
  passages: readonly Html[],
): Html {
  return markup`<table class="accounts stack n${witnesses.length}">
    <caption class="sr">${spoken().accounts.caption}</caption>
    <thead>
      <tr>
        <td></td>
        ${witnesses.map((witness) => markup`<th scope="col">${witnessHead(witness)}</th>`)}
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">${spoken().accounts.inItsWords}</th>
        ${witnesses.map((witness, i) => markup`<td data-l="${witness.letter}" class="words">${passages[i]}</td>`)}
      </tr>
      ${topics.map(
        (topic) =>
          markup`<tr>
            <th scope="row">${topicName(topic)}</th>
            ${agreed(topic, witnesses) || topic.cells.map((cell, i) => cellOf(cell, topic, witnesses[i]!.letter))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Many witnesses: a row each, so that nothing has to be scrolled sideways. */
function witnessRows(
  witnesses: readonly Witness[],
  topics: readonly Topic[],
  passages: readonly Html[],
): Html {
  return markup`<div class="witnesses">
    ${witnesses.map(
      (witness, i) =>
        markup`<article class="witness" id="${witness.letter}">
          <h3>${witnessHead(witness)}</h3>
          <div class="words">
            ${passages[i]}
          </div>
          <dl>
            ${topics
              .filter((topic) => !isAgreed(topic))
              .map((topic) => {
                const cell = topic.cells[i];
                return markup`<div>
                <dt>${topicName(topic)}</dt>
                ${cell ? markup`<dd>${valueOf(cell, topic)}</dd>` : markup`<dd class="none">${spoken().accounts.nothing}</dd>`}
              </div>`;
              })}
          </dl>
        </article>`,
    )}
  </div>`;
}

const topicName = ({ name, differs }: Topic): Html =>
  differs ? markup`<span class="differs">≠ ${name}</span>` : markup`${name}`;

function witnessHead({ letter, account }: Witness): Html {
  return markup`<span class="sig">${letter}</span> <b>${citation(account.from)}</b><span class="voice">${voiceOf(account)}</span>`;
}

/** A point on which all accounts say the same is said once. */
function agreed(topic: Topic, witnesses: readonly Witness[]): Html | "" {
  if (!isAgreed(topic) || witnesses.length < 2) return "";
  const letters = witnesses.map(({ letter }) => letter).join(" ");
  return markup`<td colspan="${witnesses.length}" data-l="${letters}" class="agreed">${valueOf(topic.cells[0]!, topic)}</td>`;
}

function cellOf(cell: Cell | null, topic: Topic, letter: string): Html {
  if (!cell)
    return markup`<td data-l="${letter}" class="silent"><span>${spoken().accounts.nothing}</span></td>`;
  return markup`<td data-l="${letter}">${valueOf(cell, topic)}</td>`;
}

/** A value with its rule; marked where accounts differ and most do not give it. */
const valueOf = (cell: Cell, topic: Topic): Html =>
  markup`${isOdd(cell, topic) ? markup`<span class="w">${cell.shown}</span>` : cell.shown}${ruleOf(cell)}`;

function isOdd({ words }: Cell, { differs, cells }: Topic): boolean {
  if (!differs) return false;
  const given = cells.flatMap((cell) => cell?.words ?? []);
  return given.filter((each) => each === words).length * 2 <= given.length;
}

const ruleOf = ({ rule }: Cell): Html | "" =>
  rule === undefined
    ? ""
    : markup`<span class="at">${tell(spoken().accounts.inferredBy, { rule, code: (inner) => markup`<code>${inner}</code>` })}</span>`;

/** An entry with its source as plain words, to be copied. */
export function citationText(entry: Entry, words: string): string {
  const [{ from, anchors }] = entry.accounts;
  const { entry: told, lists } = spoken();
  const where = [from.outlet, from.title && `“${from.title}”`, from.published]
    .filter(Boolean)
    .join(lists.comma);
  const { start, end } = anchors[0];
  return [
    words,
    where ? say(told.source, { source: where }) : told.unknownSource,
    say(told.place, { hash: from.source, start: String(start), end: String(end) }),
    say(told.id, { id: entry.id }),
  ].join("\n");
}
