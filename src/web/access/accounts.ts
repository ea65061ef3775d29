import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** What somebody may do: read everything, also make rulings, also take sources. Each may what the one before may. */
export type Role = "read" | "review" | "administer";

export const ROLES: readonly Role[] = ["read", "review", "administer"];

/** Somebody who may come to a desk that is open beyond this machine. */
export interface Account {
  /** Stands beside every ruling made under it. */
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the account's secret, in hex. The secret itself is never kept. */
  readonly secret: string;
}

export const may = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);

const SECRET_BYTES = 24;

/**
 * A new secret, for the sign-in page and as a program's token alike. It is drawn at random, 192 bits, so a plain digest
 * of it can be kept: there is no short list of likely ones to try.
 */
export const newSecret = (): string => `rdt_${randomBytes(SECRET_BYTES).toString("base64url")}`;

export const digestOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Whose secret it is; every account is compared, so that the time taken tells nothing. */
export function accountOf(accounts: readonly Account[], secret: string): Account | null {
  const given = Buffer.from(digestOf(secret), "hex");
  let found: Account | null = null;
  for (const account of accounts) {
    if (timingSafeEqual(given, Buffer.from(account.secret, "hex"))) found = account;
  }
  return found;
}

const NAME = /^[^\p{Cc}\p{Cf}]{1,80}$/u;

/** Why a name cannot be an account's, or null. */
export const nameTrouble = (name: string): string | null =>
  NAME.test(name) && name === name.trim()
    ? null
    : `${JSON.stringify(name)} cannot be a name: one line of 1 to 80 characters is wanted`;

/** Reads a file of accounts. Throws a SyntaxError that says what came, what was wanted and where. */
export function parseAccounts(text: string, where: string): readonly Account[] {
  const value = jsonOf(text, where);
  const list = (value as { accounts?: unknown } | null)?.accounts;
  if (!Array.isArray(list)) throw new SyntaxError(`${where}: {"accounts": [...]} was wanted`);
  const accounts = list.map((each, i) => accountFrom(each, `${where}: account ${i + 1}`));
  const twice = accounts.find(({ name }, i) => accounts.some((other, j) => j < i && other.name === name));
  if (twice) throw new SyntaxError(`${where}: the name ${JSON.stringify(twice.name)} stands there twice`);
  return accounts;
}

export const accountsText = (accounts: readonly Account[]): string =>
  `${JSON.stringify({ accounts }, null, 2)}\n`;

function jsonOf(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`${where} is no JSON: ${(error as Error).message}`, { cause: error });
  }
}

function accountFrom(value: unknown, where: string): Account {
  const { name, role, secret } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const trouble = typeof name === "string" ? nameTrouble(name) : `it has no "name"`;
  if (trouble !== null) throw new SyntaxError(`${where}: ${trouble}`);
  if (!ROLES.includes(role as Role))
    throw new SyntaxError(`${where}: the role ${JSON.stringify(role)} is none of ${ROLES.join(", ")}`);
  if (typeof secret !== "string" || !/^[0-9a-f]{64}$/.test(secret))
    throw new SyntaxError(`${where}: "secret" is to be a SHA-256 in hex`);
  return { name: name as string, role: role as Role, secret };
}
