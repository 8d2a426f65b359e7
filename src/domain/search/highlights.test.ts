import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksIn } from './highlights.ts';

const marked = (text: string, wanted: string[]): string[] =>
  marksIn(text, wanted).map(([from, to]) => text.slice(from, to));

for (const { text, wanted, expected } of [
  { text: 'Noisy neighbours share.', wanted: ['noisy', 'neighbor'], expected: ['Noisy', 'neighbours'] },
  { text: 'Scaled, scales, scale.', wanted: ['scaling'], expected: ['Scaled', 'scales', 'scale'] },
  { text: 'Is it istio?', wanted: ['istio'], expected: ['istio'] },
  { text: 'apps/v1 and apps/v2', wanted: ['apps/v1'], expected: ['apps/v1'] },
  { text: 'the core streaming work, core work', wanted: ['core streaming'], expected: ['core streaming'] },
  { text: 'It costs $15,000.', wanted: ['15,000'], expected: ['15,000'] },
  { text: 'node nodes nodejs', wanted: ['node'], expected: ['node', 'nodes'] },
  { text: 'nothing here', wanted: ['pod', ''], expected: [] },
]) {
  test(`${wanted.join(', ')} in ${text}`, () => assert.deepEqual(marked(text, wanted), expected));
}
