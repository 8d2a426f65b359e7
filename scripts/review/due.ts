/**
 * `npm run due`: what wants a new look, as /review/ shows it.
 *   npm run due -- --owner platform       one team
 *   npm run due -- --fail-after 30        fails when something has been due for more than 30 days, for a pipeline
 *   npm run due -- --json                 as /api/review.json has it
 *   npm run due -- --ics > reviews.ics    for a calendar
 *   npm run due -- --gaps                 entries without a source, another word, or a page that leads there
 */
import '../english.ts';
import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { backlinks } from '../../src/domain/content/links/backlinks.ts';
import { dueCalendar } from '../../src/domain/review/calendar.ts';
import { gapsOf } from '../../src/domain/review/gaps.ts';
import { dueReport, isDueFor, reviewItem } from '../../src/domain/review/report.ts';
import type { ReviewRow } from '../../src/domain/review/rows.ts';
import { withBase } from '../../src/domain/content/routes.ts';
import { basePath, siteOrigin } from '../../src/domain/site/site-address.ts';
import { endWith, root, toldUsage } from '../tools.ts';
import { keptContent, today } from './kept-entries.ts';

const usage = 'npm run due -- [--owner ID] [--fail-after DAYS] [--json | --ics | --gaps]';

const absolute = (path: string): string =>
  new URL(
    withBase(basePath(process.env['BASE_PATH']), path),
    siteOrigin(process.env['SITE_URL'], 'http://localhost:4321'),
  ).href;

const daysFrom = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d{1,5}$/.test(text))
    throw new Error(`--fail-after takes a number of days, such as 30, and not "${text}".\n${usage}`);
  return Number(text);
};

if (toldUsage(usage)) process.exit();

try {
  const { values } = parseArgs({
    options: {
      owner: { type: 'string' },
      'fail-after': { type: 'string' },
      json: { type: 'boolean', default: false },
      ics: { type: 'boolean', default: false },
      gaps: { type: 'boolean', default: false },
    },
  });
  const days = daysFrom(values['fail-after']);
  const day = today();
  const { site, entries, rows: all } = keptContent(root);
  const ids = site.owners.map(({ id }) => id);
  if (values.owner !== undefined && !ids.includes(values.owner)) {
    throw new Error(
      `No team of content/site.yaml has the id "${values.owner}". Nearest: ${closest(values.owner, ids)}. There are ${ids.join(', ')}.`,
    );
  }
  const rows = values.owner === undefined ? all : all.filter(({ owner }) => owner === values.owner);
  if (values.json)
    console.log(
      JSON.stringify(
        rows.map((row) => reviewItem(row, site.owners, day, absolute(row.path))),
        null,
        2,
      ),
    );
  else if (values.ics) process.stdout.write(dueCalendar(rows, site.name, day, absolute));
  else if (values.gaps) {
    const files = new Map(entries.map(({ collection, id, file }) => [`${collection}/${id}`, file]));
    const { source, alias, backlink } = gapsOf(entries, backlinks(entries));
    for (const [title, list] of [
      ['No source', source],
      ['No other word', alias],
      ['Nothing leads there', backlink],
    ] as const) {
      console.log(`${title}: ${list.length}`);
      for (const { collection, id } of list) console.log(`  ${files.get(`${collection}/${id}`)}`);
    }
  } else console.log(dueReport(rows, site.owners, day));
  const late: ReviewRow[] = rows.filter((row) => days !== undefined && isDueFor(row, days, day));
  if (late.length > 0) {
    console.error(
      `\n${late.length === 1 ? '1 entry has' : `${late.length} entries have`} been due for more than ${days} days:`,
    );
    for (const { file } of late) console.error(`  ${file}`);
    console.error('Look at each, mend it, and stamp it: npm run review -- <file>');
    process.exitCode = 1;
  }
} catch (error) {
  endWith(error, usage);
}
