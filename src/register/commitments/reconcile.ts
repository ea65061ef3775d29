import { byCodeUnits, dayWords, daysOfValue } from "../../text/index.ts";
import { accountsOf, differ, groupBy, mostGiven } from "../accounts.ts";
import { nameOf } from "../actor-keys.ts";
import type { ClaimOf, CommitmentEntry, CommitmentSays, Fulfilment, Variant } from "../entry.ts";
import { commitmentDifferences } from "../differences/index.ts";
import { entryId } from "../ids.ts";
import { shorten } from "../reconcile-statements.ts";
import { sketchOf } from "../word-sketch.ts";
import { wordsOf } from "../words.ts";
import type { Pairs } from "../rulings.ts";
import { anchorId, NO_PAIRS } from "../rulings.ts";
import type { CommitmentAccount, Prepared } from "./fulfilment.ts";
import { alike, prepare, tellsOf } from "./fulfilment.ts";

/**
 * The commitments at one key: one for each wording of what somebody is to do, with the later reports that tell of it. A
 * report that may be of several different promises stands alone, with those offered; a deed that is of none makes no entry. `pairs`:
 * where people ruled of which promise a report tells, or does not, that holds.
 */
export function reconcileCommitments(
  claims: readonly ClaimOf<"commitment">[],
  pairs: Pairs = NO_PAIRS,
): readonly CommitmentEntry[] {
  const accounts = claims.map(({ account }) => account);
  const promises = groupsOf(accounts.filter((account) => !isReport(account)));
  const index = new Index(promises, pairs);
  const alone: CommitmentAccount[] = [];
  const offered = new Map<CommitmentAccount, readonly Group[]>();
  for (const report of accounts.filter(isReport)) {
    const told = index.promisesOf(report);
    if (told.sure) for (const group of told.groups) join(group, report, told.ruled === true);
    else if (told.groups.length > 0) offered.set(report, told.groups);
    const { witness } = report.says;
    if (!told.sure && witness !== "beside" && (told.groups.length > 0 || !witness)) alone.push(report);
  }
  const variants = (group: Group): readonly Variant[] =>
    group.accounts.flatMap((account) => (offered.get(account) ?? []).map(offer));
  return [
    ...promises.map(({ id, accounts: told, ruled }) => ({
      ...commitmentEntry(id, told),
      ...(ruled && { ruled }),
    })),
    ...groupsOf(alone).map((group) =>
      withVariants(commitmentEntry(group.id, group.accounts), variants(group)),
    ),
  ];
}

interface Group {
  readonly id: string;
  readonly accounts: CommitmentAccount[];
  /** A person's ruling joined a report to it. */
  ruled?: true;
}

function join(group: Group, report: CommitmentAccount, isRuled: boolean): void {
  group.accounts.push(report);
  if (isRuled) group.ruled = true;
}

/** What a report may be of: `sure` where that is one thing, in several wordings perhaps; `ruled` where a person said so. */
interface Promises {
  readonly sure: boolean;
  readonly ruled?: true;
  readonly groups: readonly Group[];
}

/** One group for each wording of what the same parties are to do. */
const groupsOf = (accounts: readonly CommitmentAccount[]): Group[] =>
  groupBy(accounts, ({ says }) => `${partiesOf(says)}/${wordsOf(says.what).join(" ")}`).map(([, told]) => ({
    id: idOf(told[0]!.says),
    accounts: [...accountsOf(told)],
  }));

/** The id of a commitment: of who is to do it, and the words of what. */
const idOf = (says: CommitmentSays): string =>
  entryId("co", `commitment:${partiesOf(says)}/${sketchOf(says.what)}`, wordsOf(says.what).join(" "));

const partiesOf = ({ who }: CommitmentSays): string =>
  who
    .map(({ actor, name }) =>
      actor === null
        ? wordsOf(name ?? "")
            .filter((word) => word !== "the")
            .join("-")
        : nameOf(actor),
    )
    .sort(byCodeUnits)
    .join("+");

const isReport = ({ says }: CommitmentAccount): boolean => /^reported-/.test(says.status);

const placeOf = ({ anchors }: CommitmentAccount): string => anchorId(anchors[0]);

/** Promises by the stems of their words, so that a report is compared only with those that share some. */
class Index {
  readonly #prepared: readonly { readonly group: Group; readonly promise: Prepared }[];
  readonly #byStem = new Map<string, number[]>();
  readonly #byPlace: ReadonlyMap<string, Group>;
  readonly #pairs: Pairs;

