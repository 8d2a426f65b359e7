import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { differencesOf, differenceWords, daysOf } from './differences.ts';
import { phaseOf } from './phase.ts';
import { service, settings } from './plan.fixture.ts';
import { makePlan } from './plan.ts';
import { advance, goBack, notBegun, progressText, readProgress, standingOf, undo } from './progress.ts';

const services = [
  service('a', { dependsOn: [] }),
  service('b', { dependsOn: ['a'] }),
  service('c', { move: 'schedule', dependsOn: [] }),
];
const plan = makePlan(services, settings);
const [a] = plan.moves;
assert.ok(a);

suite('a change of the plan', () => {
  const change = (next: Parameters<typeof makePlan>[1], of = services) =>
    differencesOf(daysOf(plan), daysOf(makePlan(of, next)));

  test('that moves nothing says so', () => {
    assert.equal(differenceWords(change(settings)), 'No date moves');
    assert.equal(change(settings).unchanged, 3);
  });

  test('moves all by the days by which the start moves', () => {
    const moved = change({ ...settings, start: '2027-01-18' });
    assert.deepEqual(
      moved.services.map(({ name, startDays, endDays }) => [name, startDays, endDays]),
      [
        ['a', 7, 7],
        ['b', 7, 7],
        ['c', 7, 7],
      ],
    );
    assert.equal(differenceWords(moved), '3 services later; the end moves by 7 days, later');
  });

  test('a freeze moves what lies behind it and nothing before', () => {
    const b = plan.moves.find((move) => move.service.name === 'b');
    const second = b?.steps[1]?.on;
    assert.ok(second);
    const moved = change({ ...settings, freezes: [{ from: second, to: second, name: 'a day' }] });
    assert.deepEqual(
      moved.services.map(({ name, change: how }) => [name, how]),
      [['b', 'longer']],
    );
  });

  test('names what is new and what is gone', () => {
    const moved = change(settings, [...services.slice(0, 2), service('d', { move: 'schedule', dependsOn: [] })]);
    assert.deepEqual(
      moved.services.map(({ name, change: how, waves }) => [name, how, waves]),
      [
        ['c', 'removed', [1, null]],
        ['d', 'added', [null, 1]],
      ],
    );
    assert.match(differenceWords(moved), /1 service new, 1 gone; the end stays/);
  });

  test('of other services altogether it tells no days, which would compare two lists', () => {
    const other = change({ ...settings, start: '2030-01-07' }, [service('x', { dependsOn: [] })]);
    assert.match(differenceWords(other), /^1 service new, \d gone$/);
  });
});

suite('progress', () => {
  const days = a.steps.map(({ on }) => on);

  test('goes from step to step to done, and back again', () => {
    let progress = notBegun('a');
    for (const day of days) progress = advance(progress, a.steps.length, day);
    assert.deepEqual([progress.state, progress.steps], ['at-step', days]);
    assert.equal(standingOf(a, progress, days.at(-1) ?? '').daysLate, 0);
    progress = advance(progress, a.steps.length, a.end);
    assert.deepEqual(standingOf(a, progress, a.end), { state: 'done', step: 5, plannedStep: 5, daysLate: 0 });
    assert.equal(undo(progress).state, 'at-step');
    const back = goBack(advance(notBegun('a'), 5, days[0] ?? ''), days[1] ?? '');
    assert.deepEqual([back.state, back.steps.length, standingOf(a, back, days[1] ?? '').step], ['gone-back', 1, 0]);
    assert.deepEqual(advance(back, 5, days[2] ?? '').steps, [days[2]], 'a second attempt begins at the first step');
    assert.equal(undo(undo(advance(notBegun('a'), 5, '2027-01-11'))).state, 'not-begun');
  });

  test('says how late a step is, and that the next is overdue', () => {
    const begun = advance(notBegun('a'), 5, '2027-01-13');
    assert.equal(standingOf(a, begun, '2027-01-20').daysLate, 2);
    assert.equal(standingOf(a, begun, '2027-02-01').daysLate, 7, 'the second step was due on 25 January');
    assert.equal(standingOf(a, notBegun('a'), '2027-01-01').daysLate, null);
  });

  test('is read back from its file, and a broken file is told entry by entry', () => {
    const all = [advance(notBegun('a'), 5, '2027-01-13'), notBegun('__proto__')];
    assert.deepEqual(readProgress(progressText(all)), { services: all, problems: [] });
    for (const text of ['', '{}', '[]', 'null', '{"kind":"migration-progress","version":2,"services":[]}'])
      assert.equal(readProgress(text).problems.length, 1, text);
    const broken = {
      kind: 'migration-progress',
      version: 1,
      services: [
        { name: 'a', state: 'flying' },
        { name: 'b', state: 'done', steps: ['2027-02-30'] },
        { name: 'c', state: 'done', steps: ['2027-02-02', '2027-02-01'] },
        7,
        all[0],
      ],
    };
    const { services: read, problems } = readProgress(JSON.stringify(broken));
    assert.deepEqual([read, problems.length], [[all[0]], 4]);
  });
});

test('the phase of a service, and where the selection of the chapter differs', () => {
  assert.deepEqual(phaseOf(service('a', { criticality: 2 })), { phase: 'traffic-shift', differs: null });
  assert.match(phaseOf(service('a', { criticality: 4 }))?.differs ?? '', /holds back what is critical/);
  assert.match(phaseOf(service('a'))?.differs ?? '', /was not said/);
  assert.match(phaseOf(service('a', { move: 'cutover', criticality: 1 }))?.differs ?? '', /steady pattern/);
  assert.equal(phaseOf(service('a', { move: 'with-nodes' })), null);
});
