/** What `docusaurus.config` says: the folders of its pages, and old addresses. */
import { joined, nameOf } from '../../paths.ts';
import type { Fields, Redirect, SourceFolder } from '../../source.ts';
import { isRecord, said, within } from '../../text/literals.ts';
import { fileCalled } from './names.ts';

/** A folder of pages with a sidebar of its own; a site has one, and may have others beside it. */
export interface DocsPart {
  /** Name of the plug-in that makes the pages; `default` for the one of the site itself. */
  readonly id: string;
  /** Folder of its pages, and its begin as paths of pages have it. */
  readonly docs: string;
  readonly start: string;
  /** Address in front of those of its pages. */
  readonly route: string;
  /** Section of its pages, `''` for the site itself. */
  readonly section: string;
  /** What the bar at the top calls it. */
  readonly label: string | undefined;
  readonly sidebars: string | undefined;
}

/** What a link of the bar at the top calls a place, by its path from the root of the site. */
const labelAt = (config: unknown, isMeant: (path: string) => boolean): string | undefined => {
  const url = isRecord(config)
    ? `${said(config['url']) ?? ''}${said(config['baseUrl']) ?? '/'}`.replace(/\/$/, '')
    : '';
  const pathOf = (to: unknown): string | undefined => {
    const written = said(to);
    return written === undefined ? undefined : joined(written.startsWith(url) ? written.slice(url.length) : written);
  };
  return said(
    within(config)
      .filter(isRecord)
      .find((one) => [one['to'], one['href']].some((to) => isMeant(pathOf(to) ?? '')))?.['label'],
  );
};

/**
 * What the bar at the top of the site calls a sidebar of a part.
 * @param folder of its pages, from that of all pages of the part
 */
export const labelOfBar = (
  config: unknown,
  name: string,
  { id, route }: DocsPart,
  folder: string,
): string | undefined =>
  said(
    within(config)
      .filter(isRecord)
      .find((one) => one['sidebarId'] === name && (said(one['docsPluginId']) ?? 'default') === id)?.['label'],
  ) ?? labelAt(config, (path) => `${path}/`.startsWith(`${joined(route, folder) ?? folder}/`));

/**
 * The settings of the plug-in that makes the pages, wherever they stand, and of each other one of its kind.
 * @param base folder of the settings
 * @param first what those of the first version say, which have no plug-ins
 */
export const partsOf = (config: unknown, folder: SourceFolder, base: string, first: Fields = {}): DocsPart[] => {
  const values = within(config);
  const options = values.filter(isRecord);
  const preset = options.find(
    ({ docs, ...one }) =>
      isRecord(docs) && ('blog' in one || 'theme' in one || 'sidebarPath' in docs || 'routeBasePath' in docs),
  );
  const more = values.flatMap((one) =>
    Array.isArray(one) && /(?:^|[/-])content-docs$/.test(said(one[0]) ?? '') && isRecord(one[1]) ? [one[1]] : [],
  );
  const part = (settings: Readonly<Record<string, unknown>>, isSite: boolean): DocsPart => {
    const docs = joined(base, said(settings['path']) ?? 'docs') ?? 'docs';
    const route = joined(said(settings['routeBasePath']) ?? (isSite ? 'docs' : '')) ?? '';
    const id = isSite ? 'default' : (said(settings['id']) ?? 'default');
    const label =
      options.find((one) => one['docsPluginId'] === id && one['sidebarId'] === undefined)?.['label'] ??
      (route === '' ? undefined : labelAt(config, (path) => path === route));
    const sidebars = joined(base, said(settings['sidebarPath']) ?? '');
    return {
      id,
      docs,
      start: docs === '' ? '' : `${docs}/`,
      route,
      section: isSite ? '' : route || nameOf(docs),
      label: isSite ? undefined : said(label),
      sidebars: sidebars && folder.has(sidebars) ? sidebars : isSite ? fileCalled(folder, 'sidebars', base) : undefined,
    };
  };
  const hasNoOwn =
    more.length > 0 &&
    (options.some(({ docs }) => docs === false) ||
      (preset === undefined && !values.flat().some((one) => /(?:^|\/|preset-)classic$/.test(said(one) ?? ''))));
  // Then the folder whose pages stand at the root is the site, and the others stand beside it.
  const atRoot = hasNoOwn ? more.find((one) => said(one['routeBasePath']) === '/') : undefined;
  const others = more.filter((one) => one !== atRoot).map((one) => part(one, false));
  const site =
    atRoot === undefined
      ? part(isRecord(preset?.['docs']) ? preset['docs'] : first, true)
      : { ...part(atRoot, false), section: '', label: undefined };
  const all = hasNoOwn && atRoot === undefined ? others : [site, ...others];
  if (folder.edition !== undefined) return all;
  const found = all.filter(({ start }) => folder.files.some((path) => path.startsWith(start)));
  // What is all that a site has is the site.
  const [only = site] = found;
  return found.length < 2 ? [{ ...only, section: '' }] : found;
};

/** Old addresses that the plug-in for them has. */
export const redirectsIn = (config: unknown, file: string, folder: SourceFolder): Redirect[] =>
  within(config).flatMap((one): Redirect[] => {
    const to = isRecord(one) && !('label' in one) ? said(one['to']) : undefined;
    if (!isRecord(one) || to === undefined) return [];
    return [one['from']].flat().flatMap((written): Redirect[] => {
      const from = said(written);
      if (from === undefined) return [];
      const lines = folder.read(file).split('\n');
      return [{ from, to, path: file, line: Math.max(1, lines.findIndex((text) => text.includes(from)) + 1) }];
    });
  });
