import type { Archive } from "../../archive/index.ts";
import type { Ruling } from "../../register/index.ts";
import { rulingsInForce } from "../../register/index.ts";
import { byCodeUnits } from "../../text/index.ts";
import type { Agreement } from "./agreement.ts";
import { krippendorffAlpha } from "./agreement.ts";
import type { DoubtKind } from "./doubt.ts";
import { codeOf, settledBy } from "./doubt.ts";
import { doubtFromRuling } from "./reopened.ts";

/** A question with the code each reviewer gave it; null where one gave none or could not say. */
export interface CodedDoubt {
  readonly id: string;
  readonly kind: DoubtKind;
  readonly title: string;
  /** In the order of the reviewers. */
  readonly codes: readonly (string | null)[];
}

/** How far reviewers agree, all of them and two by two. */
export interface ReviewAgreement extends Agreement {
  readonly reviewers: readonly { readonly name: string; readonly rulings: number }[];
  readonly pairs: readonly (Agreement & { readonly reviewers: readonly [string, string] })[];
  /** Questions on which codes differ. */
  readonly differing: readonly CodedDoubt[];
}

/** Works out the agreement from the rulings in force; of one reviewer the last on a question counts. */
export function agreementIn(archive: Archive): ReviewAgreement {
  const inForce = rulingsInForce(archive.rulings());
  const names = [...new Set(inForce.map(({ by }) => by))].sort(byCodeUnits);
  const byDoubt = Map.groupBy(inForce, settledBy);
  byDoubt.delete(null);
  const units = [...byDoubt].map(([id, its]) => ({
    id: id!,
    its,
    codes: names.map((name) => lastCode(its, name)),
  }));
  const codings = units.map(({ codes }) => codes);
  return {
    ...krippendorffAlpha(codings),
    reviewers: names.map((name) => ({ name, rulings: inForce.filter(({ by }) => by === name).length })),
    pairs: names.flatMap((one, i) =>
      names.slice(i + 1).map((other, j) => ({
        reviewers: [one, other] as const,
        ...krippendorffAlpha(codings.map((codes) => [codes[i]!, codes[i + 1 + j]!])),
      })),
    ),
    differing: units
      .filter(({ codes }) => new Set(codes.filter((code) => code !== null)).size > 1)
      .flatMap(({ id, its, codes }) => {
        const doubt = its.flatMap((each) => doubtFromRuling(archive, each) ?? [])[0];
        return doubt ? [{ id, kind: doubt.kind, title: doubt.title, codes }] : [];
      }),
  };
}

function lastCode(rulings: readonly Ruling[], reviewer: string): string | null {
  const last = rulings.findLast(({ by }) => by === reviewer);
  return last ? codeOf(last) : null;
}
