/**
 * `npm run adopt`: the sample goes, and what is left is a site of one's own that builds. Asks, or takes every answer at
 * once: npm run adopt -- --yes --name … --organisation … --owner … --channel … --parts wiki,glossary
 */
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localDay } from '../../src/domain/text/local-day.ts';
import { contentProblems } from '../../src/integrations/entries/problems/content-problems.ts';
import { partIds } from '../../src/parts.ts';
import { languageOf, wordsOf } from '../../src/words/words.ts';
import { languages } from '../../src/words/languages.ts';
import { adoptPlan, collectionsIn } from './adopt-plan.ts';
import { givenAnswers, readers, type Answers } from './answers.ts';
import { asker } from './ask.ts';
import { carryOut } from './carry-out.ts';
import { endWith, root, toldUsage } from '../tools.ts';

const questions = {
  name: 'What is the site called?',
  organisation: 'Who publishes it?',
  owner: 'Which team answers for it?',
  channel: 'Where is that team reached (a channel, an address)?',
  parts: `Which parts should it have, joined by commas?\n${partIds.map((id) => `  ${id.padEnd(10)} ${wordsOf('en').partAbout[id]}`).join('\n')}\n`,
} as const;

const usage = `npm run adopt
npm run adopt -- --yes --name TEXT --organisation TEXT --owner TEXT --channel TEXT --parts LIST [--language de]

Asks for what is not given; with --yes everything is. Deletes the sample's entries, which "git stash -u" brings back.
--name          what the site is called
--organisation  who publishes it
--owner         the team that answers for it
--channel       where that team is reached
--parts         parts that it has, joined by commas, of ${partIds.join(', ')}
--language      language of the interface, ${languages.join(' or ')}; without it, that of content/site.yaml`;

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

if (toldUsage(usage)) process.exit();

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
      language: text,
    },
  });
  const { yes, ...texts } = values;
  const asked = Object.keys(questions) as (keyof typeof questions)[];
  const given = givenAnswers(texts, yes ? asked : []);
  refuseDirty();
  const asking = yes ? undefined : asker(process.stdin, process.stdout);
  const answers = { language: languageOf(root), ...given } as Answers;
  for (const field of asked)
    if (asking && given[field] === undefined)
      Object.assign(answers, {
        [field]: await asking.ask(questions[field], readers[field] as (text: string) => unknown),
      });
  const files = globSync('content/**/*', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
  const today = localDay(new Date());
  const { stdout: adoptedAt } = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' });
  const plan = adoptPlan(answers, files, today, adoptedAt.trim());
  const { deleted, written } = plan;
  console.log(
    `Deletes ${deleted.length} files of the sample: ${collectionsIn(deleted)
      .map(([name, number]) => `${number} of content/${name}`)
      .join(', ')}.\nWrites ${written.size}: ${[...written.keys()].join(', ')}.`,
  );
  const goesOn = (await asking?.ask('Go on? (yes or no)', (text) => /^y(es)?$/i.test(text.trim()))) ?? true;
  asking?.close();
  if (!goesOn) throw new Error('Nothing was changed.');
  await carryOut(root, plan);
  const { problems } = contentProblems(root);
  for (const { path, line, message } of problems)
    console.error(`${path}${line === undefined ? '' : `:${line}`}: ${message}`);
  if (problems.length > 0)
    throw new Error('What is left does not hold together: mend the lines above, or go back with "git stash -u".');
  if (answers.language !== 'en')
    console.log(
      'What was written is English in the examples, in content/pages/about.mdx and in the help beside the fields, and so are the pages on writing in content/wiki/keeping/. Put it into the language of the site as you replace it.',
    );
  console.log(
    'Done. "npm start" shows your site; "npm test" checks it. Keep it: git add -A && git commit -m "Move in". Or go back to the sample: git stash -u',
  );
} catch (error) {
  endWith(error, usage);
}
