import type { Material } from "./dataset/dataset.ts";
import { datasetPieces } from "./dataset/dataset.ts";
import { version } from "./version.ts";
import { additionOf } from "./adding.ts";
import { correctionOf } from "./correcting.ts";
import type { Archive } from "../archive/index.ts";
import { ArchiveError, openArchive } from "../archive/index.ts";
import type { Authorities, Resources } from "../reading/index.ts";
import { archiveFrom, inTurn } from "./knowing.ts";
import type { Standpoint } from "./standpoint.ts";
import { answer, everyAnswer, latestAnswers } from "./asking.ts";
import { briefOn } from "./brief/brief.ts";
import { checkQuote } from "./checking.ts";
import type { Desk, Watcher } from "./desk.ts";
import { csvLines, jsonLines } from "./exporting.ts";
import { picturesOver } from "./pictures/over.ts";
import { remembering } from "./pictures/remembering.ts";
import { rereadAll, settleAll } from "./deriving.ts";
import { loadAuthorities } from "./authority.ts";
import { loadResources } from "./resources.ts";
import { complete } from "./query/complete.ts";
import { importAll, isHeard, joinedThen, reconcilerOf, rule, rulingsAtWork, rulingViews } from "./ruling.ts";
import { agreementIn } from "./review/codings.ts";
import { decisionOn } from "./review/deciding.ts";
import { evidenceOn } from "./review/evidence.ts";
import { doubtOf, openQuestionsIn, queueOf } from "./review/queue.ts";
import { takeAll } from "./taking.ts";
import { verifyAll } from "./verifying.ts";
import { actorView, overviewOf, sourcesByDay, sourceView, summaryOf } from "./viewing.ts";

export interface DeskOptions {
  /** The archive's file. */
  readonly archive: string;
  /** "write" makes the archive where there is none; "read" (unless told) wants one that is there. */
  readonly access?: "read" | "write";
  /** What reading needs; loaded when the first source is read, where it is not given. */
  readonly resources?: Resources;
  /** The clock that dates accessions; nothing else depends on it. */
  readonly now?: () => Date;
}

/** Opens the desk over an archive. Throws an ArchiveError where the archive cannot be used. */
export function openDesk(options: DeskOptions): Desk {
  const archive = openArchive(options.archive, options.access ?? "read");
  catchUp(archive, options.access ?? "read");
  let loaded = options.resources;
  const resources = (): Resources => (loaded ??= loadResources());
  // Who looks at pictures needs the names of states and places, and not the models that read a text.
  let known = options.resources?.authorities;
  const authorities = (): Authorities => (known ??= loaded?.authorities ?? loadAuthorities());
  return deskOver(archive, { resources, authorities }, options.now ?? (() => new Date()));
}

/**
 * Keys a reader settles at most, so that an answer does not wait for the whole of a long take elsewhere; and at once, so
 * that the take does not wait for the reader: in a large register a thousand keys may take longer than a writer waits.
 */
const READERS_SHARE = 1000;
const AT_ONCE = 50;

/** A take that was killed leaves sources whose entries are not worked out yet. */
function catchUp(archive: Archive, access: "read" | "write"): void {
  if (access === "write") return settleAll(archive, {});
  let left = archive.staleKeys();
  if (left === 0) return;
  try {
    const joined = joinedThen(archive);
    for (let done = 0; done < READERS_SHARE && left > 0; done += AT_ONCE) {
      left = archive.settle(reconcilerOf(archive), AT_ONCE, joined);
    }
  } catch (error) {
    // Who may only read an archive sees it as it was last settled.
    if (!(error instanceof ArchiveError)) throw error;
  }
}

/** The register as a data set is made from it. */
function materialOf(whole: Archive, meant: (key: string) => string, standpoint: Standpoint): Material {
  const archive = archiveFrom(whole, standpoint);
  const states = new Map<string, string | undefined>();
  return {
    entries: inTurn(archive, { type: "all" }),
    sources: archive.sourceRows().map(summaryOf),
    rulings: rulingViews(whole).filter(({ ruling }) => isHeard(archive, ruling)),
    stateOf: (party) => {
      const key = party?.actor;
      if (!key || key.startsWith("state:")) return key ?? undefined;
      if (!states.has(key)) states.set(key, archive.actor(meant(key))?.state);
      return states.get(key);
    },
    standpoint,
    version: version(),
  };
}