  constructor(groups: readonly Group[], pairs: Pairs) {
    this.#pairs = pairs;
    this.#byPlace = new Map(
      pairs === NO_PAIRS
        ? []
        : groups.flatMap((group) => group.accounts.map((account) => [placeOf(account), group] as const)),
    );
    this.#prepared = groups.map((group) => ({ group, promise: prepare(accountsOf(group.accounts)[0]) }));
    this.#prepared.forEach(({ promise }, at) => {
      for (const stem of promise.stems) {
        const known = this.#byStem.get(stem);
        if (known) known.push(at);
        else this.#byStem.set(stem, [at]);
      }
    });
  }

  /** The promises that a report tells of: sure where they are one thing in several wordings. */
  promisesOf(account: CommitmentAccount): Promises {
    const ruled = new Set(
      this.#pairs.partners(placeOf(account)).flatMap((place) => this.#byPlace.get(place) ?? []),
    );
    if (ruled.size > 0) return { sure: true, ruled: true, groups: [...ruled] };
    const report = prepare(account);
    const told = this.#candidates(report)
      .filter(({ group }) => !this.#isApart(account, group))
      .flatMap(({ group, promise }) => {
        const found = tellsOf(report, promise);
        return found ? [{ group, promise, score: found.score }] : [];
      })
      .sort((a, b) => b.score - a.score || byCodeUnits(a.group.id, b.group.id));
    const [best] = told;
    if (!best) return { sure: false, groups: [] };
    const near = told.filter(({ score }) => score >= best.score - NEAR);
    const sure = near.every(({ promise }) => alike(promise, best.promise));
    return { sure, groups: near.slice(0, MOST_OFFERED).map(({ group }) => group) };
  }

  #isApart(report: CommitmentAccount, { accounts }: Group): boolean {
    const place = placeOf(report);
    return accounts.some((account) => this.#pairs.apart(place, placeOf(account)));
  }

  /** Those that share stems: of a thousand promises "to support Ukraine" the common words tell nothing. */
  #candidates({ stems }: Prepared): readonly { readonly group: Group; readonly promise: Prepared }[] {
    const rare = [...stems]
      .map((stem) => this.#byStem.get(stem) ?? [])
      .filter(({ length }) => length <= COMMON)
      .flat();
    return [...new Set(rare)].sort((a, b) => a - b).map((at) => this.#prepared[at]!);
  }
}

/** A word that more promises of one party have tells nothing of which is meant. */
const COMMON = 300;

/** Promises nearly as near as the nearest are looked at too; so many are joined or offered at most. */
const NEAR = 0.2;
const MOST_OFFERED = 6;

const offer = ({ id, accounts }: Group): Variant => ({
  id,
  reason: `may be what was promised: “${shorten(accounts[0]!.says.what, 60)}”`,
});

function withVariants(entry: CommitmentEntry, variants: readonly Variant[]): CommitmentEntry {
  const distinct = [...new Map(variants.map((variant) => [variant.id, variant])).values()];
  distinct.sort((a, b) => byCodeUnits(a.id, b.id));
  return distinct.length > 0 ? { ...entry, variants: distinct } : entry;
}

/** The commitment that some accounts, one at least, tell of. */
export function commitmentEntry(id: string, told: readonly CommitmentAccount[]): CommitmentEntry {
  const accounts = accountsOf(told);
  const main = (accounts.find((account) => !isReport(account)) ?? accounts[0]).says;
  const says = accounts.map((account) => account.says);
  const due = mostGiven(says.map((said) => said.due));
  const who = main.who.map((actor) => actor.name ?? "not stated").join(", ") || "not stated";
  const [first, ...others] = fulfilmentsOf(accounts);
  return {
    id,
    kind: "commitment",
    label: `${who}: ${shorten(main.what, 100)}${due ? ` · due ${dayWords(due)}` : ""}`,
    differs: [
      ...(differ(says.map((said) => said.due)) ? ["due"] : []),
      ...(differ(says.map((said) => said.status)) ? ["status"] : []),
    ],
    differences: commitmentDifferences(accounts),
    who: main.who,
    what: main.what,
    ...(due !== undefined && { due }),
    status: statusOf(accounts, main),
    ...(first && { fulfilments: [first, ...others] }),
    accounts,
  };
}

/** The reports among the accounts of a promise, each with the rule that joins it. */
function fulfilmentsOf(accounts: readonly CommitmentAccount[]): readonly Fulfilment[] {
  const promises = accounts.filter((account) => !isReport(account)).map(prepare);
  if (promises.length === 0) return [];
  return accounts.filter(isReport).map((account): Fulfilment => {
    const report = prepare(account);
    const told = promises.flatMap((promise) => tellsOf(report, promise) ?? []);
    const date = account.says.done;
    return {
      done: account.says.status === "reported-done",
      basis: "inferred",
      rule: told[0]?.rule ?? "fulfilment-as-promised",
      at: account.anchors[0],
      from: account.from,
      ...(account.claimedBy?.name && { saidBy: account.claimedBy.name }),
      ...(date !== undefined && { date }),
    };
  });
}

/**
 * A commitment as it stood on a day: without the reports of what was done later, or, where no day is told, published later.
 * Null where only such a report tells of it.
 */
export function commitmentBy(entry: CommitmentEntry, day: string): CommitmentEntry | null {
  const then = entry.accounts.filter((account) => {
    const told = [account.says.done, account.from.published].flatMap((each) => daysOfValue(each ?? "") ?? []);
    return !isReport(account) || told.length === 0 || told[0]!.first <= day;
  });
  if (then.length === entry.accounts.length) return entry;
  if (then.length === 0) return null;
  const { ruled, variants } = entry;
  return { ...commitmentEntry(entry.id, then), ...(ruled && { ruled }), ...(variants && { variants }) };
}

/** Reported done where an account says so, and disputed where another says later, or on the same day, that it is not. */
function statusOf(accounts: readonly CommitmentAccount[], main: CommitmentSays): CommitmentSays["status"] {
  const has = (status: CommitmentSays["status"]): readonly CommitmentAccount[] =>
    accounts.filter(({ says }) => says.status === status);
  const done = has("reported-done");
  const published = ({ from }: CommitmentAccount): string => from.published ?? "9999";
  if (has("disputed").length > 0 && done.length > 0) return "disputed";
  if (done.length === 0) return main.status;
  const denied = has("reported-undone").some((account) =>
    done.some((one) => published(account) >= published(one)),
  );
  return denied ? "disputed" : "reported-done";
}
