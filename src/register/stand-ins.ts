import { byCertainDay } from "./accounts.ts";
import type { Claim, ClaimOf } from "./entry.ts";

/**
 * The claims of one key as they come, each once. Of claims that say the very same of an actor only the one published first
 * for certain is held and stands for all: half of all sources name a state, and most say the same of it.
 */
export class StandIns {
  readonly #plain: Claim[] = [];
  readonly #said = new Map<string, Standing>();

  add(claim: Claim): void {
    if (claim.kind !== "actor") {
      this.#plain.push(claim);
      return;
    }
    const said = JSON.stringify(claim.account.says);
    const standing = this.#said.get(said);
    if (standing) standing.add(claim);
    else this.#said.set(said, new Standing(claim));
  }

  claims(): Claim[] {
    return [...this.#plain, ...[...this.#said.values()].map((standing) => standing.claim())];
  }
}

class Standing {
  #first: ClaimOf<"actor">;
  #accounts = 0;
  readonly #outlets = new Set<string>();

  constructor(claim: ClaimOf<"actor">) {
    this.#first = claim;
    this.add(claim);
  }

  add(claim: ClaimOf<"actor">): void {
    const { account, standsFor } = claim;
    if (byCertainDay(account, this.#first.account) < 0) this.#first = claim;
    this.#accounts += standsFor?.accounts ?? 1;
    for (const outlet of standsFor?.outlets ?? [account.from.outlet]) {
      if (outlet !== undefined) this.#outlets.add(outlet);
    }
  }

  claim(): ClaimOf<"actor"> {
    return { ...this.#first, standsFor: { accounts: this.#accounts, outlets: [...this.#outlets] } };
  }
}
