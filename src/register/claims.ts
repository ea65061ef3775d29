import type { Reading } from "../reading/index.ts";
import type { Claim } from "./entry.ts";

export function claimsOf(_reading: Reading): readonly Claim[] {
  return [];
}
