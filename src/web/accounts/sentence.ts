import type { MeetingStatus } from "../../reading/index.ts";
import type { Entry } from "../../register/index.ts";
import { quoted, searchAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { fromSource, joined, markup } from "../html.ts";
import { actLine } from "../pieces/acts.ts";
import { dateSign, dayWords } from "../pieces/dates.ts";
import { FORMATS, plainWords } from "../pieces/kinds.ts";
import { nameLink, referenceSign, referenceSigns } from "../pieces/names.ts";
import { capital, counted, enumerated, notStated, pointWords } from "../pieces/signs.ts";
import { sourcesOf } from "./voices.ts";

type EntryOf<K extends Entry["kind"]> = Extract<Entry, { readonly kind: K }>;

/** An entry in a sentence that asserts nothing itself: it ends in how many sources say so. */
export function sentenceOf(entry: Entry): Html {
  const sources = sourcesOf(entry);
  const count = counted(sources, "source");
  const say =
    entry.differs.length > 0
      ? markup`as told by ${count}, whose accounts <span class="differs">differ on ${enumerated(entry.differs.map(pointWords))}</span>`
      : markup`${sources === 1 ? "says" : "say"} ${count}`;
  switch (entry.kind) {
    case "statement":
      return statementSentence(entry, sources);
    case "meeting":
      return meetingSentence(entry, say);
    case "membership":
      return membershipSentence(entry, say);
    case "fact":
      return markup`${capital(plainWords(entry.fact))} of ${organisation(entry.organisation)}, ${say}.`;
    case "instrument":
      return instrumentSentence(entry, say);
    case "commitment":
      return markup`${referenceSigns(entry.who)}, due ${entry.due ? dayWords(entry.due) : notStated()}; ${plainWords(entry.status)}, ${say}.`;
    case "act":
      return markup`${actLine(entry)}, ${say}.`;
    case "actor":
      return fromSource(entry.label);
  }
}

function statementSentence(entry: EntryOf<"statement">, sources: number): Html {
  const day = entry.date ? markup`on ${dateSign(entry.date)}` : markup`on a day ${notStated()}`;
  const form = entry.form === "turn" ? "in a transcript" : entry.form;
  const wordings = entry.wordings === 1 ? "one wording" : counted(entry.wordings, "wording");
  return markup`${referenceSign(entry.speaker)}, ${form}, ${day}. ${capital(wordings)} in ${counted(sources, "source")}.`;
}

/** How far a meeting got, as the verb of its sentence. */
const MET: Readonly<Record<MeetingStatus, string>> = {
  held: "met",
  ongoing: "are meeting",
  announced: "are to meet",
  possible: "may meet",
  cancelled: "were to meet and will not",
  denied: "did not meet",
};

function meetingSentence(entry: EntryOf<"meeting">, say: Html): Html {
  const { participants, body, status, place, date, format } = entry;
  const names = participants.slice(0, 8).map(({ name, actor }) => nameLink(name, actor));
  const more = participants.length > 8 && markup`${participants.length - 8} more`;
  const who =
    names.length > 0
      ? enumeratedPieces(more ? [...names, more] : names)
      : body
        ? fromSource(body)
        : markup`Persons ${notStated()}`;
  const verb = names.length > 1 ? MET[status] : status;
  const where = place ? markup` at ${fromSource(place)}` : "";
  const when = date ? markup` on ${dateSign(date)}` : markup`, on a day ${notStated()}`;
  return markup`${who}${names.length > 1 ? " " : ": "}${verb}${where}${when}, ${say}. ${capital(FORMATS[format])}.`;
}

/** "a, b and c" of pieces. */
const enumeratedPieces = (pieces: readonly Html[]): Html =>
  pieces.length < 2 ? joined(pieces, "") : markup`${joined(pieces.slice(0, -1), ", ")} and ${pieces.at(-1)}`;

const organisation = (name: string): Html =>
  markup`<a href="${searchAddress(`(kind:membership OR kind:fact) ${quoted(name)}`)}">${fromSource(name)}</a>`;

function membershipSentence(entry: EntryOf<"membership">, say: Html): Html {
  const step = `${entry.planned ? "to become " : ""}${plainWords(entry.status)}`;
  const since = entry.since ? `, since ${dayWords(entry.since)}` : "";
  return markup`${fromSource(entry.state)}: ${step} of ${organisation(entry.organisation)}${since}, ${say}.`;
}

function instrumentSentence(entry: EntryOf<"instrument">, say: Html): Html {
  const facts = joined(
    [
      capital(plainWords(entry.type)),
      entry.by && markup`by ${fromSource(entry.by)}`,
      entry.date && dayWords(entry.date),
      entry.period && dayWords(entry.period),
      entry.status && plainWords(entry.status),
    ],
    ", ",
  );
  return markup`${facts}, ${say}.`;
}
