/** `npm run new -- runbook "Restart the queue"`: a file that builds, with its fields and their help. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { localDay } from '../../src/domain/text/local-day.ts';
import { contentProblems } from '../../src/integrations/entries/problems/content-problems.ts';
import { unwritten } from './entry-template.ts';
import { kindList, newEntry, readSite } from './new-entry.ts';
import { endWith, root, toldUsage } from '../tools.ts';

const usage = `npm run new -- <kind> "Title" [--in folder/of/the/wiki]\n\nKinds:\n${kindList()}`;

if (toldUsage(usage)) process.exit();

try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { in: { type: 'string' } } });
  const [kind, title, ...rest] = positionals;
  if (kind === undefined || title === undefined || rest.length > 0) throw new Error(usage);
  const today = localDay(new Date());
  const { path, text } = newEntry(kind, title, readSite(root, today), values.in);
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file });
  writeFileSync(file, formatted, { flag: 'wx' });
  const { problems } = contentProblems(root);
  const own = problems.filter((problem) => problem.path === path);
  const lines = unwritten(formatted);
  console.log(
    [
      `Wrote ${path}${own.length === 0 ? ', which builds as it stands' : ''}.`,
      ...(lines.length === 0
        ? []
        : [`Nothing is written yet on ${lines.map((line) => `${path}:${line}`).join(', ')}.`]),
      '"npm run dev" shows it as you write.',
    ].join('\n'),
  );
  for (const { line, message } of own) console.error(`${path}${line === undefined ? '' : `:${line}`}: ${message}`);
  if (own.length > 0) process.exitCode = 1;
} catch (error) {
  endWith(error, usage);
}
