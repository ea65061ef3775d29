import { loadResources } from "../src/desk/resources.ts";
import type { Resources } from "../src/reading/index.ts";
import { read } from "../src/reading/index.ts";
import { claimsOf, reconcile } from "../src/register/index.ts";
import type { Claim, Entry } from "../src/register/index.ts";
import { daysOfValue } from "../src/text/index.ts";
import type { GoldCluster, GoldLine } from "./accounts-gold.ts";
import { batches } from "./accounts-gold.ts";
import { table } from "./table.ts";

// node bench/accounts.ts [BATCH] [--errors]: our own clusters of documents that tell of the same meetings and
// utterances (bench/gold/accounts): what the register puts together, keeps apart, and shows as which difference.

const GROUPS = [
  ["meeting", "body"],
  ["diff"],
  ["no"],
  ["apart", "apartformat"],
  ["related"],
  ["utterance", "variants", "two"],
];

type Meeting = Extract<Entry, { kind: "meeting" }>;
type Statement = Extract<Entry, { kind: "statement" }>;

/** What one wanted line came to, and what stood there instead. */
export interface Outcome {
  readonly verb: string;
  readonly right: boolean;
  readonly line: string;
  readonly instead: string;
}

/** Reads the documents of a cluster, makes a register of them alone and holds it to the wanted lines. */
export function judgeCluster(resources: Resources, { name, documents, lines }: GoldCluster): Outcome[] {
  const readings = documents.map(({ id, outlet, date, title, text }) =>
    read({ id, text, title, outlet, published: date, publishedBasis: "given" }, resources),
  );
  const byKey = Map.groupBy(readings.flatMap(claimsOf), ({ key }: Claim) => key);
  const entries = [...byKey.values()].flatMap((claims) => [...reconcile(claims)]);
  const meetings = entries.filter((entry): entry is Meeting => entry.kind === "meeting");
  const statements = entries.filter((entry): entry is Statement => entry.kind === "statement");
  const own = lines
    .filter(({ verb }) => verb === "meeting" || verb === "body")
    .flatMap((line) => meetingFor(line, meetings) ?? []);
  return lines.map((line) => {
    const judged = judge(line, own, meetings, statements);
    return { verb: line.verb, line: `${name}: ${line.line}`, ...judged };
  });
}

type Judged = Pick<Outcome, "right" | "instead">;

function judge(line: GoldLine, own: Meeting[], meetings: Meeting[], statements: Statement[]): Judged {
  switch (line.verb) {
    case "meeting":
    case "body":
      return judgeMeeting(line, meetings);
    case "diff":
      return judgeDifference(line, [...new Set([...own, ...statements])]);
    case "no":
      return judgeAbsence(line, own);
    case "apart":
      return judgeApart(line, meetings);
    case "related":
      return judgeRelated(line, meetings);
    case "utterance":
    case "variants":
    case "two":
      return judgeUtterance(line, statements);
    default:
      throw new Error(`A known word after "@" was wanted, "${line.line}" came`);
  }
}

const fold = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const docsOf = (entry: Entry): string[] =>
  [...new Set(entry.accounts.map(({ from }) => from.source.split("/")[1]!))].sort();

const option = (line: GoldLine, name: string): string | undefined =>
  line.words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);

/** The meeting of these people (or that body) on that day with most of the wanted documents. */
function meetingFor(
  line: GoldLine,
  meetings: readonly Meeting[],
  day = option(line, "day"),
): Meeting | undefined {
  const names = fold(line.words[0] === "body" ? line.words[1]! : line.words[0]!).split("+");
  const wanted = new Set((option(line, "docs") ?? "").split(/[,|]/));
  const format = option(line, "format");
  const told = (meeting: Meeting): string =>
    fold(`${meeting.participants.map(({ name }) => name).join(" ")} ${meeting.body ?? ""} ${meeting.label}`);
  const onDay = (meeting: Meeting): boolean => {
    const days = daysOfValue(meeting.date?.value ?? "");
    return day === undefined || days === null || (days.first <= day && day <= days.last);
  };
  return meetings
    .filter((meeting) => names.every((name) => told(meeting).includes(name)) && onDay(meeting))
    .filter((meeting) => format === undefined || meeting.format === format)
    .map((meeting) => ({
      meeting,
      has:
        docsOf(meeting).filter((doc) => wanted.has(doc)).length +
        (daysOfValue(meeting.date?.value ?? "") ? 0.5 : 0),
    }))
    .sort((a, b) => b.has - a.has || (a.meeting.id < b.meeting.id ? -1 : 1))[0]?.meeting;
}

function judgeMeeting(line: GoldLine, meetings: readonly Meeting[]): Judged {
  const meeting = meetingFor(line, meetings);
  const fair = option(line, "docs")!.split("|");
  const right = meeting !== undefined && fair.includes(docsOf(meeting).join(","));
  const all = meetings.map(
    (each) => `${each.label} [${docsOf(each).join(",")}] ${each.format} ${each.status}`,
  );
  return { right, instead: `${meeting ? docsOf(meeting).join(",") : "none"} of ${all.join("; ")}` };
}

