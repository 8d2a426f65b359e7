/** Picks a sentence by how many things it speaks of, by the rules of a language. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/*! @__NO_SIDE_EFFECTS__ */
export const pluralIn =
  (locale: string) =>
  (count: number, forms: Forms): string =>
    forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
