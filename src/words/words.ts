/**
 * The words of the interface, in the language that content/site.yaml names. Each language is one file with the same
 * words; one that lacks a word does not compile. Where the site and its scripts are bundled, src/integrations/words/
 * puts the file of the language in the place of this one, so that a page ships the words it says and no others.
 */
import { readFileSync } from 'node:fs';
import * as de from './de.ts';
import * as en from './en.ts';
import { languages, type Language } from './languages.ts';

type Same<Word> = Word extends string
  ? string
  : Word extends RegExp | ((...given: never[]) => unknown)
    ? Word
    : { readonly [Name in keyof Word]: Same<Word[Name]> };

/** Every word of the interface by its name. */
export type Words = { readonly [Name in keyof typeof en]: Same<(typeof en)[Name]> };

const all: Readonly<Record<Language, Words>> = { en, de };

const isLanguage = (name: string | undefined): name is Language => languages.some((one) => one === name);

/**
 * The language of a site; English where it names none, or one that nobody has written: the check of content says so.
 * @param folder the repository
 */
export const languageOf = (folder: string): Language => {
  let named: string | undefined;
  try {
    named = /^language:\s*['"]?(\w+)/m.exec(readFileSync(`${folder}/content/site.yaml`, 'utf8'))?.[1];
  } catch {
    // There is no site yet.
  }
  return isLanguage(named) ? named : 'en';
};

/** Every word of a language, for what is written before a site names its own. */
export const wordsOf = (language: Language): Words => all[language];

const asked = process.env['SITE_LANGUAGE'];

/** For commands and steps of the build, which run in Node as they are. */
export const words: Words = all[isLanguage(asked) ? asked : languageOf(process.cwd())];
