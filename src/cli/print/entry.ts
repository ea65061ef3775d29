import type { Entry } from "../../desk/index.ts";
import { countSources, timeOf } from "../../desk/index.ts";
import type { Fulfilment, InstrumentStepEntry, RelatedMeeting } from "../../register/index.ts";
import { dayWords } from "../../text/index.ts";
import { counted } from "../common.ts";
import { paragraph, plain, table } from "../layout.ts";
import { differencesText } from "./differences.ts";
import { accountRows, officeOnRecord } from "./says.ts";
import type { Row } from "./says.ts";

/** An account needs so many columns to be read beside others; with less room they stand below each other. */
const NARROWEST_ACCOUNT = 19;
const LABEL_WIDTH = 11;

/** One entry in full: what it is, and its accounts side by side. */
export function entryText(entry: Entry, sourceName: (id: string) => string, width: number): string {
  const { accounts } = entry;
  const sources = countSources(accounts);
  const when = timeOf(entry);
  return [
    paragraph(`${entry.kind} ${entry.id}${when ? `, ${when}` : ""}`, width),
    // The words of a statement told once stand below, among what its account says.
    ...(entry.kind === "statement" && accounts.length === 1 ? [] : [entry.label, ...summaryLines(entry)]).map(
      (line) => paragraph(line, width),
    ),
    "\n",
    paragraph(
      `${counted(accounts.length, "account")} in ${counted(sources, "source")}` +
        `${entry.differs.length > 0 ? `; they differ in ${entry.differs.join(", ")}` : ""}.`,
      width,
    ),
    "\n",
    accountsText(
      accounts.map((account) => accountRows(entry, account, sourceName(account.from.source))),
      width,
    ),
    ...(entry.kind === "statement" ? (entry.variants ?? []) : []).map(({ id, reason }) =>
      paragraph(`May be another rendering: ${id} (${reason}).`, width),
    ),
    ...(entry.kind === "meeting" ? (entry.related ?? []) : []).map((other) =>
      paragraph(relatedLine(other), width),
    ),
    differencesText(entry.differences, sourceName, width),
  ].join("");
}

/** "Related, next: mt-... Ilyas Morvan, Nora Adair · Vienna (the same parties; ...)": none of them is this meeting. */
export const relatedLine = ({ relation, id, label, status, reason }: RelatedMeeting): string =>
  `Related, ${relation.replaceAll("-", " ")}: ${id} ${label}, ${status} (${reason}).`;

/** What a list's one line leaves out. */
function summaryLines(entry: Entry): string[] {
  switch (entry.kind) {
    case "statement":
      return entry.words.length > 0 && !entry.label.includes(plain(entry.words))
        ? [`“${plain(entry.words)}”`]
        : [];
    case "actor":
      return [
        ...(entry.names.length > 1
          ? [`Also: ${entry.names.filter((name) => name !== entry.name).join("; ")}`]
          : []),
        ...entry.offices.map((office) => `Office: ${officeOnRecord(office)}`),
        ...(entry.namesakes ? [`Of the same name, and another: ${entry.namesakes.join(", ")}`] : []),
        ...(entry.perhaps ? [`Sources name somebody here who may be ${entry.perhaps.join(" or ")}`] : []),
        ...[...Map.groupBy(entry.joined ?? [], ({ rule }) => rule)].map(
          ([rule, keys]) =>
            `Taken for this person: ${keys.map(({ key }) => key).join(", ")} (inferred: ${rule})`,
        ),
      ];
    case "instrument":
      return (entry.steps ?? []).map(stepLine);
    case "commitment":
      return [
        entry.what,
        ...(entry.fulfilments ? promisedLine(entry.accounts) : []),
        ...(entry.fulfilments ?? []).map(fulfilmentLine),
        ...(entry.variants ?? []).map(({ id, reason }) => `Not joined: ${reason} (${id})`),
      ];
    default:
      return [];
  }
}

/** "Step, 3 May 2031: signed by Tarvia, Ostria (says Morning Post)". */
export function stepLine({ status, date, by, saidBy }: InstrumentStepEntry): string {
  const who = saidBy.map(({ from, voice }) => saidWords(from, voice));
  const names = [...new Set(who)].join("; ");
  return `Step, ${date === undefined ? "day not stated" : dayWords(date)}: ${status}${by ? ` by ${by.join(", ")}` : ""} (says ${names})`;
}

/** "Promised, says Morning Post: “…”": what the reports below it are of. */
const promisedLine = (accounts: Extract<Entry, { kind: "commitment" }>["accounts"]): string[] =>
  accounts
    .filter(({ says }) => !says.status.startsWith("reported-"))
    .slice(0, 1)
    .map(
      ({ from, claimedBy, anchors: [first] }) =>
        `Promised, says ${saidWords(from, claimedBy?.name ?? undefined)}: “${plain(first.exact)}”`,
    );

/** "Reported done 28 April 2031, says Morning Post: “…” (inferred: fulfilment-same-deed)". */
export function fulfilmentLine({ done, date, from, saidBy, at, rule }: Fulfilment): string {
  const day = date === undefined ? ", day not stated" : ` ${dayWords(date)}`;
  return `Reported ${done ? "done" : "not done"}${day}, says ${saidWords(from, saidBy)}: “${plain(at.exact)}” (inferred: ${rule})`;
}

/** A voice and the outlet that has it; a source without an outlet by its title, else by its id. */
const saidWords = (from: Fulfilment["from"], voice: string | undefined): string => {
  const outlet = from.outlet ?? from.title ?? from.source.slice(0, 12);
  return voice === undefined ? outlet : `${voice} in ${outlet}`;
};

function accountsText(accounts: readonly (readonly Row[])[], width: number): string {
  const room = Math.floor((width - LABEL_WIDTH) / accounts.length) - 2;
  return accounts.length > 1 && room >= NARROWEST_ACCOUNT
    ? sideBySide(accounts, width)
    : accounts.map((rows, i) => block(rows, i + 1, accounts.length, width)).join("\n");
}

function sideBySide(accounts: readonly (readonly Row[])[], width: number): string {
  const labels = [...new Set(inOrder(accounts))];
  const columns = [
    { title: "", least: LABEL_WIDTH },
    ...accounts.map((_, i) => ({ title: `account ${i + 1}`, least: NARROWEST_ACCOUNT })),
  ];
  const rows = labels.map((label) => [label, ...accounts.map((each) => valueIn(each, label))]);
  return table(columns, rows, width);
}

/** Labels of all accounts, each where the fullest account that has it puts it. */
function inOrder(accounts: readonly (readonly Row[])[]): string[] {
  const fullest = [...accounts].sort((a, b) => b.length - a.length);
  const labels = fullest.flatMap((rows) => rows.map(([label]) => label));
  const last = ["words", "stands at"];
  return [...labels.filter((label) => !last.includes(label)), ...last];
}

const valueIn = (rows: readonly Row[], label: string): string =>
  rows.find(([each]) => each === label)?.[1] ?? "";

function block(rows: readonly Row[], number: number, of: number, width: number): string {
  const title = of > 1 ? `account ${number}\n` : "";
  const lines = rows.map(([label, value]) => {
    const [first, ...rest] = paragraph(value, width - LABEL_WIDTH - 2, 0)
      .trimEnd()
      .split("\n");
    const indent = " ".repeat(LABEL_WIDTH + 2);
    return [`${label.padEnd(LABEL_WIDTH)}  ${first}`, ...rest.map((line) => indent + line)].join("\n");
  });
  return `${title}${lines.join("\n")}\n`;
}
