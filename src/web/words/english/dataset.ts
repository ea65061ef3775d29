/** What the page of the data set says. */
export const DATASET = {
  title: "The register as a data set",
  stand:
    "One zip: a table for each kind of entry, every passage, events between two, sources, rulings, a codebook and a manifest of hashes. The same sources and rulings give the same bytes on every machine.",
  take: "Take it along",
  asOf: "As of",
  asOfNote: "only what had begun by then",
  knownBy: "Known by",
  knownByNote: "only what a source published by then says",
  anyDay: "any day",
  download: "Make the zip",
  tables: "The tables",
  tablesNote: "the codebook in the zip counts the values too",
  columns: { one: "{#count} column", other: "{#count} columns" },
  column: "Column",
  meaning: "What it means",
} as const;
