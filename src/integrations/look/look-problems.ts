/** What is wrong with a site's own look, as content/site.yaml says it: a faint accent, a logo that is not there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accentProblems } from '../../domain/design/accent.ts';
import { readTokens } from '../../domain/design/tokens.ts';
import type { Site } from '../../schemas/site.ts';

/** @param root folder of the repository */
export const lookProblems = (
  root: string,
  { logo, accent, accentDark }: Site,
): readonly { readonly field: string; readonly message: string }[] => [
  ...(['file', 'dark'] as const).flatMap((field) => {
    const address = logo?.[field];
    return address === undefined || existsSync(join(root, 'public', address))
      ? []
      : [{ field: `logo.${field}`, message: `there is no file public${address}.` }];
  }),
  ...(accentDark !== undefined && accent === undefined
    ? [{ field: 'accentDark', message: 'it goes with an accent for the light theme: write accent as well.' }]
    : []),
  ...(accent === undefined
    ? []
    : accentProblems(readTokens(readFileSync(join(root, 'src/styles/tokens.css'), 'utf8')), { accent, accentDark })),
];
