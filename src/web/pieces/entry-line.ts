import type { Entry, StatementEntry } from "../../register/index.ts";
import { firstAsked, markAsked } from "../accounts/words.ts";
import { sourcesOf } from "../accounts/voices.ts";
import { entryAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { actLine } from "./acts.ts";
import { clip } from "./clip.ts";
import { dateSign, dayWords, shortDayWords } from "./dates.ts";
import { FORMATS, FORMS, KINDS, plainWords } from "./kinds.ts";
import { citation, referenceSign, referenceSigns } from "./names.ts";
import { capital, countWords, differsSign, enumerated, notStated } from "./signs.ts";

/** How much of a long statement a list shows. */
const SHOWN = 340;

/** An entry as a list shows it: when, what, who says so, and where they differ. `asked` are words to mark. */
export function entryLine(entry: Entry, asked: readonly string[] = []): Html {
  return markup`<article class="line ${entry.kind}">
    <p class="when">${whenOf(entry)}</p>
    ${wordsOf(entry, asked)}
    <p class="by">${joined([factsOf(entry), sayingSo(entry)], DOT)}</p>
  </article>`;
}

/** Entries as a list. */
export const entryLines = (entries: readonly Entry[], asked: readonly string[] = []): Html =>
  markup`<div class="linelist">${entries.map((entry) => entryLine(entry, asked))}</div>`;

function whenOf(entry: Entry): Html {
  switch (entry.kind) {
    case "statement":
    case "meeting":
      return entry.date ? dateSign(entry.date) : untold(entry);
    case "membership":
      return entry.since ? markup`since ${dayWords(entry.since)}` : untold(entry);
    case "instrument":
      return entry.date || entry.period ? markup`${dayWords((entry.date ?? entry.period)!)}` : untold(entry);
    case "commitment":
      return entry.due ? markup`due ${dayWords(entry.due)}` : untold(entry);
    case "act":
      return untold(entry);
    case "fact":
    case "actor":
      return markup`${capital(entry.kind === "fact" ? "fact" : entry.actorKind)}`;
  }
}

/** Where no account gives a day, the day the first was told: by then it was so. */
function untold({ accounts: [{ from }] }: Entry): Html {
  const told =
    from.published && markup`<br /><span class="faint">told ${shortDayWords(from.published)}</span>`;
  return markup`${notStated()}${told}`;
}

/** What the entry says in large type, linked to the entry. */
function wordsOf(entry: Entry, asked: readonly string[]): Html {
  if (entry.kind === "statement") return statementWords(entry, asked);
  return markup`<p class="what">
    <a href="${entryAddress(entry)}"><bdi>${markAsked(headOf(entry), asked)}</bdi></a>
  </p>`;
}

function statementWords(entry: StatementEntry, asked: readonly string[]): Html {
  const hit = firstAsked(entry.words, asked);
  const { words, before, after } = clip(entry.words, SHOWN, hit > SHOWN - 60 ? hit - 80 : 0);
  return markup`<blockquote class="what ${entry.form}">
    <a href="${entryAddress(entry)}">${before ? markup`${CUT} ` : ""}<bdi>${markAsked(words, asked)}</bdi>${after ? markup` ${CUT}` : ""}</a>
  </blockquote>`;
}

const CUT = markup`<span class="cut">[…]</span>`;

/** The entry in a phrase. */
export function headOf(entry: Entry): string {
  switch (entry.kind) {
    case "statement":
      return clip(entry.words, 160).words;
    case "meeting":
      return meetingHead(entry);
    case "membership":
      return `${entry.state}, ${plainWords(entry.status)} of ${entry.organisation}${entry.planned ? ", planned" : ""}`;
    case "fact":
      return factHead(entry);
    case "instrument":
      return entry.name;
    case "commitment":
      return clip(entry.what, 240).words;
    case "act":
      return entry.label;
    case "actor":
      return entry.name;
  }
}

/** The same with marks around words that are somebody's own. */
export const quotedHead = (entry: Entry): string =>
  entry.kind === "statement" && entry.form !== "indirect" && entry.form !== "mixed"
    ? `“${headOf(entry)}${clip(entry.words, 160).after ? " …" : ""}”`
    : headOf(entry);

/** "SCO, member count: 6 or 8"; a body's being there is the fact itself: "SCO Secretariat, body of SCO". */
function factHead({ organisation, fact, subject, values }: Extract<Entry, { kind: "fact" }>): string {
  if (subject !== undefined && values.every((value) => value === fact)) {
    return `${subject}, ${plainWords(fact)} of ${organisation}`;
  }
  return `${organisation}, ${plainWords(fact)}${subject ? ` of ${subject}` : ""}: ${values.map(dayWords).join(" or ")}`;
}

/** Up to five who met, then how many more; the body where nobody is named. */
function meetingHead(entry: Extract<Entry, { kind: "meeting" }>): string {
  const names = [...new Set(entry.participants.map(({ name }) => name))];
  const shown = names.length > 5 ? [...names.slice(0, 4), `${countWords(names.length - 4)} more`] : names;
  const who = shown.length > 0 ? enumerated(shown) : null;
  const unnamed = [capital(FORMATS[entry.format]), entry.place].filter(Boolean).join(", ");
  return [entry.body, who].filter(Boolean).join(": ") || unnamed;
}

function factsOf(entry: Entry): Html {
  switch (entry.kind) {
    case "statement":
      return joined(
        [
          markup`<b>${referenceSign(entry.speaker)}</b>`,
          FORMS[entry.form],
          entry.mood !== "asserted" && entry.mood,
        ],
        DOT,
      );
    case "meeting":
      return joined(
        [
          markup`<b>${capital(entry.status)}</b>`,
          FORMATS[entry.format],
          entry.setting && fromSource(entry.setting),
          entry.place ? fromSource(entry.place) : markup`place ${notStated()}`,
        ],
        DOT,
      );
    case "membership":
      return joined([markup`<b>Membership</b>`, entry.planned ? "not yet in effect" : "in effect"], DOT);
    case "fact":
      return markup`<b>${capital(plainWords(entry.fact))}</b>`;
    case "instrument":
      return joined(
        [
          markup`<b>${capital(plainWords(entry.type))}</b>`,
          entry.by && markup`by ${fromSource(entry.by)}`,
          entry.status && plainWords(entry.status),
        ],
        DOT,
      );
    case "commitment":
      return joined([markup`<b>${referenceSigns(entry.who)}</b>`, plainWords(entry.status)], DOT);
    case "act":
      return actLine(entry);
    case "actor":
      return actorFacts(entry);
  }
}

function actorFacts(entry: Extract<Entry, { kind: "actor" }>): Html {
  const [office] = entry.offices;
  const others = entry.names.filter((name) => name !== entry.name).slice(0, 5);
  return joined(
    [
      office && fromSource([office.title, office.of].filter(Boolean).join(", ")),
      others.length > 0 && markup`also ${fromSource(others.join(", "))}`,
    ],
    DOT,
  );
}

/** Who says so: one source by name, several by number, and what they differ on. */
export function sayingSo(entry: Entry): Html {
  const [first] = entry.accounts;
  const sources = sourcesOf(entry);
  const who =
    sources === 1
      ? markup`says
        ${citation(first.from, first.anchors[0])}${entry.accounts.length > 1 ? markup`, ${countWords(entry.accounts.length)} times` : ""}`
      : markup`say <a href="${entryAddress(entry)}">${countWords(sources)} sources</a>`;
  return joined([who, entry.differs.length > 0 && differsSign(entry.differs)], DOT);
}

/** The kind of an entry, for a screen reader and for lists of several kinds. */
export const kindOf = (entry: Entry): string => capital(KINDS[entry.kind].one);
