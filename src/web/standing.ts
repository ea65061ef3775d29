import { AsyncLocalStorage } from "node:async_hooks";
import type { Standpoint } from "../desk/index.ts";
import { isPartialDate } from "../text/index.ts";

const STANDING = new AsyncLocalStorage<Standpoint>();

/**
 * The days a page is looked at from. They go with the request like its language: a link that forgot them would lead from
 * what was known by a day to what is known now.
 */
export const standing = (): Standpoint => STANDING.getStore() ?? {};

/** Makes something whose links keep the days. */
export const standingAt = <T>(standpoint: Standpoint, make: () => T): T => STANDING.run(standpoint, make);

/** Makes something that is cited elsewhere, where only the place counts. */
export const standingNowhere = <T>(make: () => T): T => STANDING.run({}, make);

/** The days that an address names; one that is none is told of elsewhere. */
export function standpointIn(parameter: (name: string) => string | undefined): Standpoint {
  const [asOf, knownBy] = ["as-of", "known-by"].map((name) => parameter(name)?.trim());
  return {
    ...(asOf !== undefined && isPartialDate(asOf) && { asOf }),
    ...(knownBy !== undefined && isPartialDate(knownBy) && { knownBy }),
  };
}
