/**
 * `npm run review -- ENTRY…`: shows what each entry rests on and what changed since somebody last looked, and stamps the
 * day. An entry is collection/id, such as faqs/spot, or its file.
 *   --yes            stamps without asking
 *   --show           only shows
 *   --until DAY      a fact: the next day that it brings; none for no day known
 */
import '../english.ts';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { historyFrom, logArguments } from '../../src/domain/changes/git-log.ts';
import { restsOn, reviewText } from '../../src/domain/review/rests-on.ts';
import { stamped } from '../../src/domain/review/stamp.ts';
import type { ReviewRow } from '../../src/domain/review/rows.ts';
import { keptBy } from '../../src/kinds.ts';
import { endWith, root, toldUsage } from '../tools.ts';
import { keptContent, today } from './kept-entries.ts';

const usage =
  'npm run review -- ENTRY… [--yes | --show] [--until DAY|none]\nAn entry is collection/id, such as faqs/spot, or its file.';

const log = (): string | undefined => {
  try {
    return execFileSync('git', logArguments, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
};

if (toldUsage(usage)) process.exit();

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      yes: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
      until: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new Error(usage);
  if (values.until !== undefined && !/^(none|\d{4}-\d\d-\d\d)$/.test(values.until))
    throw new Error(`--until takes a day, such as 2027-06-28, or none; not "${values.until}".`);
  const day = today();
  const { entries, rows, site } = keptContent(root);
  const names = new Map(
    rows.flatMap((row) => [[`${row.collection}/${row.id}`, row] as const, [row.file, row] as const]),
  );
  const wanted = positionals.map((name): ReviewRow => {
    const row = names.get(name.replace(/^\.\//, '').replaceAll('\\', '/'));
    if (row) return row;
    const ids = rows.map(({ collection, id }) => `${collection}/${id}`);
    throw new Error(`There is no entry "${name}" that is kept. Nearest: ${closest(name, ids)}.\n${usage}`);
  });
  const history = historyFrom(log(), undefined);
  const asking =
    values.yes || values.show || !process.stdin.isTTY
      ? undefined
      : createInterface({ input: process.stdin, output: process.stdout });
  for (const row of wanted) {
    console.log(`${reviewText(row, restsOn(row, entries, rows), history, site.owners, day)}\n`);
    if (values.show) continue;
    const isYes =
      values.yes ||
      (asking !== undefined &&
        /^y(es)?$/i.test(
          (await asking.question(`Does it hold? Stamp ${keptBy[row.collection]}: ${day} (yes or no) `)).trim(),
        ));
    if (!isYes) {
      console.log(
        asking
          ? `Left ${row.file} as it was.`
          : `Nobody was asked, so ${row.file} stays as it was. Stamp it with --yes.`,
      );
      continue;
    }
    const path = join(root, row.file);
    writeFileSync(path, stamped(readFileSync(path, 'utf8'), row, day, values.until));
    console.log(`Stamped ${row.file}.`);
  }
  asking?.close();
} catch (error) {
  endWith(error, usage);
}
