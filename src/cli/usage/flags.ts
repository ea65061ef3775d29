import type { Flag } from "../verb.ts";

export const ARCHIVE: Flag = {
  name: "archive",
  value: "FILE",
  text: "the register's file (else $READOUT_ARCHIVE, else readout.db in this folder)",
};
export const ACCESS: Flag = {
  name: "access",
  value: "FILE",
  text: "the file of accounts (else the archive’s name with .access.json)",
};
export const AS_OF: Flag = { name: "as-of", value: "DATE", text: "only what had begun by that day" };
export const KNOWN_BY: Flag = {
  name: "known-by",
  value: "DATE",
  text: "only what a source published by that day says",
};
export const DATE: Flag = {
  name: "date",
  value: "YYYY-MM-DD",
  text: "when it was published (2023 or 2023-05 if no more is known); without it, only a date the source itself states",
};
export const OUTLET: Flag = { name: "outlet", value: "NAME", text: "who published it" };
export const TITLE: Flag = { name: "title", value: "TITLE", text: "its title" };
export const JSON_OUT: Flag = { name: "json", text: "print JSON" };
export const AUTHORITY: Flag = {
  name: "authority",
  value: "FOLDER",
  text: "your own tables of names and words, over those that come with Readout (else $READOUT_AUTHORITY)",
};
export const PRIVATE: Flag = { name: "allow-private", text: "let addresses of private networks be fetched" };
