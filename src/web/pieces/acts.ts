import type { SaysOf } from "../../register/index.ts";
import type { Html } from "../html.ts";
import { DOT, joined, markup } from "../html.ts";
import { say, spoken, tell, termWords } from "../words/index.ts";
import { nameLink } from "./names.ts";

type Told = Pick<SaysOf["act"], "class" | "actors" | "recipients" | "polarity" | "status">;

/** Names of those who act, or to whom it is done, each a link where the register knows them. */
export const partySigns = (parties: Told["actors"]): Html =>
  joined(
    parties.map(({ name, actor }) => nameLink(name, actor)),
    spoken().lists.comma,
  );

/** "accuse", "not support, to come": the class, whether it is denied, and whether it is done. */
export function actWords({ class: named, polarity, status }: Told): string {
  const act = termWords(named.toLowerCase());
  return [
    polarity === "negative" ? say(spoken().acts.not, { act }) : act,
    ...(status === "done" ? [] : [termWords(status)]),
  ].join(spoken().lists.comma);
}

/** What is told, who does it, and to whom. */
export const actLine = (told: Told): Html =>
  joined(
    [
      markup`<b>${actWords(told)}</b>`,
      partySigns(told.actors),
      told.recipients.length > 0 && tell(spoken().acts.to, { whom: partySigns(told.recipients) }),
    ],
    DOT,
  );
