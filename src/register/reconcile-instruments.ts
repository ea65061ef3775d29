import { addDays, byCodeUnits, daysOfValue, dayWords } from "../text/index.ts";
import { accountsOf, byPublication, differ, mostGiven } from "./accounts.ts";
import type { Account, ClaimOf, InstrumentEntry, InstrumentSays } from "./entry.ts";
import { instrumentDifferences } from "./differences/index.ts";
import { entryId } from "./ids.ts";
import { isTelling } from "./telling.ts";
import { wordsOf } from "./words.ts";

type InstrumentAccount = Account<InstrumentSays>;

/**
 * Where an instrument meets others: at its type and the first words of what it is on, or, where it only has a name, at
 * that. "The SCO initiative on world unity" and "Initiative on World Unity for Peace" meet.
 */
export function instrumentKey({ name, type }: InstrumentSays): string {
  const words = tellingIn(name);
  const type1 = tellingIn(type);
  const at = words.lastIndexOf(type1.at(-1) ?? "");
  const subject = words.slice(at + 1);
  return at >= 0 && subject.length >= 2
    ? `instrument:${type1.join("-")}/${subject.slice(0, 2).join("-")}`
    : `instrument:${words.join("-") || wordsOf(name).join("-")}`;
}

/** Telling words of a name, one and many alike: "Minsk Agreement", "Minsk Agreements". */
const tellingIn = (name: string): string[] =>
  wordsOf(name)
    .filter(isTelling)
    .map((word) => (word.length > 3 && !word.endsWith("ss") ? word.replace(/s$/, "") : word));

/** The instruments of one key, each with every account of it. */
export function reconcileInstruments(claims: readonly ClaimOf<"instrument">[]): readonly InstrumentEntry[] {
  const groups: Group[] = [];
  const byName = new Map<string, Group[]>();
  for (const account of claims.map((claim) => claim.account).sort(fullestFirst)) {
    const words = new Set(tellingIn(account.says.name));
    const same = byName.get([...words].join(" ")) ?? [];
    const home = same.find((group) => mayBe(group, account)) ?? groups.find((group) => trimmed(group, words));
    if (home) home.accounts.push(account);
    else {
      const group = { words, accounts: [account] };
      groups.push(group);
      byName.set([...words].join(" "), [...same, group]);
    }
  }
  return groups.map(({ accounts }) => instrumentEntry(claims[0]!.key, accounts));
}

interface Group {
  /** The telling words of its fullest name. */
  readonly words: ReadonlySet<string>;
  readonly accounts: InstrumentAccount[];
}

const fullestFirst = (a: InstrumentAccount, b: InstrumentAccount): number =>
  tellingIn(b.says.name).length - tellingIn(a.says.name).length ||
  byCodeUnits(wordsOf(a.says.name).join(" "), wordsOf(b.says.name).join(" ")) ||
  byPublication(a, b);

/** A name of so many telling words or more that stands whole in a fuller one is that one trimmed. */
const LEAST_TRIMMED = 4;

const trimmed = (group: Group, words: ReadonlySet<string>): boolean =>
  words.size >= LEAST_TRIMMED && [...words].every((word) => group.words.has(word));

/** Days between two pages that mean one text by "the joint statement". */
const DAYS_NEAR = 7;

/** "Joint statement" is no name: it means another text in every source, unless they are of the same days. */
function mayBe(group: Group, account: InstrumentAccount): boolean {
  const { name, type, rule } = account.says;
  const type1 = tellingIn(type);
  const generic =
    tellingIn(name).every((word) => type1.includes(word)) || (rule === "described" && group.words.size <= 2);
  return !generic || group.accounts.every((other) => nearInTime(other, account));
}

function nearInTime(a: InstrumentAccount, b: InstrumentAccount): boolean {
  if (a.from.source === b.from.source) return true;
  const [one, other] = [a, b].map(({ says, from }) => daysOfValue(says.date ?? from.published ?? ""));
  return Boolean(
    one &&
    other &&
    addDays(one.first, -DAYS_NEAR) <= other.last &&
    other.first <= addDays(one.last, DAYS_NEAR),
  );
}

function instrumentEntry(key: string, group: readonly InstrumentAccount[]): InstrumentEntry {
  const accounts = accountsOf(group);
  const says = accounts.map((account) => account.says);
  const pick = (field: "by" | "date" | "period" | "status"): string | undefined =>
    mostGiven(says.map((said) => said[field]));
  const [by, date, period, status] = [pick("by"), pick("date"), pick("period"), pick("status")];
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
    accounts,
  };
}
