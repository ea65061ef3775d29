import type { Entry } from "../../register/index.ts";
import { quoted, searchAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { fromSource, joined, markup } from "../html.ts";
import { actLine } from "../pieces/acts.ts";
import { dateSign, dayWords } from "../pieces/dates.ts";
import { nameLink, referenceSign, referenceSigns } from "../pieces/names.ts";
import { stepWithDay } from "../pieces/steps.ts";
import { counted, notStated, pointWords } from "../pieces/signs.ts";
import {
  capital,
  enumerated,
  enumeratedPieces,
  inRegister,
  spoken,
  tell,
  termSign,
  termWords,
} from "../words/index.ts";
import { sourcesOf } from "./voices.ts";

type EntryOf<K extends Entry["kind"]> = Extract<Entry, { readonly kind: K }>;

/** An entry in a sentence that asserts nothing itself: it ends in how many sources say so. */
export function sentenceOf(entry: Entry): Html {
  const { sentences } = spoken();
  const say = saying(entry);
  switch (entry.kind) {
    case "statement":
      return statementSentence(entry);
    case "meeting":
      return meetingSentence(entry, say);
    case "membership":
      return membershipSentence(entry, say);
    case "fact":
      return tell(sentences.fact, {
        fact: capital(termWords(entry.fact)),
        organisation: organisation(entry.organisation),
        say,
      });
    case "instrument":
      return instrumentSentence(entry, say);
    case "commitment":
      return tell(sentences.commitment, {
        who: referenceSigns(entry.who),
        day: entry.due ? dayWords(entry.due) : notStated(),
        status: termWords(entry.status),
        say,
      });
    case "act":
      return tell(sentences.told, { facts: actLine(entry), say });
    case "actor":
      return inRegister(entry.label);
  }
}

/** "say three sources", or that they do not agree. */
function saying(entry: Entry): Html {
  const { sentences } = spoken();
  const count = sourcesOf(entry);
  if (entry.differs.length === 0) return tell(sentences.say, { count });
  return tell(sentences.asTold, {
    count,
    points: enumerated(entry.differs.map(pointWords)),
    differs: (inner) => markup`<span class="differs">${inner}</span>`,
  });
}

function statementSentence(entry: EntryOf<"statement">): Html {
  const { sentences } = spoken();
  return tell(sentences.statement, {
    who: referenceSign(entry.speaker),
    form: entry.form === "turn" ? sentences.inTranscript : termWords(entry.form),
    day: entry.date
      ? tell(sentences.onDay, { day: dateSign(entry.date) })
      : tell(sentences.onNoDay, { notStated: notStated() }),
    wordings: capital(counted(entry.wordings, "wording")),
    sources: counted(sourcesOf(entry), "source"),
  });
}

/** Names in the sentence; of more, how many is told. */
const NAMED = 8;

function meetingSentence(entry: EntryOf<"meeting">, say: Html): Html {
  const { sentences } = spoken();
  const { participants, body, status, place, date, format } = entry;
  const rest = {
    where: place ? tell(sentences.at, { place: fromSource(place) }) : "",
    when: date
      ? tell(sentences.on, { day: dateSign(date) })
      : tell(sentences.onUnknown, { notStated: notStated() }),
    say,
    format: capital(termWords(format)),
  };
  const who = whoMet(participants);
  if (participants.length > 1) return tell(sentences.met[status], { who, ...rest });
  const alone = participants.length === 1 ? who : body ? fromSource(body) : null;
  return tell(sentences.metAlone, {
    who: alone ?? tell(sentences.persons, { notStated: notStated() }),
    status: termWords(status),
    ...rest,
  });
}

function whoMet(participants: EntryOf<"meeting">["participants"]): Html {
  const names = participants.slice(0, NAMED).map(({ name, actor }) => nameLink(name, actor));
  const more = participants.length - names.length;
  return enumeratedPieces(more > 0 ? [...names, tell(spoken().line.moreNames, { count: more })] : names);
}

const organisation = (name: string): Html =>
  markup`<a href="${searchAddress(`(kind:membership OR kind:fact) ${quoted(name)}`)}">${fromSource(name)}</a>`;

function membershipSentence(entry: EntryOf<"membership">, say: Html): Html {
  const { sentences } = spoken();
  const told = {
    state: fromSource(entry.state),
    step: termWords(entry.status),
    organisation: organisation(entry.organisation),
    say,
  };
  const { since, planned, stage = "in-effect", told: modality } = entry;
  if (stage !== "in-effect" || modality === "denied")
    return tell(sentences.membershipTold, { ...told, step: stepWithDay(entry) });
  if (since === undefined) return tell(planned ? sentences.toBecome : sentences.membership, told);
  const day = dayWords(since);
  return tell(planned ? sentences.toBecomeSince : sentences.membershipSince, { ...told, day });
}

function instrumentSentence(entry: EntryOf<"instrument">, say: Html): Html {
  const { line, lists, sentences } = spoken();
  const facts = joined(
    [
      termSign(entry.type, capital),
      entry.by && tell(line.by, { whom: fromSource(entry.by) }),
      entry.date && dayWords(entry.date),
      entry.period && dayWords(entry.period),
      entry.status && termSign(entry.status),
    ],
    lists.comma,
  );
  return tell(sentences.told, { facts, say });
}
