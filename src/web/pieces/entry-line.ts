import type { Entry, StatementEntry } from "../../register/index.ts";
import { firstAsked, markAsked } from "../accounts/words.ts";
import { sourcesOf } from "../accounts/voices.ts";
import { entryAddress } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { actWords } from "./acts.ts";
import { clip } from "./clip.ts";
import { dateSign, dayWords, shortDayWords } from "./dates.ts";
import { capital, enumerated, say, spoken, tell, termSign, termWords } from "../words/index.ts";
import { citation, referenceSign, referenceSigns } from "./names.ts";
import { stepWithDay } from "./steps.ts";
import { counted, countWords, differsSign, notStated } from "./signs.ts";

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
      return entry.since
        ? markup`${say(spoken().line.since, { day: dayWords(entry.since) })}`
        : untold(entry);
    case "instrument":
      return entry.date || entry.period ? markup`${dayWords((entry.date ?? entry.period)!)}` : untold(entry);
    case "commitment":
      return entry.due ? markup`${say(spoken().line.due, { day: dayWords(entry.due) })}` : untold(entry);
    case "act":
      return untold(entry);
    case "fact":
    case "actor":
      return markup`${capital(entry.kind === "fact" ? spoken().kinds.fact.one : termWords(entry.actorKind))}`;
  }
}

