import { dayWords } from "../../text/index.ts";
import type { QuoteCheck } from "../desk.ts";
import { verdictWords } from "./verdicts.ts";

type Wording = QuoteCheck["wordings"][number];

/** Address of a passage on the desk that tells it. */
type AddressOf = (source: string, passage: { readonly start: number; readonly end: number }) => string;

/** A check in plain words, for a message or a file: the verdict, its reason, and every wording with where it stands. */
export function checkInWords(checked: QuoteCheck, addressOf: AddressOf): string {
  const { quotation, by, verdict, reason, wordings, utterances, sources } = checked;
  const { sign, name } = verdictWords(verdict);
  return [
    `“${quotation}”${by ? ` — said by ${by.name}?` : ""}`,
    `${sign} ${name.toUpperCase()}: ${reason}.`,
    `On record: ${utterances} ${utterances === 1 ? "utterance" : "utterances"}, ${wordings.length} ${wordings.length === 1 ? "wording" : "wordings"}, ${sources} ${sources === 1 ? "source" : "sources"}. The record says what its sources hold, not what was said.`,
    ...wordings.map((wording) => wordingInWords(wording, addressOf)),
    "",
  ].join("\n\n");
}

/** One wording with who, the occasion, the outlet, the address and the hash of the source. */
export function wordingInWords({ letter, entry, accounts }: Wording, addressOf: AddressOf): string {
  const { says } = accounts[0];
  const own = says.form === "direct" || says.form === "turn";
  const occasion = [says.occasion?.name, says.place?.name, says.date && dayWords(says.date.value)];
  return [
    `${letter}  ${own ? `“${says.words}”` : says.words}`,
    [says.speaker.name ?? entry.speaker.name ?? "speaker not stated", says.form, ...occasion]
      .filter(Boolean)
      .join(", "),
    ...accounts.flatMap(({ from, anchors }) => [
      [from.outlet, from.title && `“${from.title}”`, from.published ? dayWords(from.published) : "no date"]
        .filter(Boolean)
        .join(", "),
      addressOf(from.source, anchors[0]),
      `sha-256 ${from.source}, characters ${anchors[0].start}–${anchors.at(-1)!.end}`,
    ]),
  ].join("\n");
}
