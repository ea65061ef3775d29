import type { Action } from "./actions.ts";
import { PASSAGE_ACTIONS } from "./passage/actions.ts";
import { REVIEW_ACTIONS } from "./review/actions.ts";

/** Every address that changes something. */
export const ACTIONS: readonly Action[] = [...REVIEW_ACTIONS, ...PASSAGE_ACTIONS];
