import type { ActorReference, Quoted } from "../../src/text/index.ts";
import type { Reading } from "../../src/reading/index.ts";

/**
 * A reading as a reader sees it: the text with marks in place (⟦s1 … ⟧ round the words of a statement, names in
 * ‹ ›, dates in { }), and under it the entries in plain sentences. Judged by eye in the diff.
 */
export function renderGolden(name: string, reading: Reading): string {
  return [
    `# ${name}`,
    "",
    sourceLine(reading),
    "",
    "## Text",
    "",
    ...markedText(reading),
    "",
    "## Entries",
    "",
    ...entries(reading),
    "",
  ].join("\n");
}

function sourceLine({ source }: Reading): string {
  const { title, outlet, author, published, publishedBasis } = source;
  const date = published === undefined ? "date not stated" : `${published} (${publishedBasis})`;
  return [title ?? "no title", author ?? "no author", outlet ?? "no outlet", date].join(" · ");
}

interface Mark {
  readonly at: number;
  readonly text: string;
  readonly rank: number;
}

function markedText(reading: Reading): string[] {
  const marks = [
    ...reading.statements.flatMap((statement) => around(statement.content, `⟦${statement.id} `, "⟧", 2)),
    ...around(reading.mentions, "‹", "›", 0),
    ...around(reading.dates, "{", "}", 1),
    ...reading.parts.map((part) => ({ at: part.start, text: `\n[${part.kind}] `, rank: -3 })),
    ...reading.turns.map((turn) => ({ at: turn.start, text: `[${turn.id} ${turn.role}] `, rank: -2 })),
  ].sort((a, b) => a.at - b.at || a.rank - b.rank);
  let text = "";
  let at = 0;
  for (const mark of marks) {
    text += reading.text.slice(at, mark.at) + mark.text;
    at = mark.at;
  }
  return (text + reading.text.slice(at)).split(/\r?\n/).map((line) => line.trimEnd());
}

/** Closing marks sort before opening ones at the same place, inner before outer. */
function around(spans: readonly Quoted[], open: string, close: string, depth: number): Mark[] {
  return spans.flatMap((span) => [
    { at: span.start, text: open, rank: 10 - depth },
    { at: span.end, text: close, rank: -1 + depth / 10 },
  ]);
}

const named = (actor: ActorReference): string =>
  actor.basis === "unattributed"
    ? "nobody named"
    : `${actor.name}${actor.actor === null ? "" : ` <${actor.actor}>`} (${actor.basis}, ${actor.rule})`;

const list = (names: readonly string[]): string => names.join(", ");

const words = (spans: readonly Quoted[]): string => spans.map((span) => `“${short(span.exact)}”`).join(" … ");

const short = (text: string): string =>
  text.length > 90
    ? `${text.slice(0, 60).replaceAll("\n", " ")} […] ${text.slice(-20)}`
    : text.replaceAll("\n", " ");

function entries(reading: Reading): string[] {
  return [
    ...reading.turns.map((turn) => `- ${turn.id}: ${turn.role} by ${named(turn.speaker)}`),
    ...reading.statements.map(
      (said) =>
        `- ${said.id}: ${said.form}, ${said.mood}, by ${named(said.speaker)}` +
        (said.via.length > 0 ? `, via ${list(said.via.map((via) => String(via.name)))}` : "") +
        (said.addressees.length > 0 ? `, to ${list(said.addressees.map((to) => String(to.name)))}` : "") +
        (said.within === null ? "" : `, within ${said.within}`) +
        (said.date ? `, on ${said.date.value} (${said.date.rule})` : "") +
        `: ${words(said.content)}`,
    ),
    ...reading.offices.map(
      (office) =>
        `- office: ${office.name} <${office.actor}>, ${office.standing} ${office.title}, ${office.of ?? "?"}`,
    ),
    ...reading.meetings.map(
      (met) =>
        `- ${met.id}: ${met.status} ${met.format}: ${list(met.participants.map((who) => who.name))}` +
        ` · ${met.place?.name ?? "place not stated"} · ${met.date ? `${met.date.value} (${met.date.rule})` : "date not stated"}` +
        `${claimed(met.claimedBy)}: ${words(met.evidence)}`,
    ),
    ...reading.memberships.map(
      (step) =>
        `- membership: ${step.state} in ${step.organisation}, ${step.planned ? "planned " : ""}${step.status}` +
        `${step.since === undefined ? "" : ` since ${step.since}`}${claimed(step.claimedBy)}`,
    ),
    ...reading.organisationFacts.map(
      (fact) =>
        `- fact: ${fact.organisation}, ${fact.fact} ${fact.subject ?? ""}= ${fact.value}${claimed(fact.claimedBy)}`,
    ),
    ...reading.instruments.map(
      (text) =>
        `- ${text.id}: ${text.type} “${text.name}”${text.by === undefined ? "" : ` by ${text.by}`}` +
        `${text.period === undefined ? "" : ` for ${text.period}`}${text.date === undefined ? "" : ` of ${text.date}`}`,
    ),
    ...reading.commitments.map(
      (todo) =>
        `- ${todo.id}: ${todo.status}: ${list(todo.who.map((who) => who.name ?? "not stated"))}: “${short(todo.what.exact)}”` +
        `${todo.due === undefined ? "" : `, due ${todo.due}`}${claimed(todo.claimedBy)}`,
    ),
    ...reading.notices.map((notice) => `- notice: ${notice.kind}: ${notice.text}`),
  ];
}

const claimed = (by: string | null): string => (by === null ? "" : `, claimed by ${by}`);
