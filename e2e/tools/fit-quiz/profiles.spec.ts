import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from '../../support/watch.ts';
import { open, option, verdict } from './fit-quiz.ts';

interface Profile {
  readonly name: string;
  readonly answers: Readonly<Record<string, string | number>>;
  readonly verdict: string;
  readonly option: string;
}

const all = parse(readFileSync(new URL('profiles.yaml', import.meta.url), 'utf8')) as readonly Profile[];

/** Each verdict with its option, and each answer that can be chosen: what the page has to read, work out and show. */
const seen = new Set<string>();
const profiles = all.filter(({ answers, verdict, option }) => {
  const holds = [
    `${verdict} ${option}`,
    ...Object.entries(answers).map(([id, value]) => (typeof value === 'number' ? id : `${id} ${value}`)),
  ].filter((each) => !seen.has(each));
  for (const each of holds) seen.add(each);
  return holds.length > 0;
});

// That the rules give every profile its verdict is asked without a browser, in src/domain/fit/everyone.test.ts.
test('the page gives profiles of every kind the verdict and the option of an experienced engineer', async ({
  page,
}) => {
  test.setTimeout(180_000);
  for (const profile of profiles) {
    const answers = Object.entries(profile.answers).map(([id, value]) => [id, String(value)]);
    // A link without any answer shows the example; nothing known is said with one that is not known.
    await open(page, `v=1&${new URLSearchParams(answers.length > 0 ? answers : [['services', 'unknown']]).toString()}`);
    await expect(verdict(page), profile.name).toHaveAttribute('data-verdict', profile.verdict);
    if (profile.option === 'none') await expect(option(page), profile.name).toHaveCount(0);
    else await expect(option(page), profile.name).toHaveAttribute('data-option', profile.option);
  }
});
