import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runningTitle } from './running-title.ts';

test('site and page stand at the head of each sheet but the first', () =>
  assert.equal(
    runningTitle('Right Parts', 'What it costs'),
    '@page{@top-left{content:"Right Parts"}@top-right{content:"What it costs"}}' +
      '@page :first{@top-left{content:none}@top-right{content:none}}',
  ));

test('no title can end the string, the rule or the element that it stands in', () => {
  const rule = runningTitle('A "b" \\ c', '</style><script>\n');
  assert.ok(!rule.includes('<'));
  assert.ok(rule.includes(String.raw`"A \22 b\22  \5c  c"`));
  assert.ok(rule.includes(String.raw`"\3c /style>\3c script>\a "`));
});
