import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { placeInMemory, refuse } from '../../store.fixture.ts';
import { troubles } from '../../store.ts';
import { openSavedWork } from './saved-work.ts';
import { openScenarios, type NewScenario } from './scenarios.ts';

const key = 'right-parts:fit-quiz';
const scenario = (name: string, services = 12): NewScenario => ({
  name,
  query: `v=1&services=${services}`,
  savedOn: '2026-11-23',
});
const namesOf = (scenarios: ReturnType<typeof openScenarios>) => scenarios.read().scenarios.map(({ name }) => name);

describe('saved work', () => {
  test('starts empty, is kept, and is forgotten', () => {
    const place = placeInMemory();
    const work = openSavedWork('fit-quiz', place, placeInMemory());
    assert.equal(work.current(), null);
    assert.equal(work.trouble(), null);
    assert.equal(work.keep('v=1&services=3'), null);
    assert.equal(work.current(), 'v=1&services=3');
    assert.equal(work.keep(null), null);
    assert.equal(place.length, 0, 'nothing is left behind');
  });

  test('keeps and forgets without touching what the first release saved beside it', () => {
    const scenarios = [{ id: 'a', ...scenario('Today') }, 'broken'];
    const place = placeInMemory({ [key]: JSON.stringify({ shape: 1, current: null, scenarios }) });
    const work = openSavedWork('fit-quiz', place, null);
    for (const query of ['v=1&services=3', null]) {
      assert.equal(work.keep(query), null);
      assert.equal(work.current(), query);
      assert.deepEqual(JSON.parse(place.getItem(key) ?? '').scenarios, scenarios);
    }
  });

  test('is set aside, not overwritten, when it cannot be read', () => {
    const place = placeInMemory();
    const broken = ['{"shape":1,"curr', '{"shape":1,"scenarios":5}'];
    for (const text of broken) {
      place.setItem(key, text);
      const work = openSavedWork('fit-quiz', place, null);
      assert.equal(work.trouble(), troubles.unreadable);
      assert.equal(work.keep('v=1&team=4'), null);
      assert.equal(work.current(), 'v=1&team=4');
    }
    for (const text of broken) assert.ok([...place.items.values()].includes(text));
  });

  test('remembers in its tab which addresses are the visitor’s own', () => {
    const tab = placeInMemory();
    const work = () => openSavedWork('fit-quiz', placeInMemory(), tab);
    assert.equal(work().isOwn('v=1&team=4'), false);
    work().noteOwn('v=1&team=4', null);
    work().noteOwn('v=1&team=40', 'v=1&team=4');
    work().noteOwn('v=1&team=5', null);
    assert.deepEqual(
      ['v=1&team=4', 'v=1&team=40', 'v=1&team=5'].map((query) => work().isOwn(query)),
      [false, true, true],
    );
    for (let count = 0; count < 300; count += 1) work().noteOwn(`v=1&team=${count}`, null);
    assert.ok((tab.getItem(`${key}:own`) ?? '').length < 3000, 'the notes are bounded');
  });

  test('says that nothing can be noted where the tab has no storage', () => {
    const blocked = openSavedWork('fit-quiz', null, null);
    assert.equal(blocked.noteOwn('v=1', null), troubles.blocked);
    assert.equal(blocked.keep('v=1'), troubles.blocked);
    assert.equal(blocked.isOwn('v=1'), false);
  });
});

