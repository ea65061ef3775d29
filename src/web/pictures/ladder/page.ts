import type { Ladder, LadderOptions, ReadingDesk } from "../../../desk/index.ts";
import { entryAddress, withParameters } from "../../addresses.ts";
import type { Html } from "../../html.ts";
import { DOT, fromSource, joined, markup } from "../../html.ts";
import type { View } from "../../pages/page.ts";
import { headOf, sayingSo } from "../../pieces/entry-line.ts";
import { plainWords } from "../../pieces/kinds.ts";
import { titleOf } from "../../pieces/layout.ts";
import { citation, referenceSign } from "../../pieces/names.ts";
import { capital } from "../../pieces/signs.ts";
import { ladderAddress, PICTURES } from "../addresses.ts";
import { cursorForm } from "../cursor.ts";
import { drawingFile } from "../drawing.ts";
import { figure } from "../figure.ts";
import { pictureLinks } from "../links.ts";
import { FRAME, LADDER } from "../words.ts";
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
  if (!ladder) return LADDER.nowhere(named);
  const title = LADDER.title(ladder.organisation.short);
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
      drawingFile(ladderDrawing(ladder, linesOf(ladder)), title, FRAME.fileNote(address, ladder.asOf)),
  };
}

function ladderMain(ladder: Ladder, asked: LadderOptions): Html {
  const lines = linesOf(ladder);
  const { id, short, name } = ladder.organisation;
  const address = ladderAddress(id);
  const search = withParameters("", { "as-of": asked.asOf, "known-by": asked.knownBy });
  return markup`${titleOf({
    title: LADDER.title(short),
    where: markup`<a href="${PICTURES}">Pictures</a> / <a href="/ladder">${LADDER.all}</a> / ${fromSource(name)}`,
    stand: markup`${isOnFile(ladder) ? LADDER.stand(ladder.asOf, standing(ladder)) : LADDER.notOnFile} ${LADDER.told(...toldCounts(lines))}`,
    tools: pictureLinks(address, search),
  })}
  ${moveCursor(ladder, asked)}
  ${figure({
    id: "ladder",
    title: LADDER.heading(stepsShown(ladder, lines).map(({ status }) => plainWords(status))),
    note: LADDER.note,
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
}: Ladder): readonly { readonly count: number; readonly step: string }[] =>
  steps
    .map(({ status }) => ({
      step: plainWords(status),
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
  const way = (
    change: Change | undefined,
    rel: string,
    text: (day: string, what: string) => string,
  ): Html | "" =>
    change
      ? markup`<a rel="${rel}" href="${withParameters(address, { "as-of": change.day, "known-by": knownBy })}">${text(change.day, change.what)}</a>`
      : "";
  return cursorForm({
    address,
    asOf: ladder.asOf,
    knownBy,
    before: way(before, "prev", LADDER.before),
    after: way(after, "next", LADDER.after),
    button: LADDER.move,
  });
}

function whoSays(lines: readonly Line[]): Html {
  const told = lines.flatMap((line) => line.told);
  return markup`<section aria-labelledby="h-claims">
    <h2 id="h-claims">${LADDER.whoSays} <span class="more">${LADDER.whoSaysNote}</span></h2>
    ${
      told.length === 0
        ? markup`<p class="empty">${LADDER.noClaims}</p><p class="further">${LADDER.noClaimsRemedy}</p>`
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
    <p><a href="/entry/${encodeURIComponent(step.entry)}">${fromSource(step.state)}</a>: <b>${statusOf(step)}</b>${recorded ? markup` <span class="differs">≠ ${LADDER.differs(plainWords(recorded.status), recorded.from)}</span>` : ""}</p>
    <p class="q">${fromSource(words)}</p>
    <p class="by">${joined(
      step.accounts.map(({ from, anchors, claimedBy }) =>
        joined([claimedBy && referenceSign(claimedBy), citation(from, anchors[0])], DOT),
      ),
      "; ",
    )}</p>
  </div></li>`;
}

/** What sources count beside what the file has that day. */
function howMany(ladder: Ladder): Html {
  const counts = standing(ladder);
  return markup`<div><section aria-labelledby="h-counts">
    <h2 id="h-counts">${LADDER.counted}</h2>
    ${
      ladder.counts.length === 0
        ? markup`<p class="empty">${LADDER.noCounts}</p>`
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
    <h2 id="h-record">${LADDER.onRecord}</h2>
    <ul class="lines">${counts.map(({ step, count }) => markup`<li>${capital(step)}: ${count}</li>`)}</ul>
  </section>`
  }</div>`;
}
