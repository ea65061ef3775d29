import type { Html } from "../html.ts";
import { fromSource, markup } from "../html.ts";
import { spoken } from "./spoken.ts";

/**
 * A sentence that the register itself has made (what a query was understood as, why a question is asked, a brief). The
 * register writes English; on a page in another language the sentence says so, for who hears it read aloud.
 */
export const inRegister = (words: string): Html =>
  spoken().language === "en" ? fromSource(words) : markup`<span lang="en">${fromSource(words)}</span>`;

/** The same for a stretch of a page: an attribute of the element that holds it. */
export const registerLanguage = (): Html =>
  spoken().language === "en" ? markup`` : markup` lang="en" dir="ltr"`;
