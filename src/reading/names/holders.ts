import type { OfficeMention } from "../../text/index.ts";

/**
 * Gives an office without a holder the one bearer the same text names for it: "the Russian foreign minister" after
 * "Russian Foreign Minister Sergei Lavrov". Where the text names two bearers, or none, it stays without.
 */
export function inferHolders(offices: readonly OfficeMention[]): readonly OfficeMention[] {
  const bearers = new Map<string, OfficeMention["holder"] | null>();
  for (const { office, of, holder, standing } of offices) {
    if (!holder || !of || standing === "former") continue;
    const key = `${office} ${of.actor ?? of.name}`;
    const known = bearers.get(key);
    bearers.set(key, known === undefined || known?.value.actor === holder.value.actor ? holder : null);
  }
  return offices.map((office) => {
    if (office.holder || !office.of || office.standing === "former") return office;
    const holder = bearers.get(`${office.office} ${office.of.actor ?? office.of.name}`);
    return holder
      ? { ...office, holder: { ...holder, basis: "inferred" as const, rule: "sole-bearer-in-text" } }
      : office;
  });
}
