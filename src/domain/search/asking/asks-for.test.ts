import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { joinNames } from '../index/names.ts';
import { asksForIt, sameAsAsked } from './asks-for.ts';
import { readQuery } from './query.ts';

const longNames = new Map([['k8s', 'Kubernetes']]);

/** Whether a query asks for an entry that is called so. */
const asks = (typed: string, title: string, ...aliases: readonly string[]): boolean =>
  asksForIt(readQuery(typed), { title, aliases: joinNames(aliases) }, longNames);

suite('a query asks for an entry', () => {
  for (const [typed, title, ...aliases] of [
    ['how many machines', 'How many machines do we need?'],
    ['how big a crew', 'How many people does it take?', 'crew', 'crew size'],
    ['when should we leave the depot', 'When is it right to leave?', 'leave the depot'],
    ['without machines', 'Can we go without machines?', 'no machines'],
    ['upgrade of k8s', 'How often is an upgrade due?', 'Kubernetes upgrade'],
    ['machines', 'How many machines do we need?'],
  ] as const)
    test(`${typed}: ${title}`, () => assert.ok(asks(typed, title, ...aliases)));

  for (const [typed, title, ...aliases] of [
    ['how many machines do I need', 'Can we go without machines?', 'no machines', 'machine-free'],
    ['how many machines do I need', 'What becomes of lost machines?', 'machines'],
    ['who owns the depot', 'Where is the depot?', 'depot', 'owner of the depot'],
    ['when should we not use the depot', 'What is the depot used for?', 'use of the depot'],
    ['why the depot', 'Why do people hate the depot?', 'is the depot worth it'],
    ['what happens during a move', 'How often do we move?', 'moves'],
    ['the depot', 'What stands instead of the depot?', 'instead of the depot'],
  ] as const)
    test(`not ${typed}: ${title}`, () => assert.ok(!asks(typed, title, ...aliases)));
});

test('a name asks the same in other small words, by a short name and in quotes; not with another turn', () => {
  const isSame = (typed: string, name: string): boolean => sameAsAsked(readQuery(typed), longNames)(name);
  assert.ok(isSame('when must I not use k8s', 'when not to use Kubernetes'));
  assert.ok(isSame('"node groups"', 'node group'));
  assert.ok(isSame('how much does a depot cost', 'depot cost'));
  assert.ok(!isSame('when to use Kubernetes', 'when not to use Kubernetes'));
  assert.ok(!isSame('depot cost', 'depot'));
  assert.ok(!isSame('who pays the depot', 'when pays the depot'));
});
