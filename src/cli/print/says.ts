import type { Entry } from "../../desk/index.ts";
import type { OfficeSays, Provenance } from "../../register/index.ts";
import { stepWords } from "../../register/index.ts";
import { dayWords } from "../../text/index.ts";

/** A line of an account: what is told, and what is said of it. */
export type Row = readonly [label: string, value: string];

type Account = Entry["accounts"][number];
type Reference = NonNullable<Account["claimedBy"]>;
type Participant = Extract<Entry, { kind: "meeting" }>["participants"][number];
type Dated = { readonly value: string; readonly basis: string; readonly rule: string };

/** One account as rows: whence it comes, who vouches for it, what it says, in which words, and where they stand. */
export function accountRows(entry: Entry, account: Account, sourceName: string): Row[] {
  const { from, claimedBy, anchors } = account;
  const rows: Row[] = [
    ["outlet", from.outlet ?? "not stated"],
    ["published", from.published ? `${from.published} (${from.publishedBasis ?? "given"})` : "not stated"],
    ["title", from.title ?? ""],
    ["source", `${from.source.slice(0, 12)} ${sourceName}`],
    ["who says so", entry.kind === "actor" ? "" : claimedBy ? reference(claimedBy) : "the source itself"],
    ...saysRows(entry, account),
    ["words", anchors.map((anchor) => `“${anchor.exact}”`).join(" … ")],
    ["stands at", anchors.map(({ start, end }) => `${start}-${end}`).join(", ")],
  ];
  return rows.filter(([, value]) => value !== "");
}

function saysRows(entry: Entry, account: Account): Row[] {
  switch (entry.kind) {
    case "statement":
      return statementRows(account as (typeof entry.accounts)[number]);
    case "meeting":
      return meetingRows(account as (typeof entry.accounts)[number]);
    case "membership": {
      const { says } = account as (typeof entry.accounts)[number];
      return [
        ["status", stepWords(says)],
        ["on", said(says.on)],
        ["since", said(says.since)],
        ["as of", said(says.asOf)],
      ];
    }
    case "fact": {
      const { says } = account as (typeof entry.accounts)[number];
      return [["value", dayWords(String(says.value))]];
    }
    case "instrument": {
      const { says } = account as (typeof entry.accounts)[number];
      return [
        ["name", says.name],
        ["type", says.type],
        ["by", says.by ?? ""],
        ["date", said(says.date)],
        ["period", said(says.period)],
        ["status", says.status ?? ""],
      ];
    }
    case "commitment": {
      const { says } = account as (typeof entry.accounts)[number];
      return [
        ["who", says.who.map(reference).join("; ")],
        ["status", says.status],
        ["due", said(says.due, says.occasion === undefined ? "not stated" : "")],
        ["occasion", says.occasion ?? ""],
        ["condition", says.condition ?? ""],
      ];
    }
    case "act": {
      const { says } = account as (typeof entry.accounts)[number];
      return [
        ["who", says.actors.map(({ name }) => name).join("; ")],
        ["to whom", says.recipients.map(({ name }) => name).join("; ")],
        ["act", [says.class.toLowerCase(), says.mode ?? ""].filter(Boolean).join(", ")],
        ["status", `${says.status}${says.polarity === "negative" ? ", not done" : ""}`],
        ["in words", says.words],
      ];
    }
    case "actor": {
      const { says } = account as (typeof entry.accounts)[number];
      return [
        ["names", [says.name, ...says.variants.filter((each) => each !== says.name)].join("; ")],
        ["offices", says.offices.map(officeText).join("; ")],
      ];
    }
  }
}

function statementRows({ says }: Extract<Entry, { kind: "statement" }>["accounts"][number]): Row[] {
  return [
    ["speaker", reference(says.speaker)],
    ["form", `${says.form}, ${says.mood}`],
    ["put as", says.cue ?? ""],
    ["to", says.addressees.map(reference).join("; ")],
    ["by way of", [...says.path, ...says.via].map(reference).join("; ")],
    ["date", says.date ? dated(says.date) : ""],
    ["place", says.place?.name ?? ""],
    ["occasion", says.occasion?.name ?? ""],
    ["certainty", says.certainty ? `${says.certainty}: it goes on with a report and names no speaker` : ""],
    ["part", says.part?.replaceAll("-", " ") ?? ""],
    ["again at", says.repeatedAt?.map(({ start, end }) => `${start}-${end}`).join(", ") ?? ""],
  ];
}

function meetingRows({ says }: Extract<Entry, { kind: "meeting" }>["accounts"][number]): Row[] {
  return [
    ["who met", says.participants.map(participant).join("; ")],
    ["format", says.format],
    ["level", says.level ?? ""],
    ["body", says.body ?? ""],
    ["setting", says.setting ?? ""],
    ["there too", says.attendance?.exact ?? ""],
    ["adopted", says.documents?.map(({ exact }) => exact).join("; ") ?? ""],
    ["how many", says.figures?.map(({ exact }) => exact).join("; ") ?? ""],
    ["which of a series", says.ordinal?.exact ?? ""],
    ["status", says.status],
    ["date", says.date ? dated(says.date) : "not stated"],
    ["place", says.place?.name ?? ""],
    ["in the title", says.titlePlace?.name ?? ""],
  ];
}

/** "Ilyas Morvan (foreign minister, host)" */
function participant({ name, role, part }: Participant): string {
  const told = [role, part].filter((each) => each !== undefined);
  return told.length > 0 ? `${name} (${told.join(", ")})` : name;
}

const dated = ({ value, basis, rule }: Dated): string =>
  basis === "inferred" ? `${dayWords(value)} (inferred: ${rule})` : dayWords(value);

const said = (value: string | undefined, otherwise = ""): string =>
  value === undefined ? otherwise : dayWords(value);

/** A name, and on what ground where the text does not say it outright. */
export function reference({ name, basis, rule }: Reference): string {
  if (name === null) return "not stated";
  return basis === "inferred" ? `${name} (inferred: ${rule})` : name;
}

export function officeText(office: Office): string {
  const { standing, title, of, tenure } = office;
  const held = `${standing === "current" ? "" : `${standing} `}${title}${of === null ? "" : `, ${of}`}`;
  return tenure ? `${held}, ${tenureText(tenure)}` : held;
}

type Office = Pick<OfficeSays, "title" | "of" | "tenure"> & { readonly standing: string };

function tenureText({ from, to }: NonNullable<Office["tenure"]>): string {
  if (from !== undefined && to !== undefined) return `${dayWords(from)} to ${dayWords(to)}`;
  return from === undefined ? `until ${dayWords(to ?? "")}` : `since ${dayWords(from)}`;
}

/** An office with the day of publication of the first source that tells of it. */
export function officeOnRecord(office: Office & { readonly saidBy: readonly Provenance[] }): string {
  const [first] = office.saidBy.flatMap(({ published }) => published ?? []).sort();
  return officeText(office) + (first === undefined ? "" : ` (first told ${dayWords(first)})`);
}
