import { openDesk } from "../../src/desk/index.ts";
import { report } from "./press.ts";

/** Takes reports FIRST to LAST into ARCHIVE and prints the id of each once it is kept. Made to be killed. */
const [archive, first, last] = process.argv.slice(2);
const desk = openDesk({ archive: archive!, access: "write" });
const items = [];
for (let n = Number(first); n <= Number(last); n++) {
  items.push({ name: `report-${n}.txt`, bytes: new TextEncoder().encode(report(n)) });
}
await desk.take(items, {}, { taken: (item) => "id" in item && process.stdout.write(`${item.id}\n`) });
process.stdout.write("done\n");
