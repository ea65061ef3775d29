import type { ReadingDesk, Standpoint } from "../../desk/index.ts";
import { TABLES } from "../../desk/index.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { registerLink, titleOf } from "../pieces/layout.ts";
import type { FileForm } from "../route.ts";
import { inRegister, say, spoken } from "../words/index.ts";
import type { View } from "./page.ts";

export const DATASET = "/dataset";

export const DATASET_FILES: readonly FileForm[] = [
  { ending: "zip", type: "application/zip", about: "The register as tables, with codebook and manifest" },
];

/** The whole register to take along for analysis: what its tables and columns mean, and the zip of them. */
export const datasetView = (desk: ReadingDesk, standpoint: Standpoint): View => ({
  page: () => ({ title: spoken().dataset.title, room: "/", main: datasetMain(standpoint) }),
  json: () => ({
    tables: TABLES.map(({ name, about, columns }) => ({
      name,
      about,
      columns: columns.map((column) => ({ name: column.name, about: column.about })),
    })),
  }),
  files: { zip: () => ({ name: "readout-dataset.zip", body: desk.dataset(standpoint) }) },
});

function datasetMain({ asOf = "", knownBy = "" }: Standpoint): Html {
  const { dataset: words } = spoken();
  return markup`${titleOf({
    title: words.title,
    where: registerLink(),
    stand: markup`${words.stand}`,
    tools: markup`<a href="${DATASET}.json">.json</a>`,
  })}
<section aria-labelledby="ht"><h2 id="ht">${words.take}</h2>
<form class="plainform" action="${DATASET}.zip">
${day("as-of", words.asOf, words.asOfNote, asOf)}
${day("known-by", words.knownBy, words.knownByNote, knownBy)}
<button>${words.download}</button>
</form></section>
<section aria-labelledby="hc"><h2 id="hc">${words.tables} <span class="more">${words.tablesNote}</span></h2>
${TABLES.map(tableWords)}</section>`;
}

function day(name: string, label: string, note: string, value: string): Html {
  const id = `d-${name}`;
  return markup`<p class="field"><label for="${id}">${label} <small>${note}</small></label>
<input id="${id}" name="${name}" value="${value}" maxlength="10" inputmode="numeric" autocomplete="off" placeholder="${spoken().dataset.anyDay}" /></p>`;
}

function tableWords({ name, about, columns }: (typeof TABLES)[number]): Html {
  const { dataset: words } = spoken();
  return markup`<details class="add"><summary><code>${name}.csv</code> ${inRegister(about)} ${say(words.columns, { count: columns.length })}</summary>
<table><thead><tr><th scope="col">${words.column}</th><th scope="col">${words.meaning}</th></tr></thead><tbody>
${columns.map((column) => markup`<tr><td><code>${column.name}</code></td><td>${inRegister(column.about)}</td></tr>`)}
</tbody></table></details>`;
}
