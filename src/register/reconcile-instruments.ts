import type { SourceId } from "../text/index.ts";
import { dayWords } from "../text/index.ts";
import { accountsOf, differ, groupBy, mostGiven } from "./accounts.ts";
import type { Account, ClaimOf, InstrumentEntry, InstrumentSays } from "./entry.ts";
import { instrumentDifferences } from "./differences/index.ts";
import { entryId } from "./ids.ts";
import { instrumentSteps, lastStatus } from "./instrument-steps.ts";
import { isTelling } from "./telling.ts";
import { wordsOf } from "./words.ts";

type InstrumentAccount = Account<InstrumentSays>;

/**
 * Where an instrument meets others: at its type and the first words of what it is on, or, where it only has a name, at
 * that. "The SCO initiative on world unity" and "Initiative on World Unity for Peace" meet; what the authority file lists,
 * under whatever name, meets at its key there.
 */
export function instrumentKey(
  { name, type, date, known }: Pick<InstrumentSays, "name" | "type" | "date" | "known">,
  source: SourceId,
): string {
  if (known !== undefined) return `instrument:known/${known}`;
  const words = tellingIn(name);
  const kind = tellingIn(type);
  // "The joint statement" is no name: it means another text in every source, unless they give its day.
  if (words.every((word) => kind.includes(word))) return `instrument:${words.join("-")}@${date ?? source}`;
  const at = words.lastIndexOf(kind.at(-1) ?? "");
  const subject = words.slice(at + 1);
  return at >= 0 && subject.length >= 2
    ? `instrument:${kind.join("-")}/${subject.slice(0, 2).join("-")}`
    : `instrument:${words.join("-")}`;
}

/** Telling words of a name, one and many alike: "Minsk Agreement", "Minsk Agreements". */
const tellingIn = (name: string): string[] =>
  wordsOf(name)
    .filter(isTelling)
    .map((word) => (word.length > 3 && !word.endsWith("ss") ? word.replace(/s$/, "") : word));

/** The instruments of one key, each with every account of it: those of one name, and those whose name is trimmed. */
export function reconcileInstruments(claims: readonly ClaimOf<"instrument">[]): readonly InstrumentEntry[] {
  const named = groupBy(claims, ({ account }) => account.says.known ?? tellingIn(account.says.name).join(" "))
    .map(([line, group]) => ({
      words: new Set(line.split(" ")),
      accounts: group.map(({ account }) => account),
    }))
    .sort((a, b) => b.words.size - a.words.size);
  const groups: Group[] = [];
  for (const group of named) {
    const fuller = groups.find((other) => trimmed(other, group.words));
    if (fuller) fuller.accounts.push(...group.accounts);
    else groups.push(group);
  }
  return groups.map(({ accounts }) => instrumentEntry(claims[0]!.key, accounts));
}

interface Group {
  /** The telling words of its fullest name. */
  readonly words: ReadonlySet<string>;
  readonly accounts: InstrumentAccount[];
}

/** A name of so many telling words or more that stands whole in a fuller one is that one trimmed. */
const LEAST_TRIMMED = 4;

const trimmed = (group: Group, words: ReadonlySet<string>): boolean =>
  words.size >= LEAST_TRIMMED && [...words].every((word) => group.words.has(word));

/** The instrument that some accounts, one at least, tell of. */
export function instrumentEntry(key: string, group: readonly InstrumentAccount[]): InstrumentEntry {
  const accounts = accountsOf(group);
  const says = accounts.map((account) => account.says);
  const pick = (field: "by" | "date" | "period" | "acronym"): string | undefined =>
    mostGiven(says.map((said) => said[field]));
  const [by, date, period, acronym] = [pick("by"), pick("date"), pick("period"), pick("acronym")];
  const status = lastStatus(accounts);
  const steps = instrumentSteps(accounts);
  const name = mostGiven(says.map((said) => said.name))!;
  const told = date ?? period;
  return {
    id: entryId("in", key, name, date ?? ""),
    kind: "instrument",
    label: [name, by && `by ${by}`, told && dayWords(told)].filter(Boolean).join(" · "),
    differs: (["by", "date", "period", "status"] as const).filter((field) =>
      differ(says.map((said) => said[field])),
    ),
    differences: instrumentDifferences(accounts),
    name,
    type: mostGiven(says.map((said) => said.type))!,
    ...(by !== undefined && { by }),
    ...(date !== undefined && { date }),
    ...(period !== undefined && { period }),
    ...(status !== undefined && { status }),
    ...(acronym !== undefined && { acronym }),
    ...(steps.length > 0 && { steps }),
    accounts,
  };
}
