import type { QuoteCheck } from "../../desk/index.ts";
import { counted } from "../common.ts";
import { paragraph, plain, widthOf } from "../layout.ts";
import { reference } from "./says.ts";

type Wording = QuoteCheck["wordings"][number];

/** Wordings shown in full; the rest is counted. */
const SHOWN = 8;
/** Sources named below one wording. */
const SOURCES = 4;

/** A quotation beside its wordings in the register, the verdict on top and its reason below. */
export function checkText(checked: QuoteCheck, sourceName: (id: string) => string, width: number): string {
  const { wordings, verdict, reason, quotation } = checked;
  const shown = wordings.slice(0, SHOWN);
  const left = wordings.length - shown.length;
  return [
    heading(checked, width),
    ...whoIsMeant(checked, width),
    ...shown.map((wording) => wordingText(wording, quotation, sourceName, width)),
    ...(left > 0 ? [`  ... and ${counted(left, "wording")} that match less (--json shows all)\n`] : []),
    paragraph(`why ${verdict}: ${reason}`, width, 2),
    ...(wordings.length === 0
      ? [
          "\n",
          paragraph(
            `“${plain(quotation)}” may still have been said: the register knows only its sources.`,
            width,
            2,
          ),
        ]
      : [`\n  readout show ${wordings[0]!.entry.id} shows the accounts of ${wordings[0]!.letter}.\n`]),
  ].join("");
}

function heading({ utterances, wordings, sources, verdict }: QuoteCheck, width: number): string {
  const found =
    wordings.length === 0
      ? "nothing found"
      : [
          counted(utterances, "utterance"),
          counted(wordings.length, "wording"),
          counted(sources, "source"),
        ].join(", ");
  const right = `verdict: ${verdict}`;
  const room = Math.min(width, 80) - widthOf(found) - widthOf(right);
  return `${found}${room >= 2 ? " ".repeat(room) : "\n"}${right}\n`;
}

function whoIsMeant({ by }: QuoteCheck, width: number): string[] {
  if (!by) return [];
  if (by.actors.length === 0) {
    return [paragraph(`Nobody in the register is called “${plain(by.name)}”.`, width, 2)];
  }
  const names = by.actors.slice(0, 3).map(({ name, id }) => `${name} (${id})`);
  const more = by.actors.length > 3 ? ` and ${by.actors.length - 3} more` : "";
  return [paragraph(`“${plain(by.name)}” means ${names.join("; ")}${more}.`, width, 2)];
}

function wordingText(
  wording: Wording,
  quotation: string,
  sourceName: (id: string) => string,
  width: number,
): string {
  const { letter, entry, accounts, places } = wording;
  const { says } = accounts[0];
  const marks = says.form === "direct" || says.form === "turn" ? ["“", "”"] : ["", ""];
  const [first, ...rest] = paragraph(
    `${marks[0]}${excerpt(says.words, quotation)}${marks[1]}`,
    width,
    5,
  ).split("\n");
  return [
    `  ${letter}  ${first!.slice(5)}\n`,
    rest.join("\n"),
    ...accounts.slice(0, SOURCES).map((account, i) => {
      const at = places[i]?.paragraph;
      const { from } = account;
      const title = from.outlet ?? from.title ?? sourceName(from.source);
      const told = [title, from.published, from.source.slice(0, 8), at ? `¶${at}` : ""].filter(Boolean);
      return paragraph(told.join(" · "), width, 5);
    }),
    ...(accounts.length > SOURCES
      ? [`     and ${counted(accounts.length - SOURCES, "more account")}\n`]
      : []),
    paragraph(attribution(wording), width, 5),
    paragraph(`${wording.verdict.toLowerCase()}: ${wording.reason} · ${entry.id}`, width, 5),
  ].join("");
}

/** A speech is shown where the longest run of the quotation's words stands in it. */
const EXCERPT = 400;
const BEFORE = 120;

function excerpt(words: string, quotation: string): string {
  const text = plain(words);
  if (text.length <= EXCERPT) return text;
  const at = Math.max(0, placeOfRun(text.toLowerCase(), plain(quotation).toLowerCase()) - BEFORE);
  const start = at === 0 ? 0 : text.indexOf(" ", at) + 1;
  const end = text.lastIndexOf(" ", start + EXCERPT);
  return `${start > 0 ? "… " : ""}${text.slice(start, end > start ? end : undefined)}${end > start ? " …" : ""}`;
}

/** Of a longer quotation the first words are looked for. */
const MOST_WORDS = 40;

function placeOfRun(text: string, quotation: string): number {
  const words = quotation
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  for (let length = words.length; length > 0; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      const at = text.indexOf(words.slice(first, first + length).join(" "));
      if (at >= 0) return at;
    }
  }
  return 0;
}

function attribution({ accounts, entry, differsFrom }: Wording): string {
  const { says } = accounts[0];
  const through = [...says.path, ...says.via].map(reference);
  return [
    says.form === "turn" ? "turn of a transcript" : says.form,
    `attributed to: ${reference(says.speaker)}`,
    ...(entry.speaker.name !== null && entry.speaker.name !== says.speaker.name
      ? [`that is ${entry.speaker.name}`]
      : []),
    ...(through.length > 0 ? [`via ${[...new Set(through)].join(", ")}`] : []),
    ...(differsFrom === null ? [] : [`! attribution differs from ${differsFrom}`]),
  ].join(" · ");
}
