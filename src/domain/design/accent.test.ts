import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { accentProblems, accentTokens, withAccent } from './accent.ts';
import { colourPairs, leastContrast } from './colour-pairs.ts';
import { contrastRatio } from './contrast.ts';
import { fromOklch, toOklch } from './oklch.ts';
import { colourOf, readTokens, themes } from './tokens.ts';

const css = readFileSync(join(import.meta.dirname, '../../styles/tokens.css'), 'utf8');
const tokens = readTokens(css);
const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('a colour comes back from lightness, chroma and hue', () => {
  fc.assert(fc.property(colours, (colour) => assert.equal(fromOklch(toOklch(colour)), colour)));
});

test('a faint colour is refused with the measured ratio and the nearest that passes', () => {
  const [problem] = accentProblems(tokens, { accent: '#ffcc00' });
  assert.equal(problem?.field, 'accent');
  const worst = Math.min(
    ...['--paper', '--paper-raised', '--paper-sunken', '--mark'].map((back) =>
      contrastRatio('#ffcc00', colourOf(tokens, back, 'light')),
    ),
  );
  assert.match(
    problem?.message ?? '',
    new RegExp(`contrast of ${(Math.floor(worst * 100) / 100).toFixed(2)}, and needs 4.5`),
  );
  const offered = /is (#[\da-f]{6})\.$/.exec(problem?.message ?? '')?.[1] ?? '';
  assert.deepEqual(accentProblems(tokens, { accent: offered }), []);
  assert.ok(Math.abs(toOklch(offered).hue - toOklch('#ffcc00').hue) < 0.05, 'it keeps its hue');
});

test('each theme is measured by itself', () => {
  const [problem, ...more] = accentProblems(tokens, { accent: '#7a1f5c', accentDark: '#7a1f5c' });
  assert.equal(problem?.field, 'accentDark');
  assert.match(problem?.message ?? '', /of the dark theme/);
  assert.deepEqual(more, []);
});

test('whatever passes, or is offered, passes in every place and both themes', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const offered = /is (#[\da-f]{6})\.$/.exec(accentProblems(tokens, { accent: colour })[0]?.message ?? '')?.[1];
      const own = readTokens(withAccent(css, accentTokens(tokens, { accent: offered ?? colour })));
      for (const theme of themes) {
        for (const { of, on, use } of colourPairs) {
          for (const front of of.filter(
            (name) => name.startsWith('--accent') || on.some((one) => one.startsWith('--accent')),
          )) {
            for (const back of on.filter((name) => front.startsWith('--accent') || name.startsWith('--accent'))) {
              const ratio = contrastRatio(colourOf(own, front, theme), colourOf(own, back, theme));
              assert.ok(ratio >= leastContrast[use], `${front} on ${back}, ${theme}: ${ratio}`);
            }
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});
