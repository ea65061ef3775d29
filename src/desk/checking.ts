import type { Archive, Condition } from "../archive/index.ts";
import type { Account, Checked, StatementEntry, StatementSays } from "../register/index.ts";
import { check, placedWords, tellingOf } from "../register/index.ts";
import type { CheckOptions, QuoteCheck } from "./desk.ts";
import { actorsCalled } from "./naming.ts";

/** Statements looked at: the best by full text, with and without the speaker. */
const CANDIDATES = 150;
/** Of a long quotation, as many of its telling words are looked up. */
const MOST_WORDS = 24;

/** The wordings of a quotation in the register, with a verdict and its reason. */
export function checkQuote(archive: Archive, quotation: string, { by }: CheckOptions): QuoteCheck {
  const actors = by === undefined ? [] : actorsCalled(archive, by);
  const keys = new Set(actors.flatMap((actor) => actor.keys));
  const checked = check(
    quotation,
    candidates(archive, quotation, by, keys),
    by === undefined ? null : speakerTest(by, keys),
  );
  return {
    quotation,
    ...(by !== undefined && { by: { name: by, actors: actors.map(({ id, name }) => ({ id, name })) } }),
    ...checked,
    wordings: checked.wordings.map((wording) => ({
      ...wording,
      places: wording.accounts.map((account) => placeOf(archive, account)),
    })),
    sources: sourcesIn(checked),
  };
}

/** The statements that share most with the quotation, and those of the speaker that do. */
function candidates(
  archive: Archive,
  quotation: string,
  by: string | undefined,
  keys: ReadonlySet<string>,
): StatementEntry[] {
  const words = placedWords(quotation);
  const telling = tellingOf(words).slice(0, MOST_WORDS);
  const wanted = telling.length > 0 ? telling : words.map(({ folded }) => folded).slice(0, MOST_WORDS);
  if (wanted.length === 0) return [];
  const any: Condition = { type: "or", of: rarest(archive, wanted).map(anywhere) };
  const searches = [
    allOf(OF_STATEMENTS, exactly(words.map(({ folded }) => folded))),
    allOf(OF_STATEMENTS, any),
  ];
  if (by !== undefined) searches.push(allOf(OF_STATEMENTS, any, spokenBy(by, keys)));
  const found = searches.flatMap((each) => archive.search(each, { limit: CANDIDATES, offset: 0 }).results);
  return [...new Map(found.map((entry) => [entry.id, entry as StatementEntry])).values()];
}

/** Entries that have one of the words looked up, about; every telling word is, where the register is not large. */
const WITH_A_WORD = 4000;
/** Words that are looked up however many entries have them. */
const LEAST_WORDS = 3;

/** In a large register half of all statements have some word of a quotation: its rarest words lead to it. */
function rarest(archive: Archive, words: readonly string[]): string[] {
  let entries = 0;
  const found = archive.rarest(words).filter(({ entries: its }, i) => {
    entries += its;
    return i < LEAST_WORDS || entries <= WITH_A_WORD;
  });
  return found.map(({ word }) => word);
}

const OF_STATEMENTS: Condition = { type: "term", field: "kind", term: "statement" };

const allOf = (...of: readonly Condition[]): Condition => ({ type: "and", of });

const anywhere = (text: string): Condition => ({
  type: "words",
  field: "about",
  words: { text, exact: true },
});

const exactly = (words: readonly string[]): Condition => anywhere(words.join(" "));

const spokenBy = (by: string, keys: ReadonlySet<string>): Condition => ({
  type: "or",
  of: [
    ...[...keys].map((term): Condition => ({ type: "term", field: "speaker", term })),
    { type: "words", field: "speaker", words: { text: by, exact: true } },
  ],
});

/** Whether a statement is the named speaker's: by an actor the name or office means, or by the name itself. */
function speakerTest(by: string, keys: ReadonlySet<string>) {
  const wanted = placedWords(by).map(({ folded }) => folded);
  return (entry: StatementEntry, { says }: Account<StatementSays>): boolean => {
    const { actor, name } = says.speaker;
    if (actor !== null && (keys.has(actor) || keys.has(entry.speaker.actor ?? ""))) return true;
    const told = new Set(placedWords(name ?? "").map(({ folded }) => folded));
    return wanted.length > 0 && wanted.every((word) => told.has(word));
  };
}

/** Which paragraph of its source an account stands in, counted as a reader counts: lines with words. */
function placeOf(
  archive: Archive,
  { from, anchors }: Account<StatementSays>,
): { readonly paragraph: number | null } {
  return { paragraph: archive.paragraphAt(from.source, anchors[0].start) };
}

const sourcesIn = ({ wordings }: Checked): number =>
  new Set(wordings.flatMap(({ accounts }) => accounts.map(({ from }) => from.source))).size;
