/** Tracks and items as they are written: what no schema of one entry can say. Their addresses are held by the build. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { Pod } from 'kubernetes-models/v1/Pod';
import { parseAllDocuments } from 'yaml';
import { keyOfOption } from '../../src/domain/learn/question-words.ts';
import { optionOrder } from '../../src/domain/learn/option-order.ts';
import { gradeChoice, gradeNumber, gradeOrder } from '../../src/domain/learn/grade.ts';
import type { Question } from '../../src/schemas/learn.ts';
import { itemSchema, trackSchema } from '../../src/schemas/learn.ts';
import { entries } from '../support/entries.ts';

const items = entries('items').map(({ data, ...entry }) => ({ ...entry, data: itemSchema.parse(data) }));
const tracks = entries('tracks').map(({ data, ...entry }) => ({ ...entry, data: trackSchema.parse(data) }));
const open = items.filter(({ data }) => !data.retired);
const choices = open.flatMap(({ id, data: { question } }) => (question.kind === 'choice' ? [{ id, question }] : []));
const single = choices.filter(({ question }) => question.options.filter(({ right }) => right).length === 1);

suite('questions', () => {
  test('the right answer is the longest in at most a third of them, and the shortest in at most half', () => {
    const lengths = single.map(({ id, question }) => ({
      id,
      right: question.options.find(({ right }) => right)?.text.length ?? 0,
      wrong: question.options.filter(({ right }) => !right).map(({ text }) => text.length),
    }));
    const longest = lengths.filter(({ right, wrong }) => right >= Math.max(...wrong));
    const shortest = lengths.filter(({ right, wrong }) => right < Math.min(...wrong));
    assert.ok(longest.length <= single.length / 3, `longest: ${longest.map(({ id }) => id).join(', ')}`);
    assert.ok(shortest.length <= single.length / 2, `shortest: ${shortest.map(({ id }) => id).join(', ')}`);
  });

  test('no place holds the right answer more often than chance would, as written and as built', () => {
    const of = single.filter(({ question }) => question.options.length === 4);
    const places = (placeOf: (question: Extract<Question, { kind: 'choice' }>, id: string) => number): number[] =>
      [0, 1, 2, 3].map((place) => of.filter(({ id, question }) => placeOf(question, id) === place).length);
    const written = places(({ options }) => options.findIndex(({ right }) => right));
    const built = places(({ options }, id) =>
      optionOrder(
        options.map(({ text }) => keyOfOption(text)),
        '',
        id,
      ).findIndex((index) => options[index]?.right),
    );
    // Three standard deviations of a quarter.
    const most = of.length / 4 + 3 * Math.sqrt((of.length * 3) / 16);
    for (const counts of [written, built])
      assert.ok(Math.max(...counts) <= most, `${counts.join(', ')} of ${of.length}`);
  });

  for (const { id, data } of items) {
    const { question } = data;
    test(`${id} is graded by its own answer, and against each wrong one there is a reason`, () => {
      if (question.kind === 'choice') {
        const keys = (which: boolean): string[] =>
          question.options.filter(({ right }) => Boolean(right) === which).map(({ text }) => keyOfOption(text));
        assert.equal(gradeChoice(keys(true), keys(true)).is, 'right');
        for (const wrong of keys(false)) assert.equal(gradeChoice([wrong], keys(true)).is, 'wrong');
        assert.equal(new Set(question.options.map(({ text }) => keyOfOption(text))).size, question.options.length);
        for (const { right, why = '' } of question.options) assert.ok(right || why.length > 20, why);
      } else if (question.kind === 'number') {
        assert.equal(gradeNumber(String(question.answer), question, question.mistakes).is, 'right');
        for (const mistake of question.mistakes) {
          const graded: unknown = gradeNumber(String(mistake.value), question, question.mistakes);
          assert.deepEqual(graded, { is: 'wrong', slip: mistake });
        }
      } else if (question.kind === 'order') {
        assert.equal(gradeOrder(question.steps.map((_, index) => index + 1)).is, 'right');
        assert.ok(question.mistake.length > 20);
      } else {
        assert.ok(question.model.length > 80 && question.mistake.length > 20);
      }
    });
  }
});

suite('tracks', () => {
  const steps = new Set(tracks.flatMap(({ data }) => data.stages.flatMap((stage) => stage.steps)));
  test('every item that is asked stands in one', () =>
    assert.deepEqual(
      open.map(({ id }) => id).filter((id) => !steps.has(`items/${id}`)),
      [],
    ));
  const taught = new Set(open.flatMap(({ data }) => data.teaches.map((pointer) => pointer.replace(/#.*$/, ''))));
  const untaught = (collection: string, ids: readonly string[]): string[] =>
    ids.map((id) => `${collection}/${id}`).filter((path) => !taught.has(path));
  test('every chapter is taught by an item', () =>
    assert.deepEqual(
      untaught(
        'guide',
        entries('guide').map(({ id }) => id),
      ),
      [],
    ));
  test('every tool is taught by an item', () =>
    assert.deepEqual(
      untaught(
        'pages',
        readdirSync('content/pages/tools')
          .filter((file) => !file.includes('-method'))
          .map((file) => `tools/${file.replace(/\.mdx$/, '')}`),
      ),
      [],
    ));
});

suite('exercises', () => {
  const blocks = items.flatMap(({ id, body }) =>
    [...body.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, code = '']) => ({ id, code })),
  );
  const manifests = blocks.flatMap(({ id, code }) =>
    [...code.matchAll(/<<'YAML'\n([\s\S]*?)\n\s*YAML\n/g)].map(([, yaml = '']) => ({ id, yaml })),
  );
  const checks: Readonly<Record<string, (manifest: never) => void>> = {
    Deployment: (manifest) => new Deployment(manifest).validate(),
    Job: (manifest) => new Job(manifest).validate(),
    NetworkPolicy: (manifest) => new NetworkPolicy(manifest).validate(),
    Pod: (manifest) => new Pod(manifest).validate(),
  };

  test('there are some to check', () => {
    assert.ok(blocks.length > 20);
    assert.ok(manifests.length > 5);
  });

  for (const [index, { id, yaml }] of manifests.entries()) {
    test(`manifest ${index + 1}, of ${id}, parses and fits its schema`, () => {
      for (const document of parseAllDocuments(yaml, { strict: true })) {
        assert.deepEqual(document.errors, []);
        const manifest = document.toJS() as { kind?: string };
        const check = manifest.kind === undefined ? undefined : checks[manifest.kind];
        if (check === undefined) continue;
        // This one is meant to be refused, and for what its text says.
        if (id === 'first-refusal') assert.throws(() => check(manifest as never), /selector/);
        else check(manifest as never);
      }
    });
  }

  test('an exercise that makes something on a cluster says how to take it away', () => {
    const makes = items.filter(({ body }) => /kubectl (apply|create|run)(?![^\n]*--dry-run)/.test(body));
    assert.ok(makes.length > 5);
    for (const { id, data } of makes) assert.ok(data.exercise?.cleanUp, id);
  });

  test('every exercise that runs commands says what it needs', () => {
    for (const { id, data, body } of items)
      if (body.includes('```sh')) assert.ok((data.exercise?.needs.length ?? 0) > 0, id);
  });
});

test('the track for newcomers leads through the door of the front page', () => {
  const doors = entries('doors').map(({ path }) => readFileSync(path, 'utf8'));
  assert.ok(doors.some((door) => /path: \/learn\//.test(door)));
});
