import { openDesk } from "../../src/desk/index.ts";
import { report } from "./press.ts";

/** Takes reports and prints how many bytes of heap each of the later ones leaves behind; run with --expose-gc. */
const FEW = 160;
const MANY = 320;

const desk = openDesk({ archive: process.argv[2]!, access: "write" });
const take = async (first: number, last: number): Promise<number> => {
  for (let n = first; n < last; n += 20) {
    const items = Array.from({ length: 20 }, (_, i) => ({
      name: `report-${n + i}.txt`,
      bytes: new TextEncoder().encode(report(n + i)),
    }));
    await desk.take(items);
  }
  globalThis.gc!();
  return process.memoryUsage().heapUsed;
};
const few = await take(0, FEW);
const many = await take(FEW, MANY);
process.stdout.write(String(Math.round((many - few) / (MANY - FEW))));
desk.close();
