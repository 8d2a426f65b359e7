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
const heldBy = ({ answers, verdict, option }: Profile): Set<string> =>
  new Set([
    `${verdict} ${option}`,
    ...Object.entries(answers).map(([id, value]) => (typeof value === 'number' ? id : `${id} ${value}`)),
  ]);

/** Few profiles that hold all of it together: always the one that adds most. */
const profiles: Profile[] = [];
let left = all.map((profile) => ({ profile, adds: heldBy(profile) }));
while (left.length > 0) {
  const best = left.reduce((one, other) => (other.adds.size > one.adds.size ? other : one));
  profiles.push(best.profile);
  left = left
    .map(({ profile, adds }) => ({ profile, adds: adds.difference(best.adds) }))
    .filter(({ adds }) => adds.size > 0);
}

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
