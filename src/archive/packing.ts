import { deflateRawSync, inflateRawSync } from "node:zlib";

/** JSON in few bytes: a reading repeats its text in spans, so it shrinks about tenfold. */
export const pack = (value: unknown): Uint8Array => deflateRawSync(JSON.stringify(value), { level: 3 });

export const unpack = <T>(packed: Uint8Array): T => JSON.parse(inflateRawSync(packed).toString("utf8")) as T;
