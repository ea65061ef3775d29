/** Words that the scripts in a page say: they stand in the page, and no script holds any. */
export const SCRIPTS = {
  offers: "What can stand here",
  keys: "Keys",
  close: "Close",
  copied: "Copied",
  notCopied: "The browser did not let it; the text stands below",
  copyAddress: "Copy the address",
  copyCitation: "Copy as a citation",
  work: "Cite, rule or add",
  linkTo: "Link to characters {start}–{end}",
  citation: "“{words}”\n{source}\n{address}\nsha-256 {hash}, characters {start}–{end}\n",
} as const;
