import type { Claim, Entry } from "../../src/register/index.ts";
import { claimsOf, reconcile } from "../../src/register/index.ts";
import type { Reading } from "../../src/reading/index.ts";
import type { Random } from "./random.ts";

/** The register of some readings as an engine works it out: map, group by key, reduce; one entry a line, by id and words. */
export function registerLines(readings: readonly Reading[]): string[] {
  return reduced(readings.flatMap(claimsOf));
}

/** The same where the readings are shared out over workers, whose claims come over as JSON in any order. */
export function registerOfWorkers(readings: readonly Reading[], workers: number, random: Random): string[] {
  const shares = Map.groupBy(readings, () => Math.floor(random() * workers));
  const sent = [...shuffled([...shares.values()], random)].flatMap((share) =>
    share.flatMap(claimsOf).map((claim) => JSON.stringify(claim)),
  );
  return reduced(shuffled(sent, random).map((line) => JSON.parse(line) as Claim));
}

const reduced = (claims: readonly Claim[]): string[] =>
  [...Map.groupBy(claims, ({ key }) => key).values()]
    .flatMap((group) => [...reconcile(group)])
    .map((entry: Entry) => JSON.stringify(entry))
    .sort();

/** The items in an order of chance (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
