/** Puts a site's own accent into the tokens, while sheets are made: no page needs a style of its own for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'postcss';
import { parse } from 'yaml';
import { accentTokens } from '../../domain/design/accent.ts';
import { readTokens } from '../../domain/design/tokens.ts';

const hex = /^#[\da-f]{6}$/i;

/**
 * What content/site.yaml replaces of the tokens; nothing where it names no accent, or none that can be read: the check of
 * content says so.
 * @param root folder of the repository
 */
export const ownTokens = (root: string): Readonly<Record<string, string>> => {
  try {
    const { accent, accentDark } = parse(readFileSync(join(root, 'content/site.yaml'), 'utf8')) as {
      accent?: string;
      accentDark?: string;
    };
    if (accent === undefined || !hex.test(accent)) return {};
    const tokens = readTokens(readFileSync(join(root, 'src/styles/tokens.css'), 'utf8'));
    return accentTokens(tokens, { accent, accentDark });
  } catch {
    return {};
  }
};

/** The plug-in for sheets that writes them into the tokens. */
export const accentInSheets = (root: string): Plugin => {
  const own = ownTokens(root);
  return {
    postcssPlugin: 'own-accent',
    Declaration: (declaration) => {
      const value = own[declaration.prop];
      if (value !== undefined && declaration.value !== value) declaration.value = value;
    },
  };
};
