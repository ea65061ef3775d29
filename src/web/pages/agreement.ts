import type { Agreement, ReadingDesk, ReviewAgreement } from "../../desk/index.ts";
import type { Html } from "../html.ts";
import { fromSource, markup } from "../html.ts";
import { plainWords } from "../pieces/kinds.ts";
import { formLinks, titleOf } from "../pieces/layout.ts";
import { capital, counted, figures } from "../pieces/signs.ts";
import { AGREEMENT, DOUBTS, QUESTION, REVIEW, reviewAddress } from "../review/addresses.ts";
import { csvLine } from "../tables/csv.ts";
import type { View } from "./page.ts";

/** How far the reviewers agree, and where they do not. */
export function agreementView(desk: ReadingDesk): View {
  return {
    page: () => ({ title: "Agreement", room: REVIEW, main: agreementMain(desk.agreement()) }),
    json: () => desk.agreement(),
    csv: () => codesCsv(desk.agreement()),
  };
}

/** 0.8 and 0.667 are Krippendorff's own limits for firm and for tentative conclusions. */
function judged(alpha: number | null): string {
  if (alpha === null) return "not defined: there is nothing to compare, or no variation";
  if (alpha >= 0.8) return "firm enough to build on";
  return alpha >= 0.667 ? "enough for tentative conclusions" : "not enough to build on";
}

const decimals = (value: number | null): string =>
  value === null ? "—" : value.toFixed(3).replace("-", "−");

function agreementMain(agreement: ReviewAgreement): Html {
  const { reviewers, pairs, differing, alpha } = agreement;
  return markup`${titleOf({
    title: "Agreement",
    where: markup`<a href="${REVIEW}">Review</a> / Two reviewers`,
    stand:
      reviewers.length < 2
        ? markup`${capital(counted(reviewers.length, "reviewer"))} so far. A second takes <a href="${reviewAddress({ seat: "second" })}">the second coder’s seat</a> and rules on the same questions without seeing how.`
        : markup`Krippendorff’s alpha ${decimals(alpha)}, ${judged(alpha)}.`,
    tools: formLinks(AGREEMENT),
  })}
<div class="cols2"><section aria-labelledby="hw"><h2 id="hw">Who</h2>
${table(
  ["Reviewer", "Rulings in force"],
  reviewers.map(({ name, rulings }) => [fromSource(name), markup`${figures(rulings)}`]),
)}</section>
<section aria-labelledby="hp"><h2 id="hp">Two by two <span class="more">nominal, missing codes left out</span></h2>
${
  pairs.length === 0
    ? markup`<p class="none">There are no two reviewers yet.</p>`
    : table(
        ["Reviewers", "Alpha", "Same", "Questions both coded"],
        pairs.map(({ reviewers: [a, b], ...its }) => [
          fromSource(`${a}, ${b}`),
          markup`${decimals(its.alpha)}`,
          markup`${sameShare(its)}`,
          markup`${figures(its.units)}`,
        ]),
      )
}</section></div>
<section aria-labelledby="hd"><h2 id="hd">Where they differ <span class="more">the later ruling holds until somebody rules again</span></h2>
${
  differing.length === 0
    ? markup`<p class="none">Nowhere.</p>`
    : table(
        ["Question", "Asks", ...reviewers.map(({ name }) => name)],
        differing.map(({ id, kind, title, codes }) => [
          markup`<a href="${QUESTION}/${id}">${fromSource(title)}</a>`,
          markup`${DOUBTS[kind].asks}`,
          ...codes.map((code) =>
            code === null ? markup`<span class="none">none</span>` : fromSource(plainWords(code)),
          ),
        ]),
      )
}</section>`;
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