describe('scenarios', () => {
  test('are added in their order and removed one by one', () => {
    const scenarios = openScenarios('fit-quiz', placeInMemory());
    for (const name of ['Today', 'Tomorrow', 'Later']) assert.equal(scenarios.add(scenario(name)), null);
    const [first] = scenarios.read().scenarios;
    assert.deepEqual({ ...first, id: '' }, { id: '', name: 'Today', query: 'v=1&services=12', savedOn: '2026-11-23' });
    assert.equal(scenarios.remove(first?.id ?? ''), null);
    assert.deepEqual(namesOf(scenarios), ['Tomorrow', 'Later']);
  });

  test('of two tabs are all kept, in whatever order the tabs read and write', () => {
    const place = placeInMemory();
    // Each tab sees storage as it was when it last looked: what browsers that hand changes on late come to.
    const stale = () => openScenarios('fit-quiz', { ...place, length: 0, key: () => null });
    const [one, other] = [stale(), stale()];
    for (let count = 0; count < 12; count += 1) {
      assert.equal(one.add(scenario(`One ${count}`)), null);
      assert.equal(other.add(scenario(`Other ${count}`)), null);
    }
    assert.equal(openScenarios('fit-quiz', place).read().scenarios.length, 24);
  });

  test('want a name, and one that is not taken', () => {
    const scenarios = openScenarios('fit-quiz', placeInMemory());
    assert.match(scenarios.add(scenario('  ')) ?? '', /name first/);
    assert.equal(scenarios.add(scenario('Today')), null);
    assert.match(scenarios.add(scenario(' Today ', 13)) ?? '', /“Today” is saved already, with other figures/);
    assert.equal(scenarios.add(scenario('Today')), null, 'the same twice is no complaint');
    assert.deepEqual(namesOf(scenarios), ['Today']);
  });

  test('are refused when they are too long, or too many', () => {
    const scenarios = openScenarios('fit-quiz', placeInMemory());
    assert.match(scenarios.add({ ...scenario('Long'), query: 'x'.repeat(9000) }) ?? '', /too long/);
    const refusals = Array.from({ length: 60 }, (_, count) => scenarios.add(scenario(`Number ${count}`)));
    assert.equal(refusals.filter((one) => one === null).length, 50);
    assert.match(refusals.at(-1) ?? '', /50 scenarios are saved already/);
  });

  test('say when storage is blocked, full or newer', () => {
    assert.match(openScenarios('fit-quiz', null).add(scenario('a')) ?? '', /does not let the page keep.*Copy the link/);
    assert.match(
      openScenarios('fit-quiz', { ...placeInMemory(), setItem: refuse }).add(scenario('a')) ?? '',
      /no room left.*Copy the link/,
    );
    const newer = placeInMemory({ [key]: '{"shape":9,"scenarios":[]}' });
    assert.equal(openScenarios('fit-quiz', newer).read().trouble, troubles.newer);
    assert.equal(openScenarios('fit-quiz', newer).add(scenario('a')), troubles.newer);
  });

  test('of the first release are read, told apart and removed one by one, the unreadable ones left in place', () => {
    const twins = [{ id: 'a', ...scenario('One') }, { id: 'a', ...scenario('Two') }, { id: 'b' }];
    const place = placeInMemory({ [key]: JSON.stringify({ shape: 1, current: 'v=1', scenarios: twins }) });
    const scenarios = openScenarios('fit-quiz', place);
    assert.deepEqual(namesOf(scenarios), ['One', 'Two']);
    assert.equal(scenarios.read().trouble, troubles.unreadable);
    assert.equal(scenarios.remove(scenarios.read().scenarios[0]?.id ?? ''), null);
    assert.deepEqual(namesOf(scenarios), ['Two']);
    assert.deepEqual(JSON.parse(place.getItem(key) ?? ''), {
      shape: 1,
      current: 'v=1',
      scenarios: [twins[1], twins[2]],
    });
  });

  test('leave out figures that storage should never hold', () => {
    const odd = [{ savedOn: 'Infinity' }, { savedOn: 1e99 }, { name: 5 }, { name: 'x'.repeat(81) }, { query: '' }];
    const place = placeInMemory(
      Object.fromEntries(
        odd.map((part, index) => [`${key}:scenario:${index}`, JSON.stringify({ shape: 1, ...scenario('a'), ...part })]),
      ),
    );
    assert.deepEqual(openScenarios('fit-quiz', place).read(), { scenarios: [], trouble: troubles.unreadable });
  });

  test('never throw, whatever is stored', () => {
    const stored = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"shape":1,"scenarios":[${json}],"name":${json}}`),
    );
    fc.assert(
      fc.property(stored, (text) => {
        const place = placeInMemory({ [key]: text, [`${key}:scenario:a`]: text });
        const scenarios = openScenarios('fit-quiz', place);
        scenarios.add(scenario('a'));
        for (const { id } of scenarios.read().scenarios) scenarios.remove(id);
        openSavedWork('fit-quiz', place, place).keep('v=1');
      }),
    );
  });
});
