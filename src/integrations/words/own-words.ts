/**
 * Puts the words of the site's language where the interface asks for words. In what ships to the browser every module
 * has a copy of the file to itself, of which only the words that it says are left: one file for all would put the words
 * of the search into the script of every page.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Language } from '../../words/languages.ts';

const shared = '\0words';

/**
 * @param root folder of the repository
 * @param language the one that content/site.yaml names
 */
export const ownWords = (root: string, language: Language): Plugin => ({
  name: 'own-words',
  enforce: 'pre',
  resolveId(source, importer = '') {
    // The files of a language and what they need go with a copy, or all copies would share one file after all.
    const [, folder = '', copy] = /^(.*\/words\/(?:\w+\/)?)\w+\.ts(\?for=.*)$/.exec(importer) ?? [];
    if (copy !== undefined && source.startsWith('.')) return join(folder, source) + copy;
    if (!source.endsWith('/words/words.ts')) return null;
    return this.environment.name === 'client' ? `${shared}:${importer.replace(/\?.*$/, '')}` : shared;
  },
  load(id) {
    if (!id.startsWith(shared)) return null;
    const file = join(root, 'src/words', `${language}.ts`);
    const copy = id === shared ? '' : `?for=${encodeURIComponent(id.slice(shared.length + root.length + 2))}`;
    return `export * as words from ${JSON.stringify(file + copy)};`;
  },
});
