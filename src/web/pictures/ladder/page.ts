import type { Ladder, LadderOptions, ReadingDesk } from "../../../desk/index.ts";
import { entryAddress, withParameters } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { DOT, fromSource, joined, markup } from "../../html.ts";
import type { View } from "../../pages/page.ts";
import { headOf, sayingSo } from "../../pieces/entry-line.ts";
import { titleOf } from "../../pieces/layout.ts";
import { citation, referenceSign } from "../../pieces/names.ts";
import { capital, dayWords, say, spoken, tell, termWords } from "../../words/index.ts";
import { ladderAddress, PICTURES } from "../addresses.ts";
import { cursorForm } from "../cursor.ts";
import { drawingFile } from "../drawing.ts";
import { figure } from "../figure.ts";
import { pictureLinks } from "../links.ts";
import { frameWords, ladderWords } from "../words.ts";
import { changesAround } from "./changes.ts";
import type { Change } from "./changes.ts";
import { ladderDrawing, statusOf } from "./draw.ts";
import type { Line, Numbered } from "./lines.ts";
import { linesOf, spellAt, stepsShown } from "./lines.ts";
import { ladderKey } from "./signs.ts";
import { ladderCsv, ladderTwin } from "./table.ts";

/** Who stood on which step of an organisation; a sentence where nobody knows one of the name. */
export function ladderView(desk: ReadingDesk, named: string, asked: LadderOptions): View | string {
  const ladder = desk.ladder(named, asked);
  if (!ladder) return say(spoken().ladder.nowhere, { name: named });
  const title = say(spoken().ladder.title, { short: ladder.organisation.short });
  const address = ladderAddress(ladder.organisation.id);
  return {
    page: () => ({
      title,
      room: PICTURES,
      ...(asked.asOf !== undefined && { asOf: asked.asOf }),
      main: ladderMain(ladder, asked),
    }),
    json: () => ladder,
    csv: () => ladderCsv(ladder),
    svg: () =>
      drawingFile(ladderDrawing(ladder, linesOf(ladder)), title, frameWords.fileNote(address, ladder.asOf)),
  };
}

function ladderMain(ladder: Ladder, asked: LadderOptions): Html {
  const lines = linesOf(ladder);
  const { id, short, name } = ladder.organisation;
  const address = ladderAddress(id);
  const search = withParameters("", { "as-of": asked.asOf, "known-by": asked.knownBy });
  return markup`${titleOf({
    title: tell(spoken().ladder.title, { short: fromSource(short) }),
    where: markup`<a href="${PICTURES}">${spoken().pictures.title}</a> / <a href="/ladder">${spoken().ladder.all}</a> / ${fromSource(name)}`,
    stand: markup`${isOnFile(ladder) ? ladderWords.stand(ladder.asOf, standing(ladder)) : spoken().ladder.notOnFile} ${ladderWords.told(...toldCounts(lines))}`,
    tools: pictureLinks(address, search),
  })}
  ${moveCursor(ladder, asked)}
  ${figure({
    id: "ladder",
    title: ladderWords.heading(stepsShown(ladder, lines).map(({ status }) => termWords(status))),
    note: spoken().ladder.note,
    drawing: ladderDrawing(ladder, lines),
    fromEnd: true,
    key: ladderKey(ladder, lines),
    twin: ladderTwin(ladder),
  })}
  <div class="beside">${whoSays(lines)}${howMany(ladder)}</div>`;
}

/** How many stand on each step on the cursor's day by the file, the highest first. */
const standing = ({
  steps,
  rows,
  asOf,
}: Ladder): readonly { readonly count: number; readonly status: string }[] =>
  steps
    .map(({ status }) => ({
      status,
      count: rows.filter(({ spells }) => spellAt(spells, asOf)?.status === status).length,
    }))
    .filter(({ count }) => count > 0)
    .reverse();

const isOnFile = ({ rows }: Ladder): boolean => rows.some(({ spells }) => spells.length > 0);

/** Of how many states sources speak, and how many of their claims differ from the file, as seen on the cursor's day. */
const toldCounts = (lines: readonly Line[]): readonly [states: number, differing: number] => [
  lines.filter(({ told }) => told.length > 0).length,
  lines.flatMap(({ told }) => told).filter(({ recorded }) => recorded).length,
];

function moveCursor(ladder: Ladder, { knownBy }: LadderOptions): Html {
  const address = ladderAddress(ladder.organisation.id);
  const { before, after } = changesAround(ladder);
  const way = (change: Change | undefined, rel: string, message: "before" | "after"): Html | "" =>
    change
      ? markup`<a rel="${rel}" href="${withParameters(address, { "as-of": change.day, "known-by": knownBy })}">${say(spoken().ladder[message], { day: dayWords(change.day), what: change.what })}</a>`
      : "";
  return cursorForm({
    address,
    asOf: ladder.asOf,
    knownBy,
    before: way(before, "prev", "before"),
    after: way(after, "next", "after"),
    button: spoken().ladder.move,
  });
}

function whoSays(lines: readonly Line[]): Html {
  const told = lines.flatMap((line) => line.told);
  return markup`<section aria-labelledby="h-claims">
    <h2 id="h-claims">${spoken().ladder.whoSays} <span class="more">${spoken().ladder.whoSaysNote}</span></h2>
    ${
      told.length === 0
        ? markup`<p class="empty">${spoken().ladder.noClaims}</p><p class="further">${spoken().ladder.noClaimsRemedy}</p>`
        : markup`<ol class="claims">${told.map(claim)}</ol>`
    }
  </section>`;
}

/** A claim with its words, and all who tell it alike. */
function claim(step: Numbered): Html {
  const [first] = step.accounts;
  const words = first.anchors.map(({ exact }) => exact).join(" … ");
  const { recorded } = step;
  return markup`<li id="c${step.number}"><b class="no">${step.number}</b><div>
    <p><a href="/entry/${encodeURIComponent(step.entry)}">${fromSource(step.state)}</a>: <b>${statusOf(step)}</b>${recorded ? markup` <span class="differs">≠ ${ladderWords.differs(termWords(recorded.status), recorded.from)}</span>` : ""}</p>
    <p class="q">${fromSource(words)}</p>
    <p class="by">${joined(
      step.accounts.map(({ from, anchors, claimedBy }) =>
        joined([claimedBy && referenceSign(claimedBy), citation(from, anchors[0])], DOT),
      ),
      spoken().lists.semicolon,
    )}</p>
  </div></li>`;
}

/** What sources count beside what the file has that day. */
function howMany(ladder: Ladder): Html {
  const counts = standing(ladder);
  return markup`<div><section aria-labelledby="h-counts">
    <h2 id="h-counts">${spoken().ladder.counted}</h2>
    ${
      ladder.counts.length === 0
        ? markup`<p class="empty">${spoken().ladder.noCounts}</p>`
        : markup`<ul class="lines">${ladder.counts.map(
            (fact) =>
              markup`<li><a href="${entryAddress(fact)}">${fromSource(headOf(fact))}</a><br /><span class="by">${sayingSo(fact)}</span></li>`,
          )}</ul>`
    }
  </section>
  ${
    counts.length === 0
      ? ""
      : markup`<section aria-labelledby="h-record">
    <h2 id="h-record">${spoken().ladder.onRecord}</h2>
    <ul class="lines">${counts.map(({ status, count }) => markup`<li>${capital(say(spoken().ladder.countsOther, { step: termWords(status), count }))}</li>`)}</ul>
  </section>`
  }</div>`;
}
