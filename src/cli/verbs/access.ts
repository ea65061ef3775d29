import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Account, Role } from "../../web/index.ts";
import { accountsText, digestOf, nameTrouble, newSecret, parseAccounts, ROLES } from "../../web/index.ts";
import { accessPath } from "../common.ts";
import type { Given, Run, Surroundings } from "../verb.ts";
import { CliError } from "../verb.ts";

export const run: Run = async (given, surroundings) => {
  const path = accessPath(given, surroundings);
  const [what, name, ...more] = given.words;
  if (more.length > 0)
    throw new CliError(`One name is wanted; a name of several words stands in quotation marks`);
  const accounts = accountsAt(path);
  switch (what) {
    case "list":
      return list(accounts, path, surroundings);
    case "add":
      return add(accounts, named(name, "add"), given, path, surroundings);
    case "remove":
      return remove(accounts, named(name, "remove"), path, surroundings);
    default:
      throw new CliError(
        `readout access ${what === undefined ? "does what? Say" : `knows no ${JSON.stringify(what)}; it knows`} list, add NAME or remove NAME`,
      );
  }
};

/** The accounts a file holds; none where there is no file. Throws a CliError that says what is wrong with it. */
export function accountsAt(path: string): readonly Account[] {
  if (!existsSync(path)) return [];
  try {
    return parseAccounts(readFileSync(path, "utf8"), path);
  } catch (error) {
    throw new CliError((error as Error).message);
  }
}

const named = (name: string | undefined, what: string): string => {
  if (name === undefined) throw new CliError(`readout access ${what} whom? Give a name`);
  const trouble = nameTrouble(name);
  if (trouble !== null) throw new CliError(trouble);
  return name;
};

async function list(accounts: readonly Account[], path: string, { console }: Surroundings): Promise<0> {
  const lines = accounts.map(({ name, role }) => `${role.padEnd(11)}${name}\n`).join("");
  await console.print(accounts.length === 0 ? `No accounts in ${path}.\n` : lines);
  return 0;
}

async function add(
  accounts: readonly Account[],
  name: string,
  { values }: Given,
  path: string,
  { console }: Surroundings,
): Promise<0> {
  const role = (values["role"] ?? "read") as Role;
  if (!ROLES.includes(role)) throw new CliError(`--role ${role} is none of ${ROLES.join(", ")}`);
  const secret = newSecret();
  const others = accounts.filter((account) => account.name !== name);
  save(path, [...others, { name, role, secret: digestOf(secret) }]);
  const fresh = others.length === accounts.length ? "" : "The secret it had before holds no more.\n";
  await console.print(
    `${name} may ${WHAT[role]}. The secret, shown this once:\n\n  ${secret}\n\n${fresh}` +
      "A person gives it on the sign-in page, a program sends it as Authorization: Bearer.\n",
  );
  return 0;
}

const WHAT: Readonly<Record<Role, string>> = {
  read: "read",
  review: "read and make rulings",
  administer: "read, make rulings and take sources",
};

async function remove(
  accounts: readonly Account[],
  name: string,
  path: string,
  { console }: Surroundings,
): Promise<0> {
  const left = accounts.filter((account) => account.name !== name);
  if (left.length === accounts.length)
    throw new CliError(`No account is called ${JSON.stringify(name)}; readout access list shows them`);
  save(path, left);
  await console.print(`${name} is signed out everywhere and may not come in any more.\n`);
  return 0;
}

/** Written beside and moved into place, so that a server that reads it meanwhile sees the old file or the new one. */
function save(path: string, accounts: readonly Account[]): void {
  writeFileSync(`${path}.new`, accountsText(accounts), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
