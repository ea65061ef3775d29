import { ENGLISH_DATES } from "../../../text/index.ts";
import { DATASET } from "./dataset.ts";
import { DESK } from "./desk.ts";
import { PAGES } from "./pages.ts";
import { PASSAGE } from "./passage.ts";
import { PICTURES } from "./pictures.ts";
import { READER } from "./reader.ts";
import { REGISTER } from "./register.ts";
import { AGREEMENT, REVIEW } from "./review.ts";
import { SCRIPTS } from "./scripts.ts";
import { TERMS } from "./terms.ts";
import { TROUBLE } from "./trouble.ts";
import { WORK } from "./work.ts";

/** Every word the desk shows, in English. A further language is one more value with the same keys. */
export const ENGLISH = {
  /** For `<html lang>`, and for the plural rules of the language. */
  language: "en",
  direction: "ltr",
  ...DESK,
  ...REGISTER,
  terms: TERMS,
  dates: ENGLISH_DATES,
  ...PAGES,
  ...READER,
  ...WORK,
  passage: PASSAGE,
  dataset: DATASET,
  review: REVIEW,
  agreement: AGREEMENT,
  ...PICTURES,
  trouble: TROUBLE,
  scripts: SCRIPTS,
} as const;
