import type { Agreement, ReadingDesk, ReviewAgreement } from "../../desk/index.ts";
import type { Html } from "../html.ts";
import { fromSource, joined, markup } from "../html.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { counted, figures } from "../pieces/signs.ts";
import { capital, inRegister, say, spoken, tell } from "../words/index.ts";
import { AGREEMENT, QUESTION, REVIEW, reviewAddress } from "../review/addresses.ts";
import { csvLine } from "../tables/csv.ts";
import type { View } from "./page.ts";

/** How far the reviewers agree, and where they do not. */
export function agreementView(desk: ReadingDesk): View {
  return {
    page: () => ({ title: spoken().agreement.title, room: REVIEW, main: agreementMain(desk.agreement()) }),
    json: () => desk.agreement(),
    csv: () => codesCsv(desk.agreement()),
  };
}

/** 0.8 and 0.667 are Krippendorff's own limits for firm and for tentative conclusions. */
function judged(alpha: number | null): string {
  const { agreement } = spoken();
  if (alpha === null) return agreement.undefined;
  if (alpha >= 0.8) return agreement.firm;
  return alpha >= 0.667 ? agreement.tentative : agreement.weak;
}

const decimals = (value: number | null): string =>
  value === null ? "—" : value.toFixed(3).replace("-", "−");

function agreementMain(agreement: ReviewAgreement): Html {
  const { reviewers, pairs, differing, alpha } = agreement;
  const { agreement: words, review, rooms } = spoken();
  return markup`${titleOf({
    title: words.title,
    where: markup`<a href="${REVIEW}">${rooms[REVIEW]}</a> / ${words.two}`,
    stand:
      reviewers.length < 2
        ? tell(words.soFar, {
            reviewers: capital(counted(reviewers.length, "reviewer")),
            seat: (inner) => markup`<a href="${reviewAddress({ seat: "second" })}">${inner}</a>`,
          })
        : markup`${say(words.alphaIs, { alpha: decimals(alpha), judged: judged(alpha) })}`,
    tools: formLinks(AGREEMENT),
  })}
<div class="cols2"><section aria-labelledby="hw"><h2 id="hw">${words.who}</h2>
${table(
  [words.reviewer, words.inForce],
  reviewers.map(({ name, rulings }) => [fromSource(name), markup`${figures(rulings)}`]),
)}</section>
<section aria-labelledby="hp"><h2 id="hp">${words.pairs} <span class="more">${words.pairsNote}</span></h2>
${
  pairs.length === 0
    ? markup`<p class="none">${words.noPairs}</p>`
    : table(
        [words.reviewers, words.alpha, words.same, words.both],
        pairs.map(({ reviewers: [a, b], ...its }) => [
          fromSource(`${a}, ${b}`),
          markup`${decimals(its.alpha)}`,
          markup`${sameShare(its)}`,
          markup`${figures(its.units)}`,
        ]),
      )
}</section></div>
<section aria-labelledby="hd"><h2 id="hd">${words.differ} <span class="more">${words.differNote}</span></h2>
${
  differing.length === 0
    ? markup`<p class="none">${words.nowhere}</p>`
    : table(
        [words.question, words.asks, ...reviewers.map(({ name }) => name)],
        differing.map(({ id, kind, title, codes }) => [
          markup`<a href="${QUESTION}/${id}">${inRegister(title)}</a>`,
          markup`${review.doubts[kind].asks}`,
          ...codes.map((code) =>
            code === null ? markup`<span class="none">${words.none}</span>` : codeSign(code),
          ),
        ]),
      )
}</section>`;
}

/** What a reviewer decided, as one word of the scale; whose words or which day it is stands behind it. */
function codeSign(code: string): Html {
  const { codes } = spoken().agreement;
  const [first, ...rest] = code.split(" ");
  const known = Object.hasOwn(codes, first!) ? codes[first as keyof typeof codes] : undefined;
  return known === undefined
    ? fromSource(code)
    : joined([known, rest.length > 0 && fromSource(rest.join(" "))], " ");
}

const sameShare = ({ observed }: Agreement): string =>
  observed === null ? "—" : `${Math.round(observed * 100)} %`;

function table(heads: readonly string[], rows: readonly (readonly Html[])[]): Html {
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${heads.join(", ")}"><table>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([first, ...rest]) => markup`<tr><th scope="row">${first}</th>${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`;
}

function* codesCsv({ reviewers, differing, pairs }: ReviewAgreement): Generator<string> {
  yield csvLine(["what", "question", "title", "reviewer", "other", "code", "other_code", "alpha", "units"]);
  for (const {
    reviewers: [a, b],
    alpha,
    units,
  } of pairs) {
    yield csvLine(["pair", "", "", a, b, "", "", alpha === null ? "" : Number(alpha.toFixed(4)), units]);
  }
  for (const { id, title, codes } of differing) {
    for (const [i, code] of codes.entries()) {
      yield csvLine(["differs", id, title, reviewers[i]!.name, "", code ?? "", "", "", ""]);
    }
  }
}
