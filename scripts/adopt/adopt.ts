/**
 * `npm run adopt`: the sample goes, and what is left is a site of one's own that builds. Asks, or takes every answer at
 * once: npm run adopt -- --yes --name … --organisation … --owner … --channel … --parts wiki,glossary
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { format, resolveConfig } from 'prettier';
import { localDay } from '../../src/domain/text/local-day.ts';
import { contentProblems } from '../../src/integrations/entries/content-problems.ts';
import { partIds, parts, type PartId } from '../../src/parts.ts';
import { adoptPlan, checkAnswers, collectionsIn, type Answers } from './adopt-plan.ts';
import { root } from '../tools.ts';

const questions = {
  name: 'What is the site called?',
  organisation: 'Who publishes it?',
  owner: 'Which team answers for it?',
  channel: 'Where is that team reached (a channel, an address)?',
  parts: `Which parts should it have, joined by commas?\n${partIds.map((id) => `  ${id.padEnd(10)} ${parts[id].about}`).join('\n')}\n`,
} as const;

/** Refuses where what is deleted could not be brought back. */
const refuseDirty = (): void => {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(
      'There is no git here, so nothing that is deleted could be brought back. First: git init && git add -A && git commit -m "Begin with the sample"',
    );
  }
  if (stdout.trim() !== '') {
    throw new Error(
      `Commit or stash first: files are deleted, and only what is committed can be brought back.\n${stdout}`,
    );
  }
};

const partsFrom = (text: string): PartId[] =>
  text
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean)
    .map((id) => {
      const known = partIds.find((one) => one === id);
      if (!known)
        throw new Error(
          `No part is called "${id}". Nearest: ${closest(id, partIds)}. There are ${partIds.join(', ')}.`,
        );
      return known;
    });

try {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      yes: { type: 'boolean', default: false },
      name: text,
      organisation: text,
      owner: text,
      channel: text,
      parts: text,
    },
  });
  refuseDirty();
  const asking = values.yes ? undefined : createInterface({ input: process.stdin, output: process.stdout });
  const answer = async (field: keyof typeof questions): Promise<string> => {
    const given = values[field];
    if (given !== undefined) return given;
    if (!asking) throw new Error(`With --yes every answer is given: --${field} is missing.`);
    return asking.question(`${questions[field]} `);
  };
  const answers: Answers = {
    name: await answer('name'),
    organisation: await answer('organisation'),
    owner: await answer('owner'),
    channel: await answer('channel'),
    parts: partsFrom(await answer('parts')),
  };
  checkAnswers(answers);
  const files = globSync('content/**/*', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
  const today = localDay(new Date());
  const { deleted, written } = adoptPlan(answers, files, today);
  console.log(
    `Deletes ${deleted.length} files of the sample: ${collectionsIn(deleted)
      .map(([name, number]) => `${number} of content/${name}`)
      .join(', ')}.\nWrites ${written.size}: ${[...written.keys()].join(', ')}.`,
  );
  if (asking && !/^y(es)?$/i.test((await asking.question('Go on? (yes or no) ')).trim())) {
    asking.close();
    throw new Error('Nothing was changed.');
  }
  asking?.close();
  for (const file of deleted) rmSync(join(root, file));
  for (const [path, words] of written) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await format(words, { ...(await resolveConfig(file)), filepath: file }));
  }
  const { problems } = contentProblems(root, today);
  for (const { path, line, message } of problems)
    console.error(`${path}${line === undefined ? '' : `:${line}`}: ${message}`);
  if (problems.length > 0)
    throw new Error('What is left does not hold together: mend the lines above, or go back with "git checkout .".');
  console.log('Done. "npm start" shows your site; "npm test" checks it. To go back: git checkout .');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
