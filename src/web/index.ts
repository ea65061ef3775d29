export type { Account, Role } from "./access/accounts.ts";
export { accountsText, digestOf, nameTrouble, newSecret, parseAccounts, ROLES } from "./access/accounts.ts";
export type { AppOptions } from "./app.ts";
export { createApp } from "./app.ts";
export type { ServeOptions, Serving } from "./serve.ts";
export { AccessError, PORT, serve } from "./serve.ts";
export type { Words } from "./words/index.ts";
export { languageNamed, languageNames, parseCatalogue } from "./words/index.ts";
