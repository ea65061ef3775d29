import { quote } from "../../../text/index.ts";
import { listOver } from "../lists.ts";
import { skipArticles, wordAt } from "../unit.ts";
import { asPart } from "./parts.ts";
import type { MeetingContext, Told } from "./told.ts";
import { cover, verbTold } from "./told.ts";
import type { Trigger } from "./trigger.ts";

// "came, on his first journey abroad, the ministers of A and B": who came stands at most so many units on.
const GUEST_REACH = 8;

/** What such a sentence tells. */
export function arrivalTold({ clause, text }: MeetingContext, trigger: Trigger): Told | undefined {
  const { units, lists, unitOfWord } = clause;
  const [link, place] = units;
  const at = unitOfWord[trigger.from]!;
  if (trigger.lower !== "came" || !/^(to|into)$/.test(wordAt(units, 0) ?? "") || !link) return undefined;
  if (place?.kind !== "place" && !(place?.kind === "party" && place.bare)) return undefined;
  const list = lists.find(({ from }) => from > at && from <= at + GUEST_REACH);
  if (!list) return undefined;
  const span = quote(text.text, place);
  return verbTold({
    span: cover([link, list]),
    participants: list.parties.map((party) => asPart(party, "visitor")),
    hostPlace: { name: place.kind === "place" ? place.name : span.exact, span },
    fromWord: trigger.from,
    toWord: trigger.to,
    rule: "verb-came",
  });
}

/** "Questions were taken by both ministers, N and M": who answered stands after the verb. */
export function answersTold({ clause }: MeetingContext, trigger: Trigger): Told | undefined {
  if (trigger.format !== "press" || trigger.lower !== "by") return undefined;
  const { units, lists, unitOfWord } = clause;
  const end = unitOfWord[trigger.to - 1]! + 1;
  // "both ministers, N and M"
  const first = skipArticles(units, end);
  const comma = [first, first + 1, first + 2].find((at) => wordAt(units, at) === ",");
  const own = listOver(lists, first);
  const list =
    own?.from === first && own.parties.some(({ kind }) => kind === "person")
      ? own
      : comma === undefined
        ? undefined
        : listOver(lists, skipArticles(units, comma + 1));
  return (
    list &&
    verbTold({
      span: cover([units[unitOfWord[trigger.from]!]!, list]),
      participants: list.parties,
      fromWord: trigger.from,
      toWord: trigger.to,
      press: true,
      rule: "verb-taken",
    })
  );
}
