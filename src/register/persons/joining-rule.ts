/** Why a key that does not say so itself means a person. */
export type JoiningRule =
  /** The only one on record whom the name may mean, given the state that the source tells. */
  | "only-bearer-on-record"
  /** Of several bearers the only one of the state that the source tells or speaks of. */
  | "only-bearer-of-state"
  /** Of several bearers the only one who holds the office that the source tells. */
  | "only-bearer-of-office";