interface Loading {
  readonly resources: () => Resources;
  readonly authorities: () => Authorities;
}

type Reviewing = "review" | "openQuestions" | "doubt" | "decision" | "agreement";

const reviewOver = (archive: Archive): Pick<Desk, Reviewing> => ({
  review: (asked = {}) => queueOf(archive, asked),
  openQuestions: (most) => openQuestionsIn(archive, most),
  doubt: (id) => {
    const doubt = doubtOf(archive, id);
    return doubt && evidenceOn(archive, doubt);
  },
  decision: (id, answered) => decisionOn(archive, id, answered),
  agreement: () => agreementIn(archive),
});

function deskOver(archive: Archive, { resources, authorities }: Loading, now: () => Date): Desk {
  const sourceName = (id: string): string => archive.sourceName(id) ?? `source ${id.slice(0, 8)}`;
  const remember = remembering(archive);
  // Who turns the pages of a long source asks for the same one again.
  const beingRead = remembering(archive, 1);
  // A key that a ruling joined to another stands in no entry any more.
  const meant = (key: string): string => rulingsAtWork(archive).rename(key);
  return {
    overview: () => remember("overview", () => overviewOf(archive)),
    sources: (standpoint = {}) => archiveFrom(archive, standpoint).sourceRows().map(summaryOf),
    sourcesByDay: (page, standpoint = {}) => sourcesByDay(archiveFrom(archive, standpoint), page),
    sourceCounts: (standpoint = {}) => archiveFrom(archive, standpoint).sourceCounts(),
    source: (id, within = false, standpoint = {}) => {
      const view = () => sourceView(archiveFrom(archive, standpoint), id, within);
      return within ? beingRead(JSON.stringify([id, standpoint]), view) : view();
    },
    sourceSummary: (id) => {
      const row = archive.sourceRow(id);
      return row && summaryOf(row);
    },
    opening: (id) => archive.opening(id),
    reading: (id) => archive.reading(id),
    bytes: (id) => archive.bytes(id),
    entry: (id, standpoint = {}) => archiveFrom(archive, standpoint).entry(id),
    entriesLike: (prefix) => archive.entriesLike(prefix),
    actor: (key, standpoint = {}, most) => actorView(archiveFrom(archive, standpoint), meant(key), most),
    every: (query, standpoint = {}) => everyAnswer(archive, query, standpoint),
    ask: (query, asked = {}) => answer(archive, query, asked),
    feed: (query, standpoint = {}) =>
      remember(`feed ${JSON.stringify([query, standpoint])}`, () =>
        latestAnswers(archive, query, standpoint),
      ),
    complete: (query, at) => complete(archive, query, at),
    check: (quotation, asked = {}) => checkQuote(archiveFrom(archive, asked), quotation, asked),
    brief: (name, asked = {}) => briefOn(archive, name, asked, sourceName),
    ...picturesOver(archive, authorities),
    resolve: (key) => archive.actorName(meant(key))?.id ?? key,
    take: (items, taken = {}, watcher: Watcher = {}) =>
      takeAll({ archive, resources: resources(), now }, items, taken, watcher),
    reread: (watcher = {}) => rereadAll(archive, resources(), watcher),
    rule: (decision, by, reason) =>
      rule(archive, decision, { by, at: now().toISOString(), reason }, () => settleAll(archive, {})),
    importRulings: (rulings) => importAll(archive, rulings, () => settleAll(archive, {})),
    addition: (source, place, written) => additionOf(archive, source, place, written),
    correction: (source, claim, correction) => correctionOf(archive, source, claim, correction),
    rulings: () => rulingViews(archive),
    ...reviewOver(archive),
    dataset: (standpoint = {}) => datasetPieces(materialOf(archive, meant, standpoint)),
    verify: (watcher = {}) => verifyAll(archive, watcher),
    exportLines: (format, standpoint = {}) =>
      (format === "csv" ? csvLines : jsonLines)(archiveFrom(archive, standpoint).entries()),
    sourceName,
    unsettled: () => archive.staleKeys(),
    close: () => archive.close(),
  };
}
