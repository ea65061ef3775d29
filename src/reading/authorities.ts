/** One row of an authority file: cells by column name; an absent cell is the empty string. */
export type Row = Readonly<Record<string, string>>;

/**
 * The authority files, `authority/NAME.tsv`, by NAME. Their order of rows is kept. Finders build what they look
 * up in once per value of this type (see `perAuthorities`), so passing the same object again is cheap.
 */
export type Authorities = Readonly<Record<string, readonly Row[]>>;

/** Reads authority files given as name -> text. Throws a SyntaxError that names file, line and column count. */
export function parseAuthorities(files: Readonly<Record<string, string>>): Authorities {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, parseTable(name, text)]));
}

function parseTable(name: string, text: string): readonly Row[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== "" && !line.startsWith("#"));
  const columns = lines[0]?.line.split("\t") ?? [];
  return lines.slice(1).map(({ line, number }) => {
    const cells = line.split("\t");
    if (cells.length > columns.length) {
      throw new SyntaxError(`${name}.tsv line ${number}: ${cells.length} cells, ${columns.length} columns`);
    }
    return Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? "").trim()]));
  });
}

/** The items of a list cell, separated by `|`. */
export const items = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split("|")
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** Makes `build` run once for each Authorities object: lookups are built on first use and kept with it. */
export function perAuthorities<T>(build: (authorities: Authorities) => T): (authorities: Authorities) => T {
  const built = new WeakMap<Authorities, { readonly value: T }>();
  return (authorities) => {
    const known = built.get(authorities);
    if (known) return known.value;
    const value = build(authorities);
    built.set(authorities, { value });
    return value;
  };
}
