import { parentPort, workerData } from "node:worker_threads";
import type { Desk } from "./desk.ts";
import { openDesk } from "./open.ts";
import { loadResources } from "./resources.ts";
import type { Handed, Surroundings, Told } from "./taking-thread.ts";

// The thread of taking-thread.ts: opens the archive for writing and takes what is handed in, one after another.
const port = parentPort!;
const tell = (told: Told): void => port.postMessage(told);
let opened: Desk | undefined;

function desk(): Desk {
  const { archive, authority } = workerData as Surroundings;
  const named = authority === undefined ? {} : { resources: loadResources(authority) };
  return (opened ??= openDesk({ archive, access: "write", ...named }));
}

async function take({ items, options }: Handed): Promise<void> {
  try {
    const report = await desk().take(items, options, {
      taken: (item, done, total) => tell({ kind: "taken", item, done, total }),
      settling: (left, total) => tell({ kind: "settling", left, total }),
    });
    tell({ kind: "report", report });
  } catch (error) {
    const { name, message } = error as Error;
    tell({ kind: "trouble", name, message });
  }
}

port.on("message", (handed: Handed) => void take(handed));
