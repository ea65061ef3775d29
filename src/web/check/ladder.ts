import { standingNowhere } from "../standing.ts";
import type { QuoteCheck } from "../../desk/index.ts";
import { wordingInWords } from "../../desk/index.ts";
import { layBeside } from "../../register/index.ts";
import type { Span } from "../../text/index.ts";
import { entryAddress, sourceAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import { clipped } from "../pieces/clip.ts";
import { dateSign, publishedSign } from "../pieces/dates.ts";
import { referenceSign, sourceName } from "../pieces/names.ts";
import { counted } from "../pieces/signs.ts";
import { say, spoken, tell } from "../words/index.ts";
import { markedQuotation, markedWording } from "./marking.ts";

export type Wording = QuoteCheck["wordings"][number];

/** Sources named under one wording; of more, how many is told. */
const SOURCES = 4;

/** What stands nearest to the speaker comes first: own words, then words in a reporter's sentence, then a report. */
const STEPS: Readonly<Record<Wording["accounts"][0]["says"]["form"], number>> = {
  turn: 0,
  direct: 0,
  mixed: 1,
  indirect: 2,
};

const stepOf = ({ accounts: [{ says }] }: Wording): number => STEPS[says.form];

/** Of two on one step: who is asked about, then the one that came through fewer mouths. */
const nearestFirst = (a: Wording, b: Wording): number =>
  stepOf(a) - stepOf(b) || Number(b.bySpeaker) - Number(a.bySpeaker) || through(a).length - through(b).length;

const through = ({ accounts: [{ says }] }: Wording) => [...says.path, ...says.via];

/** The wordings of each utterance as a ladder, the nearest to the speaker on top, the words asked about at its foot. */
export function ladder({ wordings, quotation }: QuoteCheck, origin: string): Html {
  const { check } = spoken();
  const utterances = [...Map.groupBy(wordings, ({ utterance }) => utterance)];
  return markup`${utterances.map(([number, its], i) => {
    const steps = [...its].sort(nearestFirst);
    const head =
      utterances.length === 1 ? check.nearest : say(check.utterance, { number, of: utterances.length });
    return markup`<section aria-labelledby="u${number}">
<h2 id="u${number}">${head} <span class="more">${i === 0 ? key() : counted(its.length, "wording")}</span></h2>
<ol class="steps">${steps.map((wording) => step(wording, quotation, origin))}</ol></section>`;
  })}`;
}

const key = (): Html =>
  markup`<span class="s">${spoken().check.yours}</span> &ensp; <span class="w">${spoken().check.others}</span>`;

function step(wording: Wording, quotation: string, origin: string): Html {
  const { letter, accounts, lacks, verdict } = wording;
  const { check, forms, verdicts } = spoken();
  const { says } = accounts[0];
  const sources = [...Map.groupBy(placed(wording), ({ account }) => account.from.source).values()];
  const own = says.form === "direct" || says.form === "turn";
  const words = markedWording(quotation, says.words);
  const address = (source: string, passage: { start: number; end: number }): string =>
    origin + standingNowhere(() => sourceAddress(source, passage));
  return markup`<li class="n${stepOf(wording)}" id="${letter}"><span class="sig">${letter}</span>
<div><p class="q ${says.form}">${own ? markup`“${words}”` : words}</p>
${lacks.length > 0 ? markup`<p class="yours">${tell(check.yoursAre, { words: markedQuotation(quotation, says.words) })}</p>` : ""}</div>
<div class="meta"><p><b>${verdicts[verdict].name}</b>${DOT}${joined([forms[says.form], said(wording)], DOT)}</p>
<p>${attribution(wording)}</p>
${sources.slice(0, SOURCES).map((its) => sourceLine(its, quotation))}
${sources.length > SOURCES ? markup`<p>${tell(check.moreSources, { count: sources.length - SOURCES, entry: (words) => markup`<a href="${entryAddress(wording.entry)}">${words}</a>` })}</p>` : ""}
<button type="button" class="copy" hidden data-copy="${wordingInWords(wording, address)}">${say(check.copyOne, { letter })}</button>
</div></li>`;
}

const said = ({ accounts: [{ says }] }: Wording): Html | "" => (says.date ? dateSign(says.date) : "");

/** Whose words they are to be; red where the fullest wording gives them to another. */
function attribution(wording: Wording): Html {
  const { accounts, differsFrom, bySpeaker } = wording;
  const { says } = accounts[0];
  const by = through(wording);
  const name = referenceSign(says.speaker);
  const differs = differsFrom !== null || !bySpeaker;
  const { check, signs, lists } = spoken();
  return joined(
    [
      differs
        ? markup`<span class="differs"><span aria-hidden="true">≠ </span>${tell(check.givenTo, { name })}</span>${differsFrom === null ? "" : ` ${say(check.unlike, { letter: differsFrom })}`}`
        : name,
      says.occasion && fromSource(says.occasion.name),
      by.length > 0 &&
        tell(check.via, {
          names: joined(
            by.map((each) => referenceSign(each, signs.nobody)),
            lists.comma,
          ),
        }),
    ],
    DOT,
  );
}

interface Placed {
  readonly account: Wording["accounts"][0];
  readonly paragraph: number | null;
}

const placed = ({ accounts, places }: Wording): Placed[] =>
  accounts.map((account, i) => ({ account, paragraph: places[i]?.paragraph ?? null }));

/** Of a long title its beginning names the source. */
const TITLE = 48;

/** A source with every passage in it that has the wording. */
function sourceLine(its: readonly Placed[], quotation: string): Html {
  const { from } = its[0]!.account;
  const places = its.map(({ account, paragraph }) => {
    const passage = passageOf(account, quotation);
    const characters = say(spoken().source.characters, passage);
    const name = paragraph === null ? characters : `¶${paragraph}`;
    return markup`<a class="cite" href="${sourceAddress(from.source, passage)}" title="${characters}">${name}</a>`;
  });
  return markup`<p>${fromSource(clipped(sourceName(from), TITLE))} ${joined(places, " ")}${DOT}${publishedSign(from.published, from.publishedBasis)}</p>`;
}

/** Of a speech the stretch that answers the quotation; else all that the account rests on. */
function passageOf({ anchors, says }: Wording["accounts"][0], quotation: string): Span {
  const [first] = anchors;
  const whole = { start: first.start, end: anchors.at(-1)!.end };
  if (anchors.length > 1 || first.exact !== says.words) return whole;
  const { stretch } = layBeside(quotation, says.words);
  return stretch ? { start: first.start + stretch.start, end: first.start + stretch.end } : whole;
}
