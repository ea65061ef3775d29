import { AsyncLocalStorage } from "node:async_hooks";
import type { Words } from "./catalogue.ts";
import { ENGLISH } from "./english/index.ts";

const SPEAKING = new AsyncLocalStorage<Words>();

/**
 * The words of the language that the answer being made is to be in: English, unless `speaking` said otherwise. The
 * language is the one thing every page, picture and piece of one needs, so it goes with the request and not through
 * every call.
 */
export const spoken = (): Words => SPEAKING.getStore() ?? ENGLISH;

/** Makes something, also what it waits for, in the words of a language. */
export const speaking = <T>(words: Words, make: () => T): T => SPEAKING.run(words, make);
