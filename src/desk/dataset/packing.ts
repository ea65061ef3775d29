import { createHash } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";
import { FIRST_DAY } from "../zip.ts";
import type { ManifestFile } from "./manifest.ts";

/** Characters handed to the packer at once. */
const CHUNK = 65_536;

/** A file of a package while it is written. */
export interface PackedFile {
  readonly write: (text: string) => void;
  /** Ends the file and tells what was written. */
  readonly end: () => Pick<ManifestFile, "bytes" | "sha256">;
}

/** A zip that is written while it is made: what is packed is all that is held in memory. */
export interface Package {
  readonly file: (name: string) => PackedFile;
  readonly end: () => void;
}

/** Hands the bytes of a zip to the sink, in order. The same files give the same bytes. */
export function packageInto(sink: (bytes: Uint8Array) => void): Package {
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    sink(bytes);
  });
  return {
    file: (name) => {
      const packed = new ZipDeflate(name, { level: 6 });
      packed.mtime = FIRST_DAY;
      zip.add(packed);
      return written(packed);
    },
    end: () => zip.end(),
  };
}

function written(packed: ZipDeflate): PackedFile {
  const encoder = new TextEncoder();
  const hash = createHash("sha256");
  let waiting = "";
  let bytes = 0;
  const flush = (last: boolean): void => {
    const chunk = encoder.encode(waiting);
    waiting = "";
    bytes += chunk.length;
    hash.update(chunk);
    packed.push(chunk, last);
  };
  return {
    write: (text) => {
      waiting += text;
      if (waiting.length >= CHUNK) flush(false);
    },
    end: () => {
      flush(true);
      return { bytes, sha256: hash.digest("hex") };
    },
  };
}
