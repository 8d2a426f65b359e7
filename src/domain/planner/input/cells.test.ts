import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { service } from '../plan.fixture.ts';
import { withCell } from './cells.ts';
import { columns } from './columns.ts';

const column = (name: string) => {
  const found = columns.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
};

suite('a cell of a service', () => {
  const shop = service('shop', { move: 'cutover', becomesGateway: true, replicas: 3, dependsOn: [] });

  test('changes what it holds and nothing else', () => {
    assert.deepEqual(withCell(shop, column('replicas'), '5'), { ...shop, replicas: 5 });
  });

  test('leaves nothing known of what it held once it is empty', () => {
    assert.deepEqual(withCell(shop, column('calls'), ''), { ...shop, dependsOn: null });
    assert.deepEqual(withCell(shop, column('move'), ''), { ...shop, move: null, becomesGateway: false });
  });

  test('changes nothing where it cannot be read', () => {
    assert.equal(withCell(shop, column('replicas'), 'several'), null);
  });
});
