import type { PartialDate } from "../../text/index.ts";

/** What a data set holds and what it was made from; nothing in it tells when, where or in which order. */
export interface Manifest {
  readonly schema: "readout-dataset/1";
  /** The version of Readout that made it. */
  readonly readout: string;
  readonly asOf?: PartialDate;
  readonly knownBy?: PartialDate;
  readonly sources: number;
  readonly entries: number;
  /** Rulings in force. */
  readonly rulings: number;
  /** SHA-256 of the ids of all sources, sorted, one a line: two sets with the same are of the same sources. */
  readonly sourcesHash: string;
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  readonly name: string;
  readonly about: string;
  readonly rows?: number;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string;
}
