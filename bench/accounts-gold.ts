import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

// The form of bench/gold/accounts/*.txt: clusters of short documents of our own writing, and what the register is to
// make of them. See bench/gold/README.md.

export interface GoldDocument {
  readonly id: string;
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** One line that begins with "@", cut at spaces; a pattern between slashes comes last. */
export interface GoldLine {
  readonly verb: string;
  readonly words: readonly string[];
  readonly pattern: RegExp | null;
  readonly line: string;
}

export interface GoldCluster {
  readonly name: string;
  readonly documents: readonly GoldDocument[];
  readonly lines: readonly GoldLine[];
}

const FOLDER = fileURLToPath(new URL("gold/accounts", import.meta.url));

/** Every batch, by the name of its file. */
export const batches = (): ReadonlyMap<string, readonly GoldCluster[]> =>
  new Map(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith(".txt"))
      .sort()
      .map((file) => [file.replace(".txt", ""), clustersIn(readFileSync(`${FOLDER}/${file}`, "utf8"))]),
  );

/** Clusters begin with "=== NAME", documents with "--- ID | OUTLET | DATE | TITLE"; "@" lines say what is wanted. */
export const clustersIn = (text: string): readonly GoldCluster[] =>
  text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [name = "", ...rest] = part.split("\n");
      const body = rest.join("\n");
      const wanted = body.split("\n").filter((line) => line.startsWith("@ "));
      const told = body.replace(/^@ .*$/gm, "").split(/^--- /m);
      return {
        name: name.trim(),
        documents: told.slice(1).map((each) => documentOf(name.trim(), each)),
        lines: wanted.map(lineOf),
      };
    });

function documentOf(cluster: string, part: string): GoldDocument {
  const [head = "", ...lines] = part.split("\n");
  const [id, outlet, date, title] = head.split(" | ").map((each) => each.trim());
  if (!id || !outlet || !date || !title)
    throw new Error(`"ID | OUTLET | DATE | TITLE" was wanted in ${cluster}, "${head}" came`);
  return { id: `${cluster}/${id}`, outlet, date, title, text: `${title}\n\n${lines.join("\n").trim()}` };
}

function lineOf(line: string): GoldLine {
  const pattern = / \/(.+)\/$/.exec(line);
  const [verb = "", ...words] = line.slice(2, pattern?.index ?? line.length).split(" ");
  return { verb, words, pattern: pattern && new RegExp(pattern[1]!), line: line.slice(2) };
}
