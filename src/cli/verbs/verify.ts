import { counted, refuseWords, withDesk } from "../common.ts";
import { plain } from "../layout.ts";
import type { Run } from "../verb.ts";

export const run: Run = async (given, surroundings) => {
  refuseWords(given, "verify");
  return withDesk(given, surroundings, "read", async (desk) => {
    const { console } = surroundings;
    const result = await desk.verify({
      step: (done, total) => console.progress(`checked ${done} of ${counted(total, "source")}`),
    });
    console.doneWithProgress();
    if (given.switches.has("json")) await console.print(`${JSON.stringify(result)}\n`);
    else {
      for (const { source, where, reason } of result.failures) {
        await console.print(`fails: source ${source.slice(0, 12)}, ${where}: ${plain(reason)}\n`);
      }
      const what = [
        counted(result.anchors, "anchor"),
        counted(result.sources, "source"),
        counted(result.entries, "entry"),
      ];
      const verdict = result.failures.length === 0 ? "every one stands" : `${result.failures.length} fail`;
      await console.print(`Checked ${what[0]} of ${what[1]} and ${what[2]}: ${verdict}.\n`);
    }
    return result.failures.length > 0 ? 1 : 0;
  });
};
