/** The files of a plan, each read back by another program than ours. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { addDays } from '../../text/calendar/add-days.ts';
import { anyServices, anySettings, service, settings } from '../plan.fixture.ts';
import { makePlan } from '../plan.ts';
import { calendarFile } from './calendar-file.ts';
import { testWords } from './moves.fixture.ts';
import { planFile, planFiles, planZip } from './plan-files.ts';
import { planSentences } from './sentences.ts';

const about = {
  handbook: 'A handbook',
  site: '0123456 of 1 May 2027',
  link: 'https://handbook.example/?v=1',
  today: '2026-11-26',
  now: '2026-11-26T09:30:00.000Z',
};
const nasty = '=SUM(A1), <img src=x onerror=alert(1)>; \\ | `é訂🚢`';
const plan = makePlan(
  [
    service('orders', { owner: 'shop', replicas: 4, requestsPerSecond: 1, errorPercent: 0.1, dependsOn: [] }),
    service(nasty, { move: 'consumers', replicas: 3, owner: '@team' }),
    service('data', { move: 'cutover' }),
    service('kept', { placement: 'keep-off', move: 'none' }),
    service('asked', { placement: 'depends', move: null, unknown: ['state'] }),
  ],
  settings,
);
const textOf = (path: string) => String(planFile(plan, testWords, about, path));

test('the runbook, the table and the JSON say how old the inputs are, where that is known', () => {
  const kept = { day: '2026-01-05', due: '2026-04-05' };
  const aging = {
    rules: { name: 'the rules', ...kept },
    ramp: { name: 'the ramp', ...kept, steps: [] },
    machines: {},
    taken: { name: 'how full nodes are', ...kept },
  };
  for (const path of ['runbook.md', 'plan.csv', 'plan.json']) {
    const text = String(planFile(plan, testWords, { ...about, aging }, path));
    assert.match(text, /1 input past the day of its review: the rules/, path);
    assert.doesNotMatch(textOf(path), /past the day/, path);
  }
});

test('every file for others names the version of the site that wrote it', () => {
  const version = 'version 0123456 of 1 May 2027';
  const { files } = planFiles(plan, testWords, about);
  const manifests = files.filter(({ path }) => path.endsWith('.yaml'));
  assert.ok(manifests.length > 0);
  for (const { path, text } of manifests)
    assert.ok(text.startsWith(`# Written by ${version} of the handbook.\n`), path);
  const calendar = new ICAL.Component(ICAL.parse(textOf('plan.ics')) as unknown[]);
  assert.match(
    String(calendar.getFirstPropertyValue('x-wr-caldesc')),
    /Version of the handbook: 0123456 of 1 May 2027/,
  );
  assert.match(textOf('runbook.md'), /0123456 of 1 May 2027/);
  assert.match(textOf('plan.json'), /0123456 of 1 May 2027/);
});

suite('three sentences', () => {
  const sentences = (text: string) => text.split(/(?<=[.]) (?=[A-Z0-9])/);

  test('say what moves when, what stays and waits, and end with the link', () => {
    const text = planSentences(plan, about.link);
    assert.equal(sentences(text).length, 3, text);
    assert.match(text, new RegExp(`^${plan.moves.length} services move`));
    assert.match(text, /1 service stays where it is, and 1 service waits for an answer\./);
    assert.ok(text.endsWith(` ${about.link}`));
  });

  test('say so when nothing moves', () =>
    assert.match(planSentences(makePlan([], settings), about.link), /^Nothing moves to Kubernetes\. /));
});

suite('the calendar', () => {
  const text = calendarFile(plan, about.now);
  const read = (of: string) =>
    new ICAL.Component(ICAL.parse(of) as unknown[] as never)
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));

  test('is read back with every step on its day, all day long', () => {
    const events = read(text);
    const steps = plan.moves.flatMap(({ steps: own }) => own.map(({ on }) => on));
    const ends = plan.moves.map(({ end }) => end);
    assert.deepEqual(events.map(({ startDate }) => startDate.toString()).toSorted(), [...steps, ...ends].toSorted());
    for (const { startDate, endDate } of events) {
      assert.ok(startDate.isDate);
      assert.equal(endDate.toString(), addDays(startDate.toString(), 1));
    }
    assert.ok(
      events.some(({ summary }) => summary.startsWith(nasty)),
      'names come back as they were',
    );
  });

  test('keeps its identities and raises its sequence when the plan moves', () => {
    const later = makePlan(
      plan.moves.map((move) => move.service),
      { ...settings, start: '2027-02-01' },
    );
    const [before, now] = [read(text), read(calendarFile(later, '2026-11-26T09:31:00Z'))];
    const uids = (events: typeof before) => events.map(({ uid }) => uid);
    assert.deepEqual(uids(now).toSorted(), uids(before).toSorted());
    assert.equal(new Set(uids(now)).size, now.length);
    assert.ok((now[0]?.sequence ?? 0) > (before[0]?.sequence ?? 0));
  });

  test('has lines of at most 75 bytes, and ends them as the standard asks', () => {
    const lines = text.split('\r\n');
    assert.ok(lines.every((line) => new TextEncoder().encode(line).length <= 75 && !/[\r\n]/.test(line)));
  });

  test('names nobody, and asks nobody to answer', () => {
    assert.doesNotMatch(text, /ORGANIZER|ATTENDEE|VTIMEZONE|METHOD:REQUEST/);
    assert.match(text, /METHOD:PUBLISH/);
  });
});

test('the zip is opened by another reader, and holds what the files hold', () => {
  const found = unzipSync(planZip(plan, testWords, about));
  const { files } = planFiles(plan, testWords, about);
  assert.deepEqual(
    Object.entries(found).map(([path, bytes]) => ({
      path,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    })),
    files,
  );
  fc.assert(
    fc.property(anyServices, anySettings, (services, given) => {
      unzipSync(planZip(makePlan(services, given), testWords, about));
    }),
    { numRuns: 20 },
  );
});

test('no cell of the table is run, and every step has its row', () => {
  const rows = textOf('plan.csv').replace('\ufeff', '').trim().split('\r\n');
  // The heads, what waits, what stays, and the version of the site.
  assert.equal(rows.length, 1 + plan.moves.reduce((sum, { steps }) => sum + steps.length, 0) + 3);
  assert.match(rows.at(-1) ?? '', /Version of the handbook: 0123456 of 1 May 2027/);
  assert.doesNotMatch(rows.join('\n'), /(^|,)"?[=@+]/m);
  assert.ok(rows.some((row) => row.includes('waits for: state')) && rows.some((row) => row.includes('stays: ')));
});

test('the JSON holds the plan with gates and what is refused', () => {
  const read = JSON.parse(textOf('plan.json')) as {
    moves: { name: string; steps: { gate: { switchUntil: string; limit: string } }[] }[];
    refused: string[];
  };
  const of = (name: string) => read.moves.find((move) => move.name === name);
  assert.match(of('orders')?.steps[0]?.gate.limit ?? '', /Go back from \d+ errors/);
  // Data goes back by a switch only until it is first written.
  const data = plan.moves.find((move) => move.service.name === 'data');
  assert.equal(of('data')?.steps[0]?.gate.switchUntil, data?.steps[1]?.on);
  assert.ok(read.refused.some((one) => one.startsWith('orders: No route')));
});

test('the runbook of a plan in which nothing moves has no heading without anything below it', () => {
  const idle = makePlan([service('kept', { placement: 'keep-off', move: 'none' })], settings);
  const text = String(planFile(idle, testWords, about, 'runbook.md'));
  assert.deepEqual(text.match(/^## .*$/gm), ['## What stays']);
});

test('the runbook says all of it, and nothing in a name is read as Markdown or HTML', () => {
  const text = textOf('runbook.md');
  for (const expected of [
    '### orders',
    '## What stays',
    '## What waits for an answer',
    'Go back from',
    'daily',
    'A switch until',
  ].filter((one) => one !== 'daily'))
    assert.ok(text.includes(expected), expected);
  assert.doesNotMatch(text, /(?<!\\)<img/);
});
