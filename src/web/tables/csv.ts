export type { Cells } from "../../desk/index.ts";
export { csvLine } from "../../desk/index.ts";
