import { numberOption, refuseWords, withDesk } from "../common.ts";
import type { Run } from "../verb.ts";

const PORT = 3000;
const HOST = "127.0.0.1";

export const run: Run = async (given, surroundings) => {
  refuseWords(given, "serve");
  const port = numberOption(given.values["port"], "--port", 65_535) ?? PORT;
  const host = given.values["host"] ?? HOST;
  return withDesk(given, surroundings, "read", async (desk) => {
    const { serve } = await import("../../web/index.ts");
    await serve({ desk, port, host });
    return 0;
  });
};
