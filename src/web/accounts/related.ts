import type { Entry, RelatedMeeting } from "../../register/index.ts";
import { entryAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, joined, markup } from "../html.ts";
import { inRegister, spoken, termWords } from "../words/index.ts";

/** Meetings of the same parties next to this one in time, each told of as what it is to it. */
export function relatedSection(entry: Entry): Html | "" {
  if (entry.kind !== "meeting" || !entry.related) return "";
  const { related } = spoken().entry;
  return markup`<section class="related" aria-labelledby="h-related">
<h2 id="h-related">${related.title}</h2>
<dl class="sides">${entry.related.map((other) => markup`<div><dt>${related.relations[other.relation]}</dt><dd>${lineOf(other)}</dd></div>`)}</dl>
</section>`;
}

const lineOf = ({ id, label, format, status, reason }: RelatedMeeting): Html =>
  markup`<a href="${entryAddress({ kind: "meeting", id })}">${fromSource(label)}</a>
<span class="quiet">${joined([termWords(format), termWords(status), inRegister(reason)], DOT)}</span>`;
