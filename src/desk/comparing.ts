import type { Alignment, Difference, Entry, MeetingSays, StatementSays } from "../register/index.ts";
import { alignWordings, meetingPointOf, reasonOf, stepWords } from "../register/index.ts";
import type { Comparison, ComparedAccount, DifferingField, ExplainedDifference } from "./desk.ts";

type Account = Entry["accounts"][number];
/** `same`: what two values are compared by, where they may be written differently ("Sergei", "Sergey"). */
type Fields = readonly (readonly [field: string, value: string | undefined, same?: string])[];

/** The accounts of an entry beside each other: where they differ, and their words aligned with the fullest account. */
export function compareAccounts(entry: Entry): Comparison {
  const accounts = distinctAccounts(entry);
  const wordings = accounts.map(({ account }) => wordingOf(entry, account));
  const fullest = wordings.reduce((best, words, i) => (words.length > wordings[best]!.length ? i : best), 0);
  return {
    id: entry.id,
    kind: entry.kind,
    label: entry.label,
    accounts: accounts.map(({ account, others }, i): ComparedAccount => ({
      letter: letterOf(i),
      from: account.from,
      claimedBy: account.claimedBy,
      anchors: account.anchors,
      words: wordings[i]!,
      reprints: others.map(({ from }) => from),
      alignment: i === fullest ? null : alignmentOf(wordings[fullest]!, wordings[i]!),
    })),
    fullest: letterOf(fullest),
    differences: entry.differences.map(explained),
    ...(entry.kind === "meeting" && entry.related && { related: entry.related }),
    fields: differingFields(accounts.map(({ account }) => fieldsOf(entry, account))),
  };
}

/** A difference with the sentence that says why its rule gives its verdict. */
const explained = (difference: Difference): ExplainedDifference => {
  const reason = reasonOf(difference.rule);
  return { ...difference, ...(reason !== undefined && { reason }) };
};

const letterOf = (i: number): string => (i < 26 ? String.fromCharCode(65 + i) : `A${i - 25}`);

const alignmentOf = (fullest: string, words: string): Alignment => alignWordings(fullest, words);

/** Accounts that say the same in the same words (reprints, wire copies) stand as one with the others named. */
function distinctAccounts(
  entry: Entry,
): { readonly account: Account; readonly others: readonly Account[] }[] {
  const same = (account: Account): string =>
    JSON.stringify([wordingOf(entry, account), account.claimedBy?.name ?? null, fieldsOf(entry, account)]);
  return [...Map.groupBy<string, Account>(entry.accounts, same).values()].map(([account, ...others]) => ({
    account: account!,
    others,
  }));
}

/** What is compared word by word: the words said or promised, else the passage that tells of it. */
function wordingOf(entry: Entry, account: Account): string {
  const passage = account.anchors.map(({ exact }) => exact).join(" … ");
  if (entry.kind === "statement") return (account as (typeof entry.accounts)[number]).says.words;
  return passage;
}

/** A field on which two accounts or more give values that are not the same. */
function differingFields(accounts: readonly Fields[]): DifferingField[] {
  const names = [...new Set(accounts.flatMap((fields) => fields.map(([name]) => name)))];
  return names.flatMap((field) => {
    const cells = accounts.map((fields) => fields.find(([name]) => name === field));
    const values = cells.map((cell) => cell?.[1] ?? null);
    const given = values.filter((value) => value !== null);
    const distinct = new Set(
      cells.flatMap((cell) => (cell?.[1] === undefined ? [] : [(cell[2] ?? cell[1]).toLowerCase()])),
    );
    return distinct.size > 1 ? [{ field, values, missing: values.length - given.length }] : [];
  });
}

function fieldsOf(entry: Entry, account: Account): Fields {
  switch (entry.kind) {
    case "statement":
      return statementFields((account as (typeof entry.accounts)[number]).says);
    case "meeting":
      return meetingFields((account as (typeof entry.accounts)[number]).says);
    case "membership": {
      const { says } = account as (typeof entry.accounts)[number];
      return [
        ["status", stepWords(says)],
        ["on", says.on],
        ["since", says.since],
        ["as of", says.asOf],
      ];
    }
    case "fact":
      return [["value", String((account as (typeof entry.accounts)[number]).says.value)]];
    case "instrument": {
      const { says } = account as (typeof entry.accounts)[number];
      return [
        ["name", says.name],
        ["type", says.type],
        ["by", says.by],
        ["date", says.date],
        ["period", says.period],
        ["status", says.status],
      ];
    }
    case "commitment": {
      const { says } = account as (typeof entry.accounts)[number];
      return [
        ["who", list(says.who.map(({ name }) => name)), keysOf(says.who)],
        ["status", says.status],
        ["due", says.due],
        ["occasion", says.occasion],
        ["condition", says.condition],
      ];
    }
    case "act": {
      const { says } = account as (typeof entry.accounts)[number];
      return [
        ["who", list(says.actors.map(({ name }) => name)), keysOf(says.actors)],
        ["to whom", list(says.recipients.map(({ name }) => name)), keysOf(says.recipients)],
        ["class", says.class],
        ["mode", says.mode],
        ["polarity", says.polarity],
        ["status", says.status],
      ];
    }
    case "actor": {
      const { says } = account as (typeof entry.accounts)[number];
      return [
        ["name", says.name, meetingPointOf(says.key)],
        ["offices", list(says.offices.map(({ title, of }) => [title, of].filter(Boolean).join(", ")))],
      ];
    }
  }
}

const statementFields = (says: StatementSays): Fields => [
  ["speaker", says.speaker.name ?? undefined, keysOf([says.speaker])],
  ["form", says.form],
  ["mood", says.mood],
  ["date", says.date?.value],
  ["place", says.place?.name],
  ["occasion", says.occasion?.name],
  ["addressees", list(says.addressees.map(({ name }) => name)), keysOf(says.addressees)],
];

const meetingFields = (says: MeetingSays): Fields => [
  ["participants", list(says.participants.map(({ name }) => name)), keysOf(says.participants)],
  ["date", says.date?.value],
  ["place", says.place?.name],
  ["status", says.status],
  ["format", says.format],
  ["level", says.level],
  ["body", says.body],
  ["setting", says.setting],
  ["ordinal", says.ordinal?.exact, String(says.ordinal?.number)],
  ...PARTS.map((part) => inPart(says, part)),
  ["documents", list((says.documents ?? []).map(({ exact }) => exact))],
  ["attendance", says.attendance?.exact],
  ["figures", list((says.figures ?? []).map(({ exact }) => exact))],
];

const PARTS = ["host", "visitor", "chair"] as const;

/** Who is in a part, as a field of its own. */
function inPart({ participants }: MeetingSays, part: (typeof PARTS)[number]): Fields[number] {
  const those = participants.filter((who) => who.part === part);
  return [part, list(those.map(({ name }) => name)), keysOf(those)];
}

/** Names in code-unit order, so that the order of telling makes no difference; undefined where there is none. */
function list(names: readonly (string | null)[]): string | undefined {
  const given = [...new Set(names.filter((name) => name !== null && name !== ""))].sort();
  return given.length > 0 ? given.join("; ") : undefined;
}

/** Actors by key, a person by family name: one source's "Obama" is another's "Barack Obama". */
const keysOf = (actors: readonly { readonly actor: string | null; readonly name: string | null }[]): string =>
  [...new Set(actors.map(({ actor, name }) => (actor === null ? (name ?? "") : meetingPointOf(actor))))]
    .sort()
    .join("; ");
