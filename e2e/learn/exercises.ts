/**
 * Exercises that need kubectl but no cluster, run as they stand: `npm run test:exercises`, on demand, since npm brings no
 * kubectl. One that needs a cluster is read by a shell and by the schemas of its manifests (e2e/content/learn.test.ts).
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { itemSchema } from '../../src/schemas/learn.ts';
import { entries } from '../support/entries.ts';

const commandsOf = (body: string): string =>
  [...body.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, code]) => code).join('');

const onClient = (command: string): boolean =>
  !command.includes('kubectl ') || /--dry-run=client|--local\b|kubectl kustomize\b/.test(command);

const local = entries('items').flatMap(({ id, body, data }) => {
  const commands = commandsOf(body);
  return commands.includes('kubectl ') && commands.split('\n').every(onClient)
    ? [{ id, commands, expected: itemSchema.parse(data).exercise?.expect ?? '' }]
    : [];
});

suite('exercises on the client', () => {
  test('there are some, and kubectl to run them', () => {
    assert.ok(local.length > 1);
    assert.equal(
      spawnSync('kubectl', ['version', '--client']).status,
      0,
      'kubectl is not on the path: install it first.',
    );
  });

  for (const { id, commands, expected } of local) {
    test(`${id} prints what it says one should see`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'exercise-'));
      const { stdout, stderr, status } = spawnSync('bash', ['-c', commands], { cwd: folder, encoding: 'utf8' });
      rmSync(folder, { recursive: true });
      // `diff` ends with 1 when there is a difference, which is what is asked for.
      assert.ok(status === 0 || (status === 1 && /diff [^\n]*\n$/.test(commands)), stderr);
      assert.equal(stderr, '');
      for (const [, shown = ''] of expected.matchAll(/`([^`]+)`/g))
        assert.ok(stdout.includes(shown), `${shown}\n${stdout}`);
    });
  }
});
