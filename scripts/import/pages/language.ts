/** The language that pages are written in, where it is another than that of the site: programs that read aloud ask for it. */
import { wikiSectionSchema } from '../../../src/schemas/wiki.ts';
import { asYaml } from '../../as-yaml.ts';
import type { Finding } from '../source.ts';
import { said } from '../text/literals.ts';

/** A language as pages here name it; undefined for what is none. */
export const languageNamed = (value: unknown): string | undefined => {
  try {
    const [language] = Intl.getCanonicalLocales(said(value)?.replaceAll('_', '-') ?? '');
    return language !== undefined && wikiSectionSchema.safeParse({ language }).success ? language : undefined;
  } catch {
    return undefined; // No language, such as the name of a theme.
  }
};

const family = (language: string): string => language.split('-')[0] ?? language;

/**
 * The settings of the section that pages come to, with their language in them.
 * @param language of the pages, as their site says it
 * @param here language of this site
 * @param file settings of the section
 * @param given the text of that file as the import makes it; undefined for none
 * @param isTaken true where somebody else's stands there
 */
export const languageSettings = (
  language: string | undefined,
  here: string,
  { file, given, isTaken }: { readonly file: string; readonly given: string | undefined; readonly isTaken: boolean },
): { readonly text: string | undefined; readonly findings: readonly Finding[] } => {
  if (language === undefined || family(language) === family(here)) return { text: given, findings: [] };
  const finding = (done: string): Finding => ({
    kind: 'field',
    path: file,
    what: `the pages are written in ${language}`,
    done,
  });
  return isTaken
    ? { text: given, findings: [finding(`write language: ${language} there, or in each section of theirs`)] }
    : {
        text: `${given ?? ''}${asYaml({ language })}`,
        findings: [finding('said there, so that programs read them aloud in it')],
      };
};
