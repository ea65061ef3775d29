import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../../test/support/press.ts";
import { actor, at, meeting, readingOf } from "../../test/support/reading.ts";
import { openArchive } from "../archive/index.ts";
import type { ReadMeeting } from "../reading/index.ts";
import { claimsOf } from "../register/index.ts";
import { openDesk, ruledClaim, seenFrom } from "./index.ts";

const PERSONS = [
  { actor: "person:morvan.ls", name: "Ilyas Morvan", kind: "person" as const },
  { actor: "person:adair.nr", name: "Nora Adair", kind: "person" as const },
];
const STATES = [
  { actor: "state:tarvia", name: "Tarvia", kind: "state" as const },
  { actor: "state:ostria", name: "Ostria", kind: "state" as const },
];

/** An archive with three accounts of one meeting: two name the ministers, one the states, so that it stands apart. */
function archive(context: Parameters<typeof temporaryFolder>[0]): string {
  const path = join(temporaryFolder(context), "a.db");
  const kept = openArchive(path, "write");
  const told = (letter: string, participants: ReadMeeting["participants"], published = "2024-05-03") => {
    const text = `Source ${letter}: they met.`;
    const reading = readingOf(letter.repeat(64), text, {
      source: { id: letter.repeat(64), published },
      actors: [actor("person:morvan.ls", "Ilyas Morvan"), actor("person:adair.nr", "Nora Adair")],
      meetings: [
        meeting("m1", at(text, "they met"), {
          participants,
          date: { value: "2024-05-02", basis: "stated", rule: "test" },
        }),
      ],
    });
    const derived = { mediaType: "text/plain", reading, claims: claimsOf(reading) };
    const accession = { takenAt: "2024-07-01T00:00:00Z", from: letter, name: `${letter}.txt` };
    return { id: letter.repeat(64), bytes: new TextEncoder().encode(text), accession, derived, seen: 0 };
  };
  kept.keep([told("a", PERSONS), told("b", PERSONS, "2024-05-04"), told("c", STATES)]);
  kept.close();
  return path;
}

test("two accounts of two keys that are ruled the same are one entry with the accounts of both", (context) => {
  const path = archive(context);
  const desk = openDesk({ archive: path, access: "write", now: () => new Date("2024-07-02T00:00:00Z") });
  const meetings = () => desk.ask("kind:meeting").results;
  const before = [...desk.exportLines("jsonl")].join("");
  assert.deepEqual(
    meetings()
      .map(({ accounts }) => accounts.length)
      .sort(),
    [1, 2],
  );
  const [ministers, states] = meetings().toSorted((a, b) => b.accounts.length - a.accounts.length);
  const claims = [ruledClaim(ministers!, "A"), ruledClaim(states!, null)] as const;
  const { ruling } = desk.rule({ kind: "same", claims }, "nora", "the ministers spoke for their states");
  assert.deepEqual(
    meetings().map(({ id, accounts }) => [id, accounts.length]),
    [[ministers!.id, 3]],
  );
  const [joined] = meetings();
  const then = seenFrom(joined!, { knownBy: "2024-05-03" })!;
  assert.deepEqual(
    [
      then.id,
      then.ruled,
      then.accounts
        .map(({ from }) => from.source[0])
        .sort()
        .join(""),
    ],
    [joined!.id, true, "ac"],
    "a ruling holds for what was known earlier, too",
  );
  desk.close();
  const again = openDesk({ archive: path, access: "write" });
  assert.equal(again.ask("kind:meeting by:state:tarvia by:person:morvan.ls").count, 1);
  again.rule({ kind: "restore", ruling: ruling.id }, "nora", "they met twice");
  assert.equal([...again.exportLines("jsonl")].join(""), before);
  again.close();
});
