/**
 * `npm run links`: asks every address elsewhere that content names, where there is a network; the build never does. What
 * it learns is kept in link-report.json after each answer, so a run that was broken off goes on where it stopped, and
 * /review/ names what is gone.
 *   --max-age DAYS   asks again after so many days (30)
 *   --most N         asks N addresses at most in this run
 *   --list           asks nobody, and prints what is known
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addressesIn, kept, linkState, wantAsking, type LinkAnswer } from '../../src/domain/links/report.ts';
import { endWith, root, toldUsage } from '../tools.ts';
import { askLinks } from './ask-links.ts';
import { keptContent, today } from './kept-entries.ts';

const usage = 'npm run links -- [--max-age DAYS] [--most N] [--list]';

const path = join(root, 'link-report.json');

const readReport = (): LinkAnswer[] => {
  if (!existsSync(path)) return [];
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { answers: LinkAnswer[] }).answers;
  } catch (error) {
    throw new Error(
      `link-report.json cannot be read (${String(error)}). Take it out, and every address is asked anew.`,
    );
  }
};

const number = (name: string, text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`--${name} takes a number, and not "${text}".`);
  return Number(text);
};

if (toldUsage(usage)) process.exit();

try {
  const { values } = parseArgs({
    options: {
      'max-age': { type: 'string', default: '30' },
      most: { type: 'string', default: '100000' },
      list: { type: 'boolean', default: false },
    },
  });
  const day = today();
  const { entries, site } = keptContent(root);
  const addresses = addressesIn(entries);
  const answers = new Map(kept(readReport(), addresses).map((answer) => [answer.url, answer]));
  const write = (): void => {
    // A run that is broken off in the middle of a write leaves the old file whole.
    const part = `${path}.part`;
    writeFileSync(part, `${JSON.stringify({ answers: kept([...answers.values()], addresses) }, null, 2)}\n`);
    renameSync(part, path);
  };
  const wanted = values.list
    ? []
    : wantAsking(addresses.keys(), [...answers.values()], day, number('max-age', values['max-age'])).slice(
        0,
        number('most', values.most),
      );
  if (wanted.length > 0) console.log(`Asks ${wanted.length} of ${addresses.size} addresses, one at a time.`);
  await askLinks(wanted, {
    today: day,
    pauseMs: 1000,
    timeoutMs: 20_000,
    agent: `${site.name.replace(/[^\x20-\x7e]/g, '')} link check (+${process.env['SITE_URL'] ?? 'npm run links'})`,
    onAnswer: (answer) => {
      answers.set(answer.url, answer);
      write();
    },
  });
  const known = kept([...answers.values()], addresses);
  for (const answer of known) {
    const state = linkState(answer);
    if (state === 'ok' && answer.movedTo === undefined) continue;
    const what =
      state === 'ok'
        ? `has moved to ${answer.movedTo}`
        : state === 'gone'
          ? `is gone (${answer.status})`
          : `did not answer well (${answer.status ?? answer.error})`;
    console.log(`${answer.url} ${what}, asked on ${answer.asked}: ${(addresses.get(answer.url) ?? []).join(', ')}`);
  }
  const gone = known.filter((answer) => linkState(answer) === 'gone').length;
  console.log(`${known.length} of ${addresses.size} addresses asked: ${gone} gone.`);
  if (gone > 0) process.exitCode = 1;
} catch (error) {
  endWith(error, usage);
}