/** Where no account gives a day, the day the first was told: by then it was so. */
function untold({ accounts: [{ from }] }: Entry): Html {
  const told =
    from.published &&
    markup`<br /><span class="faint">${say(spoken().line.told, { day: shortDayWords(from.published) })}</span>`;
  return markup`${notStated(spoken().signs.dayNotStated)}${told}`;
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
    <a href="${entryAddress(entry)}">${entry.cue !== undefined && !before ? cueSign(entry.cue) : ""}${before ? markup`${CUT} ` : ""}<bdi>${markAsked(words, asked)}</bdi>${after ? markup` ${CUT}` : ""}</a>
  </blockquote>`;
}

/** What a report begins with in its source: "welcomed" before "the initiative". */
const cueSign = (cue: string): Html => markup`<span class="cue">${fromSource(cue)}:</span> `;

const CUT = markup`<span class="cut">[…]</span>`;

/** The entry in a phrase. */
export function headOf(entry: Entry): string {
  switch (entry.kind) {
    case "statement":
      return clip(entry.words, 160).words;
    case "meeting":
      return meetingHead(entry);
    case "membership":
      return membershipHead(entry);
    case "fact":
      return factHead(entry);
    case "instrument":
      return entry.name;
    case "commitment":
      return clip(entry.what, 240).words;
    case "act":
      return actHead(entry);
    case "actor":
      return entry.name;
  }
}

/** The same with marks around words that are somebody's own. */
export const quotedHead = (entry: Entry): string =>
  entry.kind === "statement" && entry.form !== "indirect" && entry.form !== "mixed"
    ? `“${headOf(entry)}${clip(entry.words, 160).after ? " …" : ""}”`
    : headOf(entry);

/** Whether its latest account has the step in effect. */
const isInEffect = ({
  stage = "in-effect",
  planned,
  told,
}: Extract<Entry, { kind: "membership" }>): boolean => stage === "in-effect" && !planned && told !== "denied";

function membershipHead(entry: Extract<Entry, { kind: "membership" }>): string {
  const { heads } = spoken();
  const { state, status, organisation } = entry;
  return isInEffect(entry)
    ? say(heads.membership, { state, step: termWords(status), organisation })
    : say(heads.membershipTold, { state, step: stepWithDay(entry), organisation });
}

/** "SCO, member count: 6 or 8"; a body's being there is the fact itself: "SCO Secretariat, body of SCO". */
function factHead({ organisation, fact, subject, values }: Extract<Entry, { kind: "fact" }>): string {
  const { heads, lists } = spoken();
  const told = { organisation, fact: termWords(fact) };
  if (subject !== undefined && values.every((value) => value === fact))
    return say(heads.isFact, { ...told, subject });
  const value = values.map((each) => termWords(dayWords(each))).join(lists.or);
  return subject ? say(heads.factOf, { ...told, subject, value }) : say(heads.fact, { ...told, value });
}

/** Who does it, to whom, and the words that tell it: “Tarvia → Norland: “accused””. */
function actHead({ actors, recipients, accounts: [{ says }] }: Extract<Entry, { kind: "act" }>): string {
  const { heads, lists } = spoken();
  const names = (parties: typeof actors): string => parties.map(({ name }) => name).join(lists.comma);
  const told = { who: names(actors), words: says.words };
  return recipients.length > 0
    ? say(heads.act, { ...told, whom: names(recipients) })
    : say(heads.actTogether, told);
}

/** Up to five who met, then how many more; the body where nobody is named. */
function meetingHead(entry: Extract<Entry, { kind: "meeting" }>): string {
  const names = [...new Set(entry.participants.map(({ name }) => name))];
  const { line, lists } = spoken();
  const shown =
    names.length > 5 ? [...names.slice(0, 4), say(line.moreNames, { count: names.length - 4 })] : names;
  const who = shown.length > 0 ? enumerated(shown) : null;
  const { body } = entry;
  if (body !== undefined && who !== null) return say(line.body, { body, who });
  return body ?? who ?? [capital(termWords(entry.format)), entry.place].filter(Boolean).join(lists.comma);
}

function factsOf(entry: Entry): Html {
  const { line, forms, signs } = spoken();
  switch (entry.kind) {
    case "statement":
      return joined(
        [
          markup`<b>${referenceSign(entry.speaker)}</b>`,
          forms[entry.form],
          entry.mood !== "asserted" && termWords(entry.mood),
        ],
        DOT,
      );
    case "meeting":
      return joined(
        [
          markup`<b>${capital(termWords(entry.status))}</b>`,
          termWords(entry.format),
          entry.setting && fromSource(entry.setting),
          entry.place ? fromSource(entry.place) : tell(signs.place, { notStated: notStated() }),
        ],
        DOT,
      );
    case "membership":
      return joined(
        [markup`<b>${line.membership}</b>`, isInEffect(entry) ? line.inEffect : line.notInEffect],
        DOT,
      );
    case "fact":
      return markup`<b>${capital(termWords(entry.fact))}</b>`;
    case "instrument":
      return joined(
        [
          markup`<b>${termSign(entry.type, capital)}</b>`,
          entry.by && tell(line.by, { whom: fromSource(entry.by) }),
          entry.status && termSign(entry.status),
        ],
        DOT,
      );
    case "commitment":
      return joined([markup`<b>${referenceSigns(entry.who)}</b>`, termWords(entry.status)], DOT);
    case "act":
      return markup`<b>${capital(actWords(entry))}</b>`;
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
      others.length > 0 && tell(spoken().line.also, { names: fromSource(others.join(spoken().lists.comma)) }),
    ],
    DOT,
  );
}

/** Who says so: one source by name, several by number, and what they differ on. */
export const sayingSo = (entry: Entry): Html =>
  joined([whoSays(entry), entry.differs.length > 0 && differsSign(entry.differs)], DOT);

function whoSays(entry: Entry): Html {
  const { line } = spoken();
  const [first] = entry.accounts;
  const sources = sourcesOf(entry);
  if (sources > 1)
    return tell(line.say, {
      sources: counted(sources, "source"),
      link: (words) => markup`<a href="${entryAddress(entry)}">${words}</a>`,
    });
  const source = citation(first.from, first.anchors[0]);
  return entry.accounts.length > 1
    ? tell(line.saysTimes, { source, times: countWords(entry.accounts.length) })
    : tell(line.says, { source });
}

/** The kind of an entry, for a screen reader and for lists of several kinds. */
export const kindOf = (entry: Entry): string => capital(spoken().kinds[entry.kind].one);
