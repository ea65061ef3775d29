import type { Doubt, DoubtKind, Queue } from "../../desk/index.ts";
import type { Html } from "../html.ts";
import { markup, raw } from "../html.ts";
import { figures } from "../pieces/signs.ts";
import { inRegister, say, spoken } from "../words/index.ts";
import type { Lane } from "./addresses.ts";
import { DOUBT_KINDS, questionAddress, reviewAddress } from "./addresses.ts";

/** Questions listed beside the one that is open; the rest is told and one link away. */
const LISTED = 14;

/** The queue beside the open question: from a little before it on. */
export function queueList({ doubts }: Queue, open: string | null, lane: Lane): Html {
  const at = Math.max(0, doubts.findIndex(({ id }) => id === open) - 2);
  const shown = doubts.slice(at, at + LISTED);
  const left = doubts.length - at - shown.length;
  const { review } = spoken();
  return markup`<nav class="queuelist" aria-labelledby="qh">
<h2 id="qh">${review.queue} <span class="more">${review.queueNote}</span></h2>
<ol start="${at + 1}">${shown.map((doubt) => line(doubt, open, lane))}</ol>
${left > 0 ? markup`<p class="quiet">${say(review.further, { count: left })}</p>` : ""}
</nav>`;
}

const line = ({ id, kind, title }: Doubt, open: string | null, lane: Lane): Html =>
  markup`<li><a href="${questionAddress(id, lane)}"${id === open ? raw(' aria-current="true"') : ""}>${inRegister(title)}<small>${spoken().review.doubts[kind].asks}</small></a></li>`;

/** The kinds of questions with their counts; the one chosen is lit. */
export function kindTabs({ kinds }: Queue, lane: Lane): Html {
  const all = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  const tab = (kind: DoubtKind | undefined, name: string, count: number): Html => {
    const { kind: _kind, ...rest } = lane;
    const to = reviewAddress(kind === undefined ? rest : { ...rest, kind });
    return markup`<li><a href="${to}"${kind === lane.kind ? raw(' aria-current="true"') : ""}>${name} <span>${figures(count)}</span></a></li>`;
  };
  const { review } = spoken();
  const present = DOUBT_KINDS.filter((kind) => kinds[kind] !== undefined || kind === lane.kind);
  return markup`<ul class="tabs" aria-label="${review.kinds}">${tab(undefined, review.all, all)}${present.map((kind) => tab(kind, review.doubts[kind].many, kinds[kind] ?? 0))}</ul>`;
}
