import type { Atom } from "./atom.ts";

/** The words a pattern met, by the names of its classes. */
export interface Match {
  readonly atoms: readonly Atom[];
  /** Index of the first atom, and of the one after the last. */
  from: number;
  to: number;
  values: Record<string, string | undefined>;
}

type Matcher = (match: Match, at: number) => boolean;

/** What the first atom of a match may be: these words, or words of these classes. */
export interface Opening {
  readonly words: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

export interface Pattern {
  readonly opening: Opening;
  /** The words and marks that the pattern names itself, wherever they stand in it. */
  readonly literals: readonly string[];
  readonly matcher: Matcher;
}

type Node =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "class"; readonly name: string; readonly as: string }
  | { readonly kind: "choice"; readonly branches: readonly (readonly Node[])[]; readonly optional: boolean };

/**
 * Compiles a pattern: words and `<class>` (kept under its name, or under another with `<class:name>`) in order,
 * `( | )` for a choice, `?` after what may be absent. Nothing repeats, so a match costs a bounded number of steps;
 * what is optional is taken where it fits.
 */
export function compile(source: string): Pattern {
  const parts = source.match(/<[\w-]+(?::\w+)?>|[()|?]|[^\s()|?<>]+/g) ?? [];
  const [branches, rest] = parseBranches(parts, 0);
  if (rest !== parts.length) throw new SyntaxError(`Pattern "${source}": unexpected "${parts[rest]}"`);
  const words = new Set<string>();
  const classes = new Set<string>();
  for (const branch of branches) openings(branch, words, classes);
  const literals = parts.filter((part) => !/^(?:[()|?]|<.+>)$/.test(part));
  return { opening: { words, classes }, literals, matcher: choice(branches, finish) };
}

function parseBranches(parts: readonly string[], at: number): [Node[][], number] {
  const branches: Node[][] = [[]];
  while (at < parts.length && parts[at] !== ")") {
    if (parts[at] === "|") {
      branches.push([]);
      at++;
      continue;
    }
    let node: Node;
    [node, at] = parseItem(parts, at);
    branches.at(-1)!.push(node);
  }
  return [branches, at];
}

function parseItem(parts: readonly string[], at: number): [Node, number] {
  const part = parts[at]!;
  let node: Node;
  if (part === "(") {
    const [branches, close] = parseBranches(parts, at + 1);
    if (parts[close] !== ")") throw new SyntaxError(`Pattern "${parts.join(" ")}": a bracket stays open`);
    node = { kind: "choice", branches, optional: false };
    at = close;
  } else if (part.startsWith("<")) {
    const [name = "", as = name] = part.slice(1, -1).split(":");
    node = { kind: "class", name, as };
  } else node = { kind: "word", word: part };
  const optional = parts[at + 1] === "?";
  return optional ? [{ kind: "choice", branches: [[node]], optional }, at + 2] : [node, at + 1];
}

/** Collects what a sequence may open with; true where it may be empty. */
function openings(nodes: readonly Node[], words: Set<string>, classes: Set<string>): boolean {
  for (const node of nodes) {
    if (node.kind === "word") words.add(node.word);
    else if (node.kind === "class") classes.add(node.name);
    else {
      const empty = node.branches.map((branch) => openings(branch, words, classes)).some(Boolean);
      if (empty || node.optional) continue;
    }
    return false;
  }
  return true;
}

const finish: Matcher = (match, at) => {
  match.to = at;
  return true;
};

const sequence = (nodes: readonly Node[], next: Matcher): Matcher =>
  nodes.reduceRight((rest, node) => matcherOf(node, rest), next);

function choice(branches: readonly (readonly Node[])[], next: Matcher): Matcher {
  const ways = branches.map((branch) => sequence(branch, next));
  if (ways.length === 1) return ways[0]!;
  return (match, at) => {
    for (const way of ways) if (way(match, at)) return true;
    return false;
  };
}

function matcherOf(node: Node, next: Matcher): Matcher {
  switch (node.kind) {
    case "word":
      return (match, at) => match.atoms[at]?.text === node.word && next(match, at + 1);
    case "class":
      return classMatcher(node.name, node.as, next);
    case "choice": {
      const taken = choice(node.branches, next);
      return node.optional ? (match, at) => taken(match, at) || next(match, at) : taken;
    }
  }
}

function classMatcher(name: string, as: string, next: Matcher): Matcher {
  return (match, at) => {
    const atom = match.atoms[at];
    const value = atom?.entry?.classes[name];
    if (value === undefined) return false;
    const before = match.values[as];
    match.values[as] = value === "" ? atom!.text : value;
    if (next(match, at + 1)) return true;
    match.values[as] = before;
    return false;
  };
}
