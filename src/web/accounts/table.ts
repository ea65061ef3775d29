import type { Entry } from "../../register/index.ts";
import { sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, markup, joined } from "../html.ts";
import { citation } from "../pieces/names.ts";
import type { Cell, Topic } from "./topics.ts";
import { topicsOf } from "./topics.ts";
import type { Witness } from "./voices.ts";
import { voiceOf, witnessesOf } from "./voices.ts";
import { markUnique } from "./words.ts";

/** Accounts that stand side by side as columns; more of them become rows. */
export const COLUMNS = 4;

/** The accounts of an entry beside each other: points down, witnesses across (or the other way for many). */
export function accountsTable(entry: Entry): Html {
  const witnesses = witnessesOf(entry);
  const topics = topicsOf(entry);
  const passages = passagesOf(entry);
  return witnesses.length > COLUMNS
    ? witnessRows(witnesses, topics, passages)
    : witnessColumns(witnesses, topics, passages);
}

/** The words each account rests on, those that stand in one account only marked. */
function passagesOf(entry: Entry): readonly Html[] {
  return markUnique(
    entry.accounts.map(({ anchors }) => [...new Set(anchors.map(({ exact }) => exact))].join(" […] ")),
  );
}

function witnessColumns(
  witnesses: readonly Witness[],
  topics: readonly Topic[],
  passages: readonly Html[],
): Html {
  return markup`<table class="accounts stack n${witnesses.length}">
    <caption class="sr">
      What each account says, point by point
    </caption>
    <thead>
      <tr>
        <td></td>
        ${witnesses.map((witness) => markup`<th scope="col">${witnessHead(witness)}</th>`)}
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">In its words</th>
        ${witnesses.map((witness, i) => markup`<td data-l="${witness.letter}" class="words">${passages[i]}${opened(witness)}</td>`)}
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
            <p>${passages[i]}</p>
            ${opened(witness)}
          </div>
          <dl>
            ${topics.map(({ name, cells, differs }) => {
              const cell = cells[i];
              return markup`<div>
                <dt>${differs ? DIFFERS : ""}${name}</dt>
                ${cell ? markup`<dd>${cell.shown}${ruleOf(cell)}</dd>` : markup`<dd class="none">says nothing of this</dd>`}
              </div>`;
            })}
          </dl>
        </article>`,
    )}
  </div>`;
}

const DIFFERS = markup`<span class="differs" title="accounts differ">≠ </span>`;

const topicName = ({ name, differs }: Topic): Html =>
  differs ? markup`<span class="differs">≠ ${name}</span>` : markup`${name}`;

function witnessHead({ letter, account }: Witness): Html {
  return markup`<span class="sig">${letter}</span> <b>${citation(account.from)}</b><span class="voice">${voiceOf(account)}</span>`;
}

/** The way to the passage, with its place. */
function opened({ account }: Witness): Html {
  return markup`<span class="at">${joined(
    account.anchors.map(
      (anchor) =>
        markup`<a href="${sourceAddress(anchor.source, anchor)}">open the passage</a>
            <span class="anchor">${anchor.start}–${anchor.end}</span>`,
    ),
    DOT,
  )}</span>`;
}

/** A point on which all accounts say the same is said once. */
function agreed(topic: Topic, witnesses: readonly Witness[]): Html | "" {
  const [first] = topic.cells;
  const same = topic.cells.every((cell) => cell?.words === first?.words && cell?.rule === first?.rule);
  if (!first || !same || witnesses.length < 2) return "";
  const letters = witnesses.map(({ letter }) => letter).join(" ");
  return markup`<td colspan="${witnesses.length}" data-l="${letters}" class="agreed">${first.shown}${ruleOf(first)}</td>`;
}

function cellOf(cell: Cell | null, topic: Topic, letter: string): Html {
  if (!cell) return markup`<td data-l="${letter}" class="silent"><span>says nothing of this</span></td>`;
  return markup`<td data-l="${letter}">
    ${topic.differs ? markup`<span class="w">${cell.shown}</span>` : cell.shown}${ruleOf(cell)}
  </td>`;
}

const ruleOf = ({ rule }: Cell): Html | "" =>
  rule === undefined ? "" : markup`<span class="at">inferred by <code>${rule}</code></span>`;

/** An entry with its source as plain words, to be copied. */
export function citationText(entry: Entry, words: string): string {
  const [{ from, anchors }] = entry.accounts;
  const where = [from.outlet, from.title && `“${from.title}”`, from.published].filter(Boolean).join(", ");
  return [
    words,
    where || "outlet and date not stated",
    `sha-256 ${from.source}, characters ${anchors[0].start}–${anchors[0].end}`,
    `entry ${entry.id}`,
  ].join("\n");
}
