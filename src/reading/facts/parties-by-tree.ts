import type { ClauseTree } from "./clause-tree.ts";
import { listOver } from "./lists.ts";
import type { PartyList } from "./lists.ts";

/** What of a clause leads from the tree to the parties in it. */
interface Parsed {
  readonly tree: ClauseTree;
  readonly lists: readonly PartyList[];
}

// "a delegation led by Deputy Minister X": the parties may stand so many nouns down.
const DEPTH = 2;

/** The parties that a noun of the tree names: its own list, what is coordinated with it, else those it is of, from or led by. */
export function partiesAt(clause: Parsed, token: number, depth = DEPTH): PartyList | undefined {
  const { tree, lists } = clause;
  const own = listOver(lists, tree.unitOf(token));
  const below = (test: RegExp, prepositions?: RegExp): PartyList | undefined => {
    for (const { token: next, relation, preposition } of tree.dependents(token)) {
      if (!test.test(relation) || (prepositions && !prepositions.test(preposition))) continue;
      const list = partiesAt(clause, next, depth - 1);
      if (list) return list;
    }
    return undefined;
  };
  const named = own && !own.adjectival && own.parties.some(({ actor }) => actor !== null);
  if (named || depth === 0) return own;
  // "roads from Tarvia and Esk" are nobody; "the representatives of Tarvia" are.
  const members = own ? below(/^nmod/, /^(of|from)$/) : undefined;
  return members ?? below(/^(appos|flat)/) ?? leaders(clause, token, depth) ?? own;
}

/** "headed by X" */
function leaders(clause: Parsed, token: number, depth: number): PartyList | undefined {
  const { tree } = clause;
  const led = tree
    .dependents(token)
    .find(({ relation, token: verb }) => relation === "acl" && /^(lead|head)$/.test(tree.lemma(verb)));
  const by = led && tree.dependents(led.token).find(({ preposition }) => preposition === "by");
  return by && partiesAt(clause, by.token, depth - 1);
}
