/** What exercises say one should see, held against the rules and figures that it comes from. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { suite, test } from 'node:test';
import { holdDays } from '../../src/domain/migration/canary.ts';
import { selectPhases, type Service } from '../../src/domain/migration/selection.ts';
import { itemSchema } from '../../src/schemas/learn.ts';
import { entries } from '../support/entries.ts';

const items = entries('items').map(({ data, ...rest }) => ({ ...rest, data: itemSchema.parse(data) }));
const entry = (collection: string, id: string) => entries(collection).find((one) => one.id === id)?.data ?? {};
const itemOf = (id: string) => {
  const found = items.find((item) => item.id === id);
  assert.ok(found, `No item ${id}.`);
  return { ...found, expect: found.data.exercise?.expect.replaceAll(',', '') ?? '' };
};
const shell = items.flatMap(({ id, body }) =>
  [...body.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, code = '']) => ({ id, code })),
);

suite('commands', () => {
  for (const [index, { id, code }] of shell.entries())
    test(`block ${index + 1}, of ${id}, is read by a shell`, () => {
      execFileSync('bash', ['-n'], { input: code });
    });

  const programs = shell.flatMap(({ id, code }) =>
    [...code.matchAll(/node -e '([^']*)'/g)].map(([, program = '']) => ({ id, program })),
  );
  test('there are programs to run', () => assert.ok(programs.length > 1));
  for (const { id, program } of programs)
    test(`the program of ${id} prints what its text promises`, () => {
      const printed = execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' });
      const figures = printed.split('\n').flatMap((line) => /(\d+)(?: pods)?$/.exec(line)?.[1] ?? []);
      assert.ok(figures.length > 2, printed);
      for (const figure of figures) assert.match(itemOf(id).expect, new RegExp(`\\b${figure}\\b`));
    });
});

test('the canary of the exercise needs the days that the rule of the chapter gives', () => {
  const { expect, body } = itemOf('can-you-see-it');
  const [, cases = ''] = /in \[(\(.*\))\]:/.exec(body) ?? [];
  const rows = [...cases.matchAll(/\(([\d.]+), ([\d.]+), ([\d.]+)\)/g)].map((row) => row.slice(1).map(Number));
  assert.ok(rows.length > 2);
  for (const [requestsPerSecond = 0, share = 0, errorRate = 0] of rows)
    assert.ok(expect.includes(holdDays({ requestsPerSecond, share, errorRate }).toFixed(2)), expect);
});

test('sums on the ramp are those of the ramp in its phase', () => {
  const { ramp } = entry('phases', 'traffic-shift') as { ramp: { weightPercent: number; holdDays: number }[] };
  const days = ramp.map(({ holdDays: hold }) => hold);
  const sum = days.reduce((a, b) => a + b, 0);
  assert.ok(itemOf('ramp-arithmetic').expect.startsWith(`${days.join(' + ')} = ${sum} days`));
  const least = ramp.reduce((all, { weightPercent, holdDays: hold }) => all + (weightPercent / 100) * hold, 0);
  assert.ok(itemOf('paid-twice').expect.includes(`${least.toFixed(2)} days at the least and ${sum} at the most`));
});

test('services sorted by hand go where the rules of the sample put them', () => {
  const { expect, body, data } = itemOf('sort-by-hand');
  const rows = [...body.matchAll(/^\| ([A-Z]) +\| (.*) \|$/gm)].map(([, name = '', cells = '']) => {
    const [live, data, criticality, access, from] = cells.split('|').map((cell) => cell.trim());
    return {
      name,
      live: live === 'yes',
      stateful: data === 'yes',
      criticality: Number(criticality),
      access: access as Service['access'],
      workFrom: (from === 'a queue' ? 'queue' : from) as Service['workFrom'],
    };
  });
  assert.ok(rows.length > 3);
  const says: Readonly<Record<string, (name: string) => RegExp>> = {
    nothing: (name) => new RegExp(`${name} is new`),
    weights: (name) => new RegExp(`${name} shifts by weights`),
    consumers: (name) => new RegExp(`${name} by its consumers`),
    cutover: (name) => new RegExp(`${name} is cut over`),
  };
  for (const { service, phase, means } of selectPhases(rows)) {
    const critical = /[CF] and [CF] stay for now because they are critical/;
    const words =
      phase === 'keep-separate'
        ? service.criticality > 2
          ? critical
          : new RegExp(`${service.name} because its access is erratic`)
        : says[means]?.(service.name);
    assert.ok(words, `${service.name}: ${means}`);
    assert.match(expect, words);
  }
  // The question asks where the rules put a live, critical service without state.
  const asked = { name: 'X', live: true, stateful: false, criticality: 5, access: 'consistent', workFrom: 'requests' };
  const [placed] = selectPhases([asked as Service]);
  assert.equal(placed?.phase, 'keep-separate');
  assert.match(
    data.question.kind === 'choice' ? (data.question.options.find(({ right }) => right)?.text ?? '') : '',
    /^It stays/,
  );
});

test('one upgrade a year leaves support in the years that the question says', () => {
  const question = itemOf('upgrade-calendar').data.question;
  assert.ok(question.kind === 'choice');
  assert.match(question.ask, /three minor versions a year, each with 14 months of standard and 12 of extended support/);
  const [between, standard, all] = [12 / 3, 14, 14 + 12];
  /** The first month in which the version in use is older than so many months; in month 0 it is new. */
  const outOf = (months: number): number => {
    for (let month = 0; ; month += 1) if (month - Math.floor(month / 12) * between >= months) return month;
  };
  const words = ['first', 'second', 'third', 'fourth'];
  const yearOf = (month: number): string => words[Math.floor(month / 12)] ?? '';
  assert.equal(
    question.options.find(({ right }) => right)?.text,
    `Standard in the ${yearOf(outOf(standard))} year, extended in the ${yearOf(outOf(all))}`,
  );
});

test('dates of the calendar of versions are those of the fact', () => {
  const { fact } = entry('facts', 'eks-calendar') as { fact: string };
  const known: readonly string[] = fact.match(/\d{1,2} [A-Z][a-z]+ \d{4}/g) ?? [];
  const told = itemOf('upgrade-calendar').expect.match(/\d{1,2} [A-Z][a-z]+ \d{4}/g) ?? [];
  assert.ok(told.length > 1);
  for (const day of told) assert.ok(known.includes(day), day);
});
