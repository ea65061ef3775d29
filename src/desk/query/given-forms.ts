import { loadTable } from "../authority.ts";

let forms: ReadonlyMap<string, readonly string[]> | undefined;

/** The names that a short form stands for, in small letters: "joe" for Joseph. Read when the first name is typed. */
function namesOf(form: string): readonly string[] {
  forms ??= new Map(
    [...Map.groupBy(loadTable("given-forms"), (row) => row["form"]!.toLowerCase())].map(
      ([short, rows]) => [short, rows.map((row) => row["name"]!.toLowerCase())] as const,
    ),
  );
  return forms.get(form) ?? [];
}

/** A typed name with the given name in full: "joe lindmar" is "joseph lindmar". None where no word is a short form. */
export const inFull = (words: readonly string[]): readonly (readonly string[])[] =>
  words.length < 2 ? [] : words.flatMap((word, i) => namesOf(word).map((name) => words.with(i, name)));
