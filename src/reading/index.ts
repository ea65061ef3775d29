export { read, readAttributed } from "./read.ts";
export { actBetween } from "./facts/acts/pair.ts";
export { isCoded, ploverClass } from "./facts/acts/plover.ts";
export type * from "./reading.ts";
export type { Authorities, Row } from "./authorities.ts";
export type { Resources } from "./resources.ts";
export { items, parseAuthorities, perAuthorities } from "./authorities.ts";
export { foldSpelling, namesAsKeys } from "./names/keys.ts";
export { loadNameTagger } from "./names/tagging/model.ts";
