/** `npm run import -- FOLDER [--into section]`: the pages of another wiki come in, and the site builds after it. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { latestDay } from '../../src/domain/site/build-day.ts';
import { endWith, root, toldUsage } from '../tools.ts';
import { formats } from './formats/formats.ts';
import { diskFolder } from './folder/disk.ts';
import { editionAt } from './folder/editions.ts';
import { adviceAbove, bringEach, projectsIn } from './folder/projects.ts';
import { counted } from './gathered.ts';
import { runImport, type ImportRequest } from './run.ts';
import { unpacked } from './folder/unpack.ts';
import { findingKinds, type FindingKind } from './source.ts';

const usage = `npm run import -- FOLDER [--into section] [--site address] [--format name]

FOLDER     the folder in which mkdocs.yml, docusaurus.config.js, hugo.toml, book.toml, conf.py, _config.yml, SUMMARY.md,
           .order or the pages stand; of a site with several versions or languages the one to bring in, as the report of
           its import names it;
           an export of Confluence (HTML) or Notion (Markdown & CSV), as a folder or as the zip that it comes in
--into     section of content/wiki/ that the pages come to, such as platform; without it they come to the wiki itself
--site     where the old site stands, such as https://docs.example.org/team/, if its settings do not say so: links to it lead
           to the pages here, and links to what stands beside it lead there
--format   one of ${formats.map(({ id }) => id).join(', ')}, where the files of the folder would mislead`;

/** A bar that fills, on a terminal; elsewhere a line for each step. */
const bar = (): ((step: string, done: number, all: number) => void) => {
  const { isTTY, columns } = process.stderr;
  let last = '';
  return (step, done, all) => {
    if (!isTTY) {
      if (step !== last) process.stderr.write(`${step} …\n`);
      last = step;
      return;
    }
    const width = Math.max(10, Math.min(40, columns - 30));
    const full = all === 0 ? width : Math.round((done / all) * width);
    process.stderr.write(
      `\r${step.padEnd(7)} [${'#'.repeat(full)}${' '.repeat(width - full)}] ${done} of ${all}${done === all ? '\n' : ''}`,
    );
  };
};

/**
 * Where a site stands, with a closing slash.
 * @throws {Error} for what is no address of one
 */
const hostOf = (address: string): string => {
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address))
    throw new Error(`--site ${address}: a whole address is asked for, such as https://docs.example.org/team/.`);
  return new URL(address).href.replace(/[?#].*$/, '').replace(/\/?$/, '/');
};

/** Brings one wiki in, and says what became of it. */
const bringIn = async (
  from: string,
  into: string,
  options: Pick<ImportRequest, 'format' | 'without' | 'within' | 'name' | 'edition' | 'host'>,
): Promise<void> => {
  const started = performance.now();
  const { format, counts, findings, changed, left, problems } = await runImport({
    root,
    from,
    into,
    ...options,
    today: latestDay(new Date()),
    progress: bar(),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${format}: ${counted(counts.pages, 'page')}, ${counted(counts.pictures, 'picture')}, ${counted(counts.files, 'file')}, ${counted(counts.redirects, 'old address')} in ${seconds} s.`,
  );
  for (const { what, done } of findings.filter(({ kind }) => kind === 'format'))
    console.log(`The folder ${what}: ${done}.`);
  for (const kind of Object.keys(findingKinds) as FindingKind[]) {
    const count = findings.filter((one) => one.kind === kind).length;
    if (count > 0) console.log(`  ${String(count).padStart(5)}  ${findingKinds[kind]}`);
  }
  console.log(
    changed.length === 0
      ? 'Nothing has changed since the last import.'
      : `${counted(changed.length, 'file')} written; each finding stands in import-report.md with its file and line.`,
  );
  if (left.length > 0) console.log(`${counted(left.length, 'file')} changed here since an import and left alone.`);
  for (const { path, line, message } of problems)
    console.error(`${path}${line === undefined ? '' : `:${line}`}: ${message}`);
  if (problems.length > 0) throw new Error('The lines above still keep the site from being built.');
};

if (toldUsage(usage)) process.exit();

let archive: string | undefined;
try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { into: { type: 'string', default: '' }, format: { type: 'string' }, site: { type: 'string' } },
  });
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) throw new Error(usage);
  const from = resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
  if (!existsSync(from)) throw new Error(`There is no folder ${folder}.\n\n${usage}`);
  if (!statSync(from).isDirectory()) archive = unpacked(from);
  const found = archive === undefined && values.format === undefined ? editionAt(from) : undefined;
  const top = archive ?? found?.site ?? from;
  const into = values.into.replace(/^\/+|\/+$/g, '');
  // Who names a section brings a part of a site in beside the rest, as its report says.
  const parents = archive === undefined && into === '' ? [dirname(from), dirname(dirname(from))] : [];
  const advice = adviceAbove(
    diskFolder(top),
    parents.map((one) => ({ folder: one, files: readdirSync(one) })),
  );
  if (advice !== undefined && values.format === undefined && found === undefined) console.log(advice);
  if (found !== undefined)
    console.log(`${folder} is one of the editions of ${found.site}, and comes in by its settings.`);
  const projects = projectsIn(diskFolder(top), values.format !== undefined || found !== undefined);
  const wikis = projects.filter(({ without }) => without === undefined).length;
  if (projects.length > 1)
    console.log(
      wikis === projects.length
        ? `${folder} holds ${wikis} wikis; each comes to a section of its own.`
        : `${folder} holds ${wikis === 1 ? 'a wiki' : `${wikis} wikis`} in ${projects
            .filter(({ path }) => path !== '')
            .map(({ path }) => path)
            .join(', ')}, which comes to a section of its own, and other pages beside it.`,
    );
  await bringEach(
    projects,
    (project) =>
      bringIn(join(top, project.path), [into, project.into].filter(Boolean).join('/'), {
        format: values.format,
        host: values.site && hostOf(values.site),
        without: project.without,
        within: top,
        ...(found && { name: basename(from), edition: found.edition }),
      }),
    (words) => {
      console.log(words);
    },
  );
  console.log('Next: "npm run dev" shows the pages, "npm run build" builds them.');
} catch (error) {
  endWith(error, usage);
} finally {
  if (archive !== undefined) rmSync(dirname(archive), { recursive: true });
}
