import type { Archive } from "../archive/index.ts";
import type { Entry } from "../register/index.ts";
import type { Quoted, SourceId } from "../text/index.ts";
import type { Failure, Verification, Watcher } from "./desk.ts";
import { hintsFrom, openSource, sourceId } from "./source.ts";

/** Checks bytes against id, text against bytes, and every anchor of readings and entries against the text. */
export async function verifyAll(archive: Archive, watcher: Watcher): Promise<Verification> {
  const failures: Failure[] = [];
  let anchors = 0;
  let entries = 0;
  const ids = archive.sourceIds();
  for (const [index, id] of ids.entries()) {
    const text = await textOf(archive, id, failures);
    if (text !== null) anchors += checkSource(archive, id, text, failures);
    watcher.step?.(index + 1, ids.length);
  }
  const known = new Set(ids);
  for (const entry of archive.entries()) {
    entries++;
    checkSources(entry, known, failures);
  }
  return { sources: ids.length, entries, anchors, failures };
}

/** Checks what was read in a source and what the entries say stands in it; gives how many anchors that is. */
function checkSource(archive: Archive, id: SourceId, text: string, failures: Failure[]): number {
  let anchors = checkReading(archive, id, text, failures);
  for (const entry of archive.entriesOf(id)) {
    const sides = entry.differences.flatMap((difference) => difference.sides.map(({ anchor }) => anchor));
    const anchored = [...entry.accounts.flatMap((account) => account.anchors), ...sides];
    const here = anchored.filter(({ source }) => source === id);
    for (const anchor of here) anchors += check(text, anchor, id, `entry ${entry.id}`, failures);
  }
  return anchors;
}

/** The text as the bytes give it now; null, with the failure noted, where they give none. */
async function textOf(archive: Archive, id: SourceId, failures: Failure[]): Promise<string | null> {
  const bytes = archive.bytes(id)!;
  if (sourceId(bytes) !== id) {
    failures.push({ source: id, where: "bytes", reason: `their SHA-256 is ${sourceId(bytes)}` });
  }
  const opened = await openSource(bytes, hintsFrom(archive.accessions(id)));
  if (opened.ok) return opened.source.text;
  failures.push({ source: id, where: "bytes", reason: opened.reason });
  return null;
}

function checkReading(archive: Archive, id: SourceId, text: string, failures: Failure[]): number {
  const reading = archive.reading(id);
  if (!reading) {
    failures.push({ source: id, where: "reading", reason: "there is none; run readout reread" });
    return 0;
  }
  if (reading.text !== text) {
    failures.push({ source: id, where: "text", reason: "the reading's text is not what the bytes give" });
  }
  let anchors = 0;
  for (const { span, where } of spansIn(reading, "")) anchors += check(text, span, id, where, failures);
  return anchors;
}

function check(text: string, span: Quoted, source: SourceId, where: string, failures: Failure[]): number {
  const { start, end, exact } = span;
  if (!(start >= 0 && start < end && end <= text.length)) {
    const reason = `the span ${start}-${end} does not lie in a text of ${text.length} units`;
    failures.push({ source, where, reason });
  } else if (text.slice(start, end) !== exact) {
    const reason = `at ${start}-${end} stands ${shown(text.slice(start, end))}, not ${shown(exact)}`;
    failures.push({ source, where, reason });
  }
  return 1;
}

function checkSources(entry: Entry, known: ReadonlySet<SourceId>, failures: Failure[]): void {
  for (const { from, anchors } of entry.accounts) {
    for (const { source } of anchors) {
      if (source === from.source && known.has(source)) continue;
      failures.push({
        source,
        where: `entry ${entry.id}`,
        reason: "an account rests on a source that is not there",
      });
    }
  }
}

/** Every span with its words in a JSON value, and the way to it. */
function* spansIn(value: unknown, where: string): Generator<{ span: Quoted; where: string }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* spansIn(item, `${where}[${index}]`);
  } else if (typeof value === "object" && value !== null) {
    if ("exact" in value) yield { span: value as Quoted, where };
    for (const [name, item] of Object.entries(value)) {
      yield* spansIn(item, where === "" ? name : `${where}.${name}`);
    }
  }
}

const shown = (words: string): string =>
  `“${Array.from(words.slice(0, 80)).slice(0, 60).join("")}${words.length > 60 ? "…" : ""}”`;
