import type { Span } from "../../text/index.ts";
import type { Account, Entry, SaysOf } from "../../register/index.ts";
import { sourcesOf } from "../accounts/voices.ts";
import { entryAddress, passageId } from "../addresses.ts";
import type { Html } from "../html.ts";
import { DOT, fromSource, markup, joined } from "../html.ts";
import { actLine } from "../pieces/acts.ts";
import { clipped } from "../pieces/clip.ts";
import { dateSign, dayWords } from "../pieces/dates.ts";
import { nameLink, referenceSign, referenceSigns } from "../pieces/names.ts";
import { stepWithDay } from "../pieces/steps.ts";
import { counted, differsSign, notStated } from "../pieces/signs.ts";
import { capital, say, spoken, tell, termSign, termWords } from "../words/index.ts";
import { onLeaf } from "./leaves.ts";
import type { Note } from "./notes.ts";

/** A note in the margin: its number leads back to the words, its kind to the entry. */
export function marginNote(note: Note, leaf: Span): Html {
  const { number, entry, account, anchors, again } = note;
  const { reader, kinds } = spoken();
  return markup`<li class="note" id="e${number}">
    <a class="n" href="#${passageId(anchors[0])}" aria-label="${say(reader.toWords, { number })}">${number}</a>
    <div>
      ${joined(
        [
          markup`<a class="kind" href="${entryAddress(entry)}">${capital(kinds[entry.kind].one)}</a>`,
          again === undefined
            ? saysLine(entry, account)
            : tell(reader.sameAs, {
                entry: markup`<a href="${onLeaf(leaf, again.anchors[0].start, `e${again.number}`)}">${again.number}</a>`,
              }),
          again === undefined && voiceLine(account),
          again === undefined && elsewhere(entry),
        ],
        DOT,
      )}
    </div>
  </li>`;
}

/** Whose claim it is, where it is not the source's own voice. */
const voiceLine = (account: Account<unknown>): Html | false =>
  account.claimedBy !== null &&
  tell(spoken().reader.says, { whom: referenceSign(account.claimedBy, spoken().signs.somebody) });

function elsewhere(entry: Entry): Html | false {
  const sources = sourcesOf(entry);
  return joined(
    [
      sources > 1 && markup`<a href="${entryAddress(entry)}">${counted(sources, "source")}</a>`,
      entry.differs.length > 0 && differsSign(entry.differs),
    ],
    DOT,
  );
}

const ruleOf = (basis: string, rule: string): Html | false =>
  basis === "inferred" && markup`<code>${rule}</code>`;

/** What this account says, in a line. The entry's kind tells which of the shapes its account has. */
function saysLine(entry: Entry, account: Account<SaysOf[keyof SaysOf]>): Html {
  switch (entry.kind) {
    case "statement":
      return statementLine(account.says as SaysOf["statement"]);
    case "meeting":
      return meetingLine(account.says as SaysOf["meeting"]);
    case "membership":
      return membershipLine(account.says as SaysOf["membership"]);
    case "fact":
      return factLine(account.says as SaysOf["fact"]);
    case "instrument":
      return instrumentLine(account.says as SaysOf["instrument"]);
    case "commitment":
      return commitmentLine(account.says as SaysOf["commitment"]);
    case "act":
      return actLine(account.says as SaysOf["act"]);
    case "actor":
      return fromSource(entry.name);
  }
}

function statementLine(says: SaysOf["statement"]): Html {
  const { speaker, repeatedAt } = says;
  const { reader } = spoken();
  return joined(
    [
      markup`<b>${referenceSign(speaker)}</b>`,
      termWords(says.form),
      says.mood !== "asserted" && termWords(says.mood),
      says.addressees.length > 0 && tell(reader.to, { whom: referenceSigns(says.addressees) }),
      says.via.length > 0 && tell(reader.via, { whom: referenceSigns(says.via) }),
      says.date && dateSign(says.date),
      says.part && say(reader.inPart, { part: termWords(says.part) }),
      says.certainty && markup`<i>${termWords(says.certainty)}</i>`,
      repeatedAt && (repeatedAt.length === 1 ? reader.printedTwice : reader.printedAgain),
      ruleOf(speaker.basis, speaker.rule),
    ],
    DOT,
  );
}

function meetingLine(says: SaysOf["meeting"]): Html {
  const names = says.participants.map(({ name, actor }) => nameLink(name, actor));
  return joined(
    [
      says.body && markup`<b>${fromSource(says.body)}</b>`,
      names.length > 0 && markup`<b>${joined(names, spoken().lists.comma)}</b>`,
      termWords(says.format),
      says.place && fromSource(says.place.name),
      says.date && dateSign(says.date),
      termWords(says.status),
      says.date && ruleOf(says.date.basis, says.date.rule),
    ],
    DOT,
  );
}

const isStaged = ({ stage = "in-effect" }: SaysOf["membership"]): boolean => stage !== "in-effect";

const membershipLine = (says: SaysOf["membership"]): Html =>
  joined(
    [
      markup`<b>${fromSource(says.state)}</b>`,
      tell(spoken().reader.membership, {
        step: stepWithDay(says.planned && !isStaged(says) ? { ...says, planned: false } : says),
        organisation: fromSource(says.organisation),
      }),
      says.planned && !isStaged(says) && termWords("planned"),
      says.since && say(spoken().reader.since, { day: dayWords(says.since) }),
    ],
    DOT,
  );

/** That a body is there is the fact itself: its value says no more than its name. */
const factLine = ({ organisation, fact, subject, value }: SaysOf["fact"]): Html =>
  joined(
    [
      markup`<b>${fromSource(organisation)}</b>`,
      joined(
        [
          termWords(fact),
          subject && fromSource(subject),
          value !== fact && fromSource(dayWords(String(value))),
        ],
        " ",
      ),
    ],
    DOT,
  );

const instrumentLine = (says: SaysOf["instrument"]): Html =>
  joined(
    [
      markup`<b>${fromSource(says.name)}</b>`,
      termSign(says.type),
      says.by && tell(spoken().reader.by, { whom: fromSource(says.by) }),
      says.date && dayWords(says.date),
      says.period && dayWords(says.period),
      says.status && termSign(says.status),
    ],
    DOT,
  );

const commitmentLine = (says: SaysOf["commitment"]): Html =>
  joined(
    [
      markup`<b>${referenceSigns(says.who)}</b>`,
      fromSource(clipped(says.what, 120)),
      tell(spoken().reader.due, { day: says.due ? dayWords(says.due) : notStated() }),
      termWords(says.status),
    ],
    DOT,
  );
