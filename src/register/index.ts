export type * from "./entry.ts";
export { claimsOf } from "./claims.ts";
export { reconcile } from "./reconcile.ts";
export type { Alignment, Stretch } from "./align.ts";
export { alignWordings } from "./align.ts";
export type { Checked, CheckedWording, Verdict } from "./check.ts";
export { check } from "./check.ts";
