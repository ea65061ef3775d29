import type { DateMention, Mention, OfficeMention } from "../../src/text/index.ts";
import { layLexical } from "../../src/reading/lexical.ts";
import type { VoicedDocument } from "../../src/reading/layers.ts";
import { english } from "./english.ts";

const MARK = /\{([a-z]+)\|([^|{}]*)\|([^{}]*)\}/g;
const TYPES = {
  p: "person",
  s: "state",
  d: "state",
  m: "state",
  o: "organisation",
  b: "body",
  l: "place",
} as const;

/**
 * A document from a text with its names in place, so that a finder is tested without the finders before it:
 * `{p|Ilyas Morvan|Morvan}` person, `s` state, `d` nationality, `m` metonym, `o` organisation, `b` body, `l` place,
 * `{t|2031-05-04|Thursday}` a date, `{f|foreign minister|Foreign Minister}` an office.
 */
export function marked(source: string): VoicedDocument {
  let text = "";
  let last = 0;
  const mentions: Mention[] = [];
  const dates: DateMention[] = [];
  const offices: OfficeMention[] = [];
  for (const { 0: mark, 1: kind, 2: value, 3: words, index } of source.matchAll(MARK)) {
    text += source.slice(last, index);
    last = index + mark.length;
    const span = { start: text.length, end: text.length + words!.length };
    text += words!;
    if (kind === "t") dates.push({ ...span, type: "DATE", value: value!, basis: "stated", rule: "marked" });
    else if (kind === "f")
      offices.push({
        ...span,
        title: span,
        office: value!,
        level: "minister",
        of: { name: "?" },
        standing: "current",
      });
    else mentions.push(mentionOf(kind as keyof typeof TYPES, value!, span));
  }
  text += source.slice(last);
  const lexical = layLexical(text, "0".repeat(64), english);
  return { ...lexical, mentions, dates, offices, turns: [], parts: [], quotations: [] };
}

function mentionOf(kind: keyof typeof TYPES, name: string, span: { start: number; end: number }): Mention {
  const type = TYPES[kind];
  const form = kind === "d" ? "demonym" : kind === "m" ? "metonym" : "full";
  const key = name.toLowerCase().replaceAll(" ", "-");
  return { ...span, type, form, name, ...(type !== "place" && { actor: `${type}:${key}` }) };
}
