import type { Met, MetActor, MetPair, Tally } from "../../../desk/index.ts";
import type { Html } from "../../html.ts";
import { fromSource, markup } from "../../html.ts";
import { csvLine } from "../../tables/csv.ts";
import type { KeyItem, Twin } from "../figure.ts";
import { path } from "../drawing.ts";
import { spoken } from "../../words/index.ts";
import { tallyWords } from "../words.ts";
import { isEmpty, mark } from "./cell.ts";
import { meetingsOf } from "./meetings.ts";
import type { Arranged } from "./order.ts";

/** Every pair that met, with the way to its meetings. */
export function matrixTwin({ actors, pair }: Arranged, query: string): Twin {
  const { table } = spoken().matrix;
  return {
    columns: [table.a, table.b, table.alone, table.company].map((name) => ({ name })),
    rows: actors.flatMap((a, i) =>
      actors.slice(i + 1).flatMap((b) => {
        const met = pair(a, b);
        return met ? [pairRow(a, b, met, query)] : [];
      }),
    ),
  };
}

const pairRow = (a: MetActor, b: MetActor, { alone, company }: MetPair, query: string): readonly Html[] => [
  fromSource(a.name),
  markup`<a href="${meetingsOf(a, b, query)}">${fromSource(b.name)}</a>`,
  markup`${tallyWords(alone)}`,
  markup`${tallyWords(company)}`,
];

const COLUMNS = [
  "a",
  "a_name",
  "b",
  "b_name",
  "setting",
  "held",
  "held_press",
  "announced_or_possible",
  "cancelled_or_denied",
];

/** A row for each pair and setting. */
export function* matrixCsv({ actors, pairs }: Met): Generator<string> {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  yield csvLine(COLUMNS);
  for (const { a, b, alone, company } of pairs)
    for (const [setting, tally] of [
      ["alone", alone],
      ["company", company],
    ] as const)
      if (!isEmpty(tally))
        yield csvLine([
          a,
          names.get(a),
          b,
          names.get(b),
          setting,
          tally.held,
          tally.press,
          tally.coming,
          tally.off,
        ]);
}

const NONE: Tally = { held: 0, press: 0, coming: 0, off: 0 };

/** The marks this matrix has, and the line between its groups. */
export function matrixKey({ breaks }: Arranged, { pairs }: Met): readonly KeyItem[] {
  const { key } = spoken().matrix;
  const any = (test: (pair: MetPair) => boolean): boolean => pairs.some(test);
  const sign = (tally: Partial<Tally>, alone: boolean): Html => mark({ ...NONE, ...tally }, alone, 10, 9, 9);
  const items: readonly (readonly [boolean, KeyItem])[] = [
    [any(({ alone }) => alone.held > 0), { width: 20, sign: sign({ held: 1 }, true), words: key.alone }],
    [
      any(({ company }) => company.held > 0),
      { width: 20, sign: sign({ held: 1 }, false), words: key.company },
    ],
    [
      any(({ alone, company }) => alone.held > 1 || company.held > 1),
      { width: 20, sign: sign({ held: 2 }, true), words: key.times },
    ],
    [
      any(({ alone }) => alone.press > 0 && alone.press === alone.held),
      { width: 20, sign: sign({ held: 1, press: 1 }, true), words: key.press },
    ],
    [
      any(({ alone }) => alone.held === 0 && alone.coming > 0),
      { width: 20, sign: sign({ coming: 1 }, true), words: key.coming },
    ],
    [
      any(({ company }) => company.held === 0 && company.coming > 0),
      { width: 20, sign: sign({ coming: 1 }, false), words: key.comingCompany },
    ],
    [
      any(({ alone, company }) =>
        [alone, company].some((each) => each.held + each.coming === 0 && each.off > 0),
      ),
      { width: 20, sign: sign({ off: 1 }, true), words: key.off },
    ],
    [breaks.length > 0, { width: 20, sign: path("block", "M10 0v18M0 9h20"), words: key.block }],
  ];
  return items.filter(([shown]) => shown).map(([, item]) => item);
}
