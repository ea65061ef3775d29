export type * from "./entry.ts";
export { claimsOf } from "./claims.ts";
export { reconcile } from "./reconcile.ts";
