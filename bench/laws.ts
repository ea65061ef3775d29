import { join } from "node:path";
import { openDesk } from "../src/desk/index.ts";
import { claimsOf, reconcile } from "../src/register/index.ts";
import { openArchive } from "../src/archive/index.ts";
import { generator } from "../test/support/random.ts";
import { registerLines, registerOfWorkers, shuffled } from "../test/support/register.ts";
import { readingsFor } from "./clusters.ts";
import { withFolder } from "./scoring.ts";

// node bench/laws.ts [ROUNDS]: the laws of the register on the whole dev corpus and the seeds. Any order, any split over
// workers, and any order of taking into an archive give the same bytes. Ends with status 1 where one does not.

/** Takes readings into an archive in their order, some at a time, and gives what it exports. */
function exported(path: string, readings: Awaited<ReturnType<typeof readingsFor>>, atOnce: number): string {
  const archive = openArchive(path, "write");
  for (let i = 0; i < readings.length; i += atOnce) {
    const some = readings.slice(i, i + atOnce).map((reading) => ({
      id: reading.source.id,
      bytes: new TextEncoder().encode(reading.text),
      accession: {
        takenAt: `2024-01-01T00:00:${String(i % 60).padStart(2, "0")}Z`,
        from: "law",
        name: reading.source.id,
      },
      derived: { mediaType: "text/plain", reading, claims: claimsOf(reading) },
      seen: 0,
    }));
    archive.keep(some);
    while (archive.settle(reconcile, 100) > 0);
  }
  archive.close();
  const desk = openDesk({ archive: path });
  const lines = [...desk.exportLines("jsonl")].join("");
  desk.close();
  return lines;
}

async function main(rounds: number): Promise<number> {
  return withFolder(async (folder) => {
    const readings = await readingsFor(folder);
    const random = generator(20_261_122);
    const register = registerLines(readings).join("\n");
    const kept = exported(join(folder, "0.db"), readings, readings.length);
    console.log(
      `${readings.length} sources, ${register.split("\n").length} entries, ${kept.length} bytes exported`,
    );
    let broken = 0;
    const law = (name: string, holds: boolean): void => {
      if (!holds) broken++;
      console.log(`${holds ? "holds " : "BROKEN"} ${name}`);
    };
    for (let round = 1; round <= rounds; round++) {
      const order = shuffled(readings, random);
      const workers = 2 + Math.floor(random() * 8);
      law(`order ${round}`, registerLines(order).join("\n") === register);
      law(
        `split ${round}, ${workers} workers`,
        registerOfWorkers(order, workers, random).join("\n") === register,
      );
      law(
        `archive ${round}, ${workers} at once`,
        exported(join(folder, `${round}.db`), order, workers) === kept,
      );
    }
    return broken > 0 ? 1 : 0;
  });
}

process.exitCode = await main(Number(process.argv[2] ?? 5));
