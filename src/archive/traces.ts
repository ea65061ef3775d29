import type { Claim, Trace } from "../register/index.ts";
import { traceOf } from "../register/index.ts";
import type { Db } from "./db.ts";

/** The trace of a claim, by the claim's row. */
export interface KeptTrace extends Trace {
  readonly claim: number;
}

/** Keeps the trace of a claim that has one beside it. */
export function keepTrace(db: Db, claim: number, said: Claim): void {
  const trace = traceOf(said);
  if (!trace) return;
  const { source, speaker, day, runs } = trace;
  db.run(
    `insert or replace into traces (key, claim, source, speaker, day, runs) values (?, ?, ?, ?, ?, ?)`,
    ...[said.key, claim, source, speaker, day, new Uint8Array(runs.buffer, runs.byteOffset, runs.byteLength)],
  );
}

/** The traces under a key, in the order in which the claims came. */
export const tracesUnder = (db: Db, key: string): KeptTrace[] =>
  db
    .all<TraceRow>(`select claim, source, speaker, day, runs from traces where key = ? order by claim`, key)
    .map(({ runs, ...trace }) => ({ ...trace, runs: numbersIn(runs) }));

interface TraceRow extends Omit<KeptTrace, "runs"> {
  readonly runs: Uint8Array;
}

const numbersIn = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array =>
  byteOffset % 4 === 0
    ? new Uint32Array(buffer, byteOffset, byteLength / 4)
    : new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));

/** Traces of claims that came before there were any. */
export function addMissingTraces(db: Db, key: string): void {
  const missing = db.all<{ id: number; json: string }>(
    `select id, json from claims where key = ?1 and said is null
     and id not in (select claim from traces where key = ?1)`,
    key,
  );
  for (const { id, json } of missing) keepTrace(db, id, JSON.parse(json) as Claim);
}