/** "diff TYPE VERDICT a/b,c": a document of either side, in any order; "|" between what is as good, "-" for any. */
function judgeDifference(line: GoldLine, entries: readonly Entry[]): Judged {
  const [type, verdicts, sides] = line.words as [string, string, string];
  const pairs = sides.split("|").map((pair) => pair.split(",").map((side) => side.split("/")));
  const differences = entries.flatMap((entry) => entry.differences);
  const found = differences.filter((difference) => {
    const docs = difference.sides.map(({ from }) => from.source.split("/")[1]!);
    const fits = pairs.some(
      ([a, b]) =>
        (a!.includes(docs[0]!) && b!.includes(docs[1]!)) || (a!.includes(docs[1]!) && b!.includes(docs[0]!)),
    );
    const values = difference.sides.every(({ value }) => line.pattern === null || line.pattern.test(value));
    return difference.type === type && fits && values;
  });
  const right = found.some(({ verdict }) => verdicts === "-" || verdicts.split("|").includes(verdict));
  return { right, instead: shown(found.length > 0 ? found : differences) };
}

const shown = (differences: Entry["differences"]): string =>
  differences
    .map(({ type, verdict, rule, sides }) => {
      const told = sides.map(({ value, from }) => `${from.source.split("/")[1]!} ${value.slice(0, 50)}`);
      return `${type} ${verdict} (${rule}): ${told.join(" | ")}`;
    })
    .join("; ");

function judgeAbsence({ words: [type, verdict] }: GoldLine, meetings: readonly Meeting[]): Judged {
  const found = meetings
    .flatMap(({ differences }) => differences)
    .filter((each) => each.type === type && each.verdict === verdict);
  return { right: found.length === 0, instead: shown(found) };
}

function twoOf(line: GoldLine, meetings: readonly Meeting[]): readonly (Meeting | undefined)[] {
  const days = line.words.filter((word) => /^\d{4}-/.test(word));
  return days.map((day) =>
    meetingFor(
      line,
      meetings.filter(({ date }) => date !== undefined),
      day,
    ),
  );
}

function judgeApart(line: GoldLine, meetings: readonly Meeting[]): Judged {
  const [a, b] = twoOf(line, meetings);
  return { right: a !== undefined && b !== undefined && a !== b, instead: `${a?.label} / ${b?.label}` };
}

function judgeRelated(line: GoldLine, meetings: readonly Meeting[]): Judged {
  const [a, b] = twoOf(line, meetings);
  const related = (a as { related?: readonly { id: string; relation: string }[] } | undefined)?.related ?? [];
  return {
    right: b !== undefined && related.some(({ id }) => id === b.id),
    instead: JSON.stringify(related),
  };
}

/** "utterance a,b /words/": one entry; "variants a,b": offered at least; "two a,b": neither. */
function judgeUtterance(
  { verb, words: [docs], pattern }: GoldLine,
  statements: readonly Statement[],
): Judged {
  const of = docs!
    .split(",")
    .map((doc) =>
      statements.filter(
        (entry) =>
          entry.form !== "turn" &&
          entry.accounts.some(
            ({ from, says }) => from.source.endsWith(`/${doc}`) && pattern!.test(says.words),
          ),
      ),
    );
  const instead = of
    .map((each) => each.map(({ label, id }) => `${id} ${label.slice(0, 90)}`).join(" + ") || "none")
    .join(" / ");
  const [first, ...rest] = of;
  const one = rest.every((each) => each.some((entry) => first!.includes(entry)));
  const offered = rest.every((each) =>
    each.some((entry) =>
      first!.some(
        (other) =>
          other === entry ||
          [...(entry.variants ?? [])].some(({ id }) => id === other.id) ||
          (other.variants ?? []).some(({ id }) => id === entry.id),
      ),
    ),
  );
  const read = of.every((each) => each.length > 0);
  const right = verb === "utterance" ? one : verb === "variants" ? offered : !one && !offered;
  return { right: read && right, instead };
}

if (import.meta.main) {
  const resources = loadResources();
  const errors = process.argv.includes("--errors");
  const [wanted] = process.argv.slice(2).filter((each) => !each.startsWith("--"));
  const rows = [...batches()]
    .filter(([name]) => wanted === undefined || name.includes(wanted))
    .map(([name, clusters]) => {
      const outcomes = clusters.flatMap((cluster) => judgeCluster(resources, cluster));
      if (errors)
        for (const { right, line, instead } of outcomes)
          if (!right) console.log(`- ${line}\n    instead: ${instead}`);
      return [name, ...GROUPS.map((verbs) => share(outcomes.filter(({ verb }) => verbs.includes(verb))))];
    });
  console.log(
    table([["own accounts", ...GROUPS.map((verbs) => verbs[0]!)], ...rows], new Set([1, 2, 3, 4, 5, 6])),
  );
}

function share(outcomes: readonly Outcome[]): string {
  return outcomes.length === 0 ? "" : `${outcomes.filter(({ right }) => right).length} of ${outcomes.length}`;
}
