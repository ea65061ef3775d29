import type { Subject } from "../clauses.ts";
import { subjectBefore } from "../clauses.ts";
import { quote } from "../../../text/index.ts";
import type { Named, Participant } from "../../reading.ts";
import type { PartyList } from "../lists.ts";
import { distinctParties, listOver } from "../lists.ts";
import { wordAt } from "../unit.ts";
import { besideAtPress, inPicture } from "./beside.ts";
import { broughtTogether } from "./bring.ts";
import { frontedPartner, listAfterBe } from "./fronted.ts";
import { answersTold, arrivalTold } from "./inverted.ts";
import { jointlyDone } from "./joint.ts";
import { byManner } from "./manner.ts";
import { organisedSubject } from "./hosts.ts";
import { subjectAfter } from "./noun-subjects.ts";
import type { MeetingContext, Told } from "./told.ts";
import { cover, verbTold } from "./told.ts";
import type { Trigger } from "./trigger.ts";
import { withParts } from "./parts.ts";
import { subjectOfVerb } from "../subjects.ts";
import { isNounHere, isPurpose } from "./verb-forms.ts";
import { addressee, pronounObject } from "./pronouns.ts";
import { hasPartner, isOfRelation, objectAfter } from "./partners.ts";

/** "met with ...", "hosted ...", "arrived in ...", "gather in ...", "was speaking to reporters". */
export function byVerb(context: MeetingContext, trigger: Trigger): Told | undefined {
  if (trigger.kind === "by") return byManner(context, trigger);
  if (trigger.kind === "bring") return broughtTogether(context, trigger);
  if (trigger.kind === "joint") return jointlyDone(context, trigger);
  const { clause } = context;
  const at = clause.unitOfWord[trigger.from]!;
  const end = clause.unitOfWord[trigger.to - 1]! + 1;
  const inverted = arrivalTold(context, trigger) ?? answersTold(context, trigger);
  if (inverted) return inverted;
  const shown = trigger.marks ? listOver(clause.lists, at) : undefined;
  if (shown) return inPicture(trigger, shown);
  if (isNounHere(clause, trigger) || !hasPartner(context, trigger, end)) return undefined;
  if (trigger.kind === "discuss" && isPurpose(clause, clause.units[at]!)) return undefined;
  const subject = subjectOf(context, trigger);
  const meant = subject && pronounObject(context, subject, end);
  const object =
    meant || (subject && discuss(subject, trigger)) ? undefined : objectAfter(context, trigger, end);
  if (!subject || object === "none") return undefined;
  if (typeof object === "object" && isOfRelation(context, trigger, object)) return undefined;
  const addressed = object === undefined && !meant ? addressee(context, subject, trigger) : undefined;
  const list =
    object === "press"
      ? besideAtPress(clause, end)
      : (object ?? (meant ? undefined : frontedPartner(clause, end)));
  const house = trigger.kind === "host" ? housePlace(context, subject, list) : undefined;
  // "A Hamas delegation was received by Y": whoever is met by another is no body in session.
  const organised = acts(subject, list, meant) ? {} : organisedSubject(context, subject);
  return verbTold({
    span: cover([subject.span, clause.units[at]!, list ?? clause.units[end - 1]!]),
    participants:
      "organisation" in organised
        ? []
        : distinctParties(
            withParts(context, trigger, house ? [] : subject.parties, [
              ...(list?.parties ?? []),
              ...(meant ? [meant] : []),
              ...(addressed ? [addressed] : []),
            ]),
          ),
    ...(subject.rule === "subject-after-clause" && {
      core: cover([clause.units[at]!, list ?? clause.units[end - 1]!]),
    }),
    ...organised,
    ...(house && { hostPlace: house }),
    fromWord: trigger.from,
    toWord: trigger.to,
    pronominal: subject.rule === "pair-named-before" && !list && wordAt(clause.units, at - 1) !== "last",
    ...(object === "press" && { press: true }),
    rule: trigger.marks ? "picture-mark" : `verb-${trigger.lower}`,
  });
}

/** "Oru hosts the leaders of A and B": the capital is the place where two others or a group meet. */
function housePlace(
  { clause, text }: MeetingContext,
  { span, parties }: Subject,
  list: PartyList | undefined,
): Named | undefined {
  const mention = clause.passage.mentions.find(({ start, end }) => start >= span.start && end <= span.end);
  const apart = list !== undefined && (list.parties.length > 1 || list.level !== undefined);
  if (!apart || parties.length !== 1 || mention?.form !== "metonym") return undefined;
  return { name: text.text.slice(mention.start, mention.end), span: quote(text.text, mention) };
}

/** Whether the subject meets another: a delegation does, and a body does where somebody stands on the other side. */
const acts = ({ parties }: Subject, list: PartyList | undefined, meant: Participant | undefined): boolean =>
  meant !== undefined ||
  (list !== undefined &&
    [...parties, ...list.parties].some(({ kind, role }) => kind === "person" || role !== undefined));

/** "X and Y discussed trade": with each other. */
const discuss = ({ parties, rule }: Subject, { kind }: Trigger): boolean =>
  kind === "discuss" &&
  rule === "subject-before-verb" &&
  parties.length >= 2 &&
  parties.some((party) => party.kind === "person" || party.role !== undefined);

/** "while discussing this with foreign ambassadors, Y ...": the subject of the main clause. */
function subjectOf(context: MeetingContext, { lower, from, to, marks }: Trigger): Subject | undefined {
  const { clause } = context;
  const at = clause.unitOfWord[from]!;
  const opens =
    (lower.endsWith("ing") || wordAt(clause.units, at - 1) === "having") &&
    /^(while|when|after|before|upon|having)$/.test(wordAt(clause.units, at - 1) ?? "");
  // "Speaking to reporters in Oru, Y ..."
  const leads = lower.endsWith("ing") && at === 0;
  // "Seated opposite Y was X"
  // "Also present in Oru, and seated between X and Y, was Z"
  const unnamed = !clause.lists.some(({ to }) => to <= at);
  const inverted =
    (at <= 1 || unnamed) &&
    /(ing|ed|t|seated between|^around|^round|^across|^at)$/.test(
      lower === "between" ? "seated between" : clause.passage.words[from]!.lower,
    );
  const after = inverted ? listAfterBe(clause, at) : undefined;
  if (after) return { parties: after.parties, span: after, rule: "subject-after-verb" };
  const main = opens || leads ? subjectAfter(context, at) : undefined;
  if (main) return main;
  return marks
    ? subjectBefore(context.text, clause, at)
    : subjectOfVerb(context, at, clause.unitOfWord[to - 1]! + 1);
}
