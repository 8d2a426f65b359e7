import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, type Node } from 'postcss';
import { contrastRatio } from './contrast.ts';
import { colourOf, readTokens, themes } from './tokens.ts';
import { colourPairs, leastContrast } from './colour-pairs.ts';

const tokens = readTokens(readFileSync(join(import.meta.dirname, '../../styles/tokens.css'), 'utf8'));
const colours = tokens.filter(({ kind }) => kind === 'colour').map(({ name }) => name);

for (const theme of themes) {
  test(`every pair of colours can be told apart in ${theme}`, () => {
    const faint = colourPairs.flatMap(({ of, on, use, why }) =>
      of.flatMap((front) =>
        on.flatMap((back) => {
          const ratio = contrastRatio(colourOf(tokens, front, theme), colourOf(tokens, back, theme));
          const least = leastContrast[use];
          return ratio >= least ? [] : [`${front} on ${back} is ${ratio.toFixed(2)}, needs ${least} (${why})`];
        }),
      ),
    );
    assert.deepEqual(faint, []);
  });
}

test('every colour of tokens.css stands in a pair', () => {
  const paired = new Set(colourPairs.flatMap(({ of, on }) => [...of, ...on]));
  assert.deepEqual(
    colours.filter((name) => !paired.has(name)),
    [],
    'add these to src/domain/design/colour-pairs.ts, with what they stand on or what stands on them',
  );
});

test('style sheets take every colour from tokens.css', async () => {
  const src = join(import.meta.dirname, '../..');
  const inPrint = (node: Node | undefined): boolean =>
    node !== undefined && (('params' in node && node.params === 'print') || inPrint(node.parent));
  const strays: string[] = [];
  for await (const file of glob('**/*.css', { cwd: src })) {
    if (file.endsWith('tokens.css')) continue;
    parse(await readFile(join(src, file), 'utf8')).walkDecls((declaration) => {
      const { prop, value, source } = declaration;
      // On paper black and white are what they are; so is a shade, which nothing is read on.
      if (inPrint(declaration)) return;
      const rest = value.replace(/rgb\(0 0 0 \/ \d+%\)/g, '');
      if (/#[\da-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/i.test(rest))
        strays.push(`${file}:${source?.start?.line ?? 0}: ${prop}: ${value}`);
    });
  }
  assert.deepEqual(strays, []);
});
