import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openArchive } from "../../src/archive/index.ts";
import type { Desk } from "../../src/desk/index.ts";
import { openDesk } from "../../src/desk/index.ts";
import type { Reading } from "../../src/reading/index.ts";
import { claimsOf } from "../../src/register/index.ts";
import { gazetteReading, hostileReading, talkReading, wireReading } from "./web-readings.ts";

/** What is kept in the test archive: a file's name, and its reading under the id its bytes give it. */
export interface Kept {
  readonly name: string;
  readonly mediaType?: string;
  readonly bytes?: Uint8Array;
  readonly reading: (id: string) => Reading;
}

export const FIXTURES: readonly Kept[] = [
  { name: "harbour-wire.txt", reading: wireReading },
  { name: "press-conference.txt", reading: talkReading },
  { name: "gazette.html", mediaType: "text/html", reading: gazetteReading },
  { name: 'hostile"\r\nx: y.html', mediaType: "text/html", reading: hostileReading },
];

/** The gazette's report again, as another paper prints it: more accounts of one meeting than stand side by side. */
export const retold = (outlet: string): Kept => ({
  name: `${outlet}.txt`,
  reading: (id) => {
    const reading = gazetteReading(id);
    return { ...reading, text: `${reading.text}\n\n${outlet}`, source: { ...reading.source, outlet } };
  },
});

/** A desk over readings written by hand, kept in an archive of its own; `close` removes it. */
export function fixtureDesk(kept: readonly Kept[] = FIXTURES): {
  readonly desk: Desk;
  readonly ids: readonly string[];
  readonly close: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "readout-web-"));
  const path = join(folder, "test.db");
  const archive = openArchive(path, "write");
  const ids = kept.map((each) => keep(archive, each));
  archive.close();
  const desk = openDesk({ archive: path, access: "write" });
  const close = (): void => {
    desk.close();
    rmSync(folder, { recursive: true });
  };
  return { desk, ids, close };
}

function keep(
  archive: ReturnType<typeof openArchive>,
  { name, mediaType = "text/plain", bytes, reading }: Kept,
): string {
  const given = bytes ?? new TextEncoder().encode(reading("").text);
  const id = createHash("sha256").update(given).digest("hex");
  const made = reading(id);
  const accession = { takenAt: "2024-06-20T00:00:00.000Z", from: name, name, mediaType };
  const derived = { mediaType, reading: made, claims: claimsOf(made) };
  archive.keep([{ id, bytes: given, accession, derived, seen: 0 }]);
  return id;
}
