/** Days a register is looked at from: what had begun by one, what was published by the other. */
export interface Standpoint {
  readonly asOf?: string;
  readonly knownBy?: string;
}
