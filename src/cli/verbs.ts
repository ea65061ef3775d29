import { ASKING } from "./usage/asking.ts";
import { KEEPING } from "./usage/keeping.ts";
import { RULING } from "./usage/ruling.ts";
import { SERVING } from "./usage/serving.ts";
import { TAKING } from "./usage/taking.ts";
import { WRITING } from "./usage/writing.ts";
import type { Verb } from "./verb.ts";

/** The verbs in the order the help shows them. A verb's module is loaded when it is called. */
export const VERBS: readonly Verb[] = [...TAKING, ...ASKING, ...WRITING, ...RULING, ...KEEPING, ...SERVING];
