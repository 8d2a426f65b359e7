/** `npm run bundle`: the built site as a zip for a folder on a disk, opened by `file://`, in the folder `books/`. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { fileName } from '../book/file-name.ts';
import { readBuiltSite } from '../book/built-site.ts';
import { endWith, root, toldUsage } from '../tools.ts';
import { relativePage, relativeSheet } from './relative.ts';

const usage = `npm run bundle -- [--out FOLDER]

Packs the built site as a zip that opens from a disk.
--out  folder to write to; without it books/`;

/** Nobody reads these from a disk: what serves programs, the search, hosts and link previews. */
const leftOut =
  /^(pagefind|previews|api|_host)\/|^(_headers|_redirects|robots\.txt|404\.html)$|\.(js|md|br|gz|json|xml)$|^llms.*\.txt$/;

if (toldUsage(usage)) process.exit();

try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'books' } } });
  const dist = resolve(process.env['DIST'] ?? join(root, 'dist'));
  const { base, root: address, name } = readBuiltSite(dist);
  const options = { base, root: address };
  const folder = fileName(name);
  const files: Zippable = {};
  for (const file of globSync('**/*.*', { cwd: dist }).map((path) => path.replaceAll('\\', '/'))) {
    if (leftOut.test(file)) continue;
    const bytes = readFileSync(join(dist, file));
    const to = `${folder}/${file}`;
    if (file.endsWith('.html')) files[to] = strToU8(relativePage(bytes.toString(), file, options));
    else if (file.endsWith('.css')) files[to] = strToU8(relativeSheet(bytes.toString(), file, options));
    else files[to] = bytes;
  }
  const out = resolve(root, values.out);
  mkdirSync(out, { recursive: true });
  const zip = zipSync(files, { level: 9 });
  const target = join(out, `${folder}.zip`);
  writeFileSync(target, zip);
  console.log(
    `${target}: ${Object.keys(files).length} files, ${Math.round(zip.byteLength / 1000)} kB. Unpack it and open ${folder}/index.html.`,
  );
} catch (error) {
  endWith(error, usage);
}
