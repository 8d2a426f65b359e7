/** `npm run owners`: writes CODEOWNERS from the owners of entries; with --check it only says whether the file holds. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codeOwners } from '../../src/domain/review/code-owners.ts';
import { endWith, root, toldUsage } from '../tools.ts';
import { keptContent } from './kept-entries.ts';

const usage = 'npm run owners -- [--check]';

const path = 'CODEOWNERS';

if (toldUsage(usage)) process.exit();

try {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const { site, rows } = keptContent(root);
  const { text, without } = codeOwners(rows, site.owners);
  const file = join(root, path);
  const now = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (without.length > 0) {
    console.warn(
      `No handle in content/site.yaml, so a forge asks nobody for their entries: ${without.join(', ')}. Give each "handle: '@organisation/team'".`,
    );
  }
  if (now === text) console.log(text === '' ? 'No team has a handle, and there is no CODEOWNERS.' : `${path} holds.`);
  else if (values.check) {
    throw new Error(`${path} does not say who owns what now. Write it anew: npm run owners`);
  } else if (text === '') {
    rmSync(file);
    console.log(`Took ${path} out: no team has a handle.`);
  } else {
    writeFileSync(file, text);
    console.log(`Wrote ${path}, ${text.trim().split('\n').length} lines.`);
  }
} catch (error) {
  endWith(error, usage);
}
