import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withoutSignals } from './no-signals.ts';

test('the client of the integration that is installed starts components without signals', () => {
  const client = readFileSync(new URL(import.meta.resolve('@astrojs/preact/client.js')), 'utf8');
  assert.match(client, /if \(signalsRaw\)/);
  assert.doesNotMatch(withoutSignals(client), /if \(signalsRaw\)/);
  assert.match(withoutSignals(client), /if \(false\)[^]*hydrate\(/);
});

test('one that asks in other words is told, and not passed on as it is', () =>
  assert.throws(() => withoutSignals('hydrate(child, element)'), /no-signals\.ts/));
