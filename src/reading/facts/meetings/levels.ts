import type { Authorities } from "../../authorities.ts";
import { items, perAuthorities } from "../../authorities.ts";

const levels = perAuthorities(
  ({ "party-words": rows = [] }: Authorities): readonly { phrase: string; level: string }[] =>
    rows
      .filter((row) => row["class"] === "level")
      .flatMap((row) =>
        items(row["phrases"]).map((phrase) => ({ phrase: phrase.toLowerCase(), level: row["value"]! })),
      )
      .sort((a, b) => b.phrase.length - a.phrase.length),
);

/** The rank of those who sit in a body, where its name tells: "SCO Council of Heads of State" gives "heads of state". */
export function levelNamed(name: string, authorities: Authorities): string | undefined {
  const lower = name.toLowerCase();
  return levels(authorities).find(({ phrase }) => lower.includes(phrase))?.level;
}
