/** What Git knows of content: one call for the log of all files, and two for where it ends and what is built. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { entries, site } from './content.ts';
import { changesByMonth, type Month } from './domain/changes/changes.ts';
import {
  fileDays,
  historyFrom,
  logArguments,
  logArgumentsAfter,
  type FileDays,
  type History,
} from './domain/changes/git-log.ts';
import { describeArguments, siteVersion, type SiteVersion } from './domain/changes/version.ts';
import { isKind } from './kinds.ts';
import { builtOn } from './review.ts';

const run = promisify(execFile);

/** What a Git command prints; undefined where there is no Git, or it refuses. */
const git = async (...args: string[]): Promise<string | undefined> => {
  try {
    return (await run('git', args, { maxBuffer: 256_000_000 })).stdout;
  } catch {
    return undefined;
  }
};

/** Hashes at which a shallow clone ends; undefined for a whole one. */
const readEnds = async (): Promise<string[] | undefined> => {
  const [isShallow, file] = ((await git('rev-parse', '--is-shallow-repository', '--git-path', 'shallow')) ?? '').split(
    '\n',
  );
  if (isShallow !== 'true') return undefined;
  return (await readFile(file ?? '', 'utf8').catch(() => '')).split('\n').filter(Boolean);
};

const read = async (): Promise<History> => {
  const { adoptedAt } = await site();
  const [own, ends] = await Promise.all([adoptedAt && git(...logArgumentsAfter(adoptedAt)), readEnds()]);
  return own === undefined ? historyFrom(await git(...logArguments), ends) : historyFrom(own, ends, true);
};

let reading: Promise<History> | undefined;

/** The history of content. */
export const history = (): Promise<History> => (reading ??= read());

let days: Promise<ReadonlyMap<string, FileDays>> | undefined;

/** The first and the last day on which a file changed; undefined where Git knows none. */
export const daysOf = async (file: string): Promise<FileDays | undefined> =>
  (await (days ??= history().then(fileDays))).get(file);

let months: Promise<readonly Month[]> | undefined;

/** Changes of entries that have a place, by month, the newest first. */
export const changes = (): Promise<readonly Month[]> =>
  (months ??= (async () =>
    changesByMonth(
      await history(),
      (await entries())
        .filter(({ collection }) => isKind(collection))
        .map(({ collection, id, file, data }) => ({
          key: `${collection}/${id}`,
          file,
          changes: 'changes' in data ? (data.changes ?? []) : [],
        })),
    ))());

let named: Promise<SiteVersion> | undefined;

/** The version of the site that is being built. */
export const version = (): Promise<SiteVersion> =>
  (named ??= (async () => {
    const isHere = (await history()).known !== 'none';
    const commit = isHere ? await git(...describeArguments) : undefined;
    return siteVersion(commit?.trim(), builtOn);
  })());

type Told = { readonly day: string; readonly what: string; readonly why?: string | undefined };

let told: Promise<ReadonlyMap<string, readonly Told[]>> | undefined;

/** What the entry of a file tells of its own changes, as it is written there. */
export const toldBy = async (file: string): Promise<readonly Told[]> =>
  (
    await (told ??= entries().then(
      (all) =>
        new Map(all.flatMap(({ file: of, data }) => ('changes' in data && data.changes ? [[of, data.changes]] : []))),
    ))
  ).get(file) ?? [];
