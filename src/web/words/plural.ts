/** Forms of a message by the plural category of its `count`; `other` serves wherever a form of its own is missing. */
export type Plural = { readonly other: string } & {
  readonly [C in Exclude<Intl.LDMLPluralRule, "other">]?: string;
};
