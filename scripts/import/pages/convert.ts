/** A folder of somebody else's pages as pages of this wiki. Reads no disk: what it needs of files is handed in. */
import { pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { kinds, wikiId } from '../../../src/kinds.ts';
import { wikiPageSchema } from '../../../src/schemas/wiki.ts';
import { isDrawn, mapFields } from './fields.ts';
import { leftOut } from './left-out.ts';
import { placePages, fileName } from './place.ts';
import {
  folderOf,
  joined,
  nameOf,
  nearest,
  relativePath,
  type Fields,
  type Finding,
  type Head,
  type SourceFolder,
  type SourceSite,
} from '../source.ts';
import { withCleanHtml } from '../text/clean-html.ts';
import { readHead, writeHead } from '../text/front-matter.ts';
import { topHeading, withAnchors, withTopHeading } from '../text/headings.ts';
import { isBlank, outsideCode, textOf, type Line } from '../text/lines.ts';
import { isPicture, resolver } from '../text/links.ts';
import { withPlacedLinks } from '../text/page-links.ts';

/** What an import knows of the place that it comes to. */
export interface Destination {
  /** Section below content/wiki, `''` for the wiki itself. */
  readonly into: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Addresses of pages that are not of this import. */
  readonly taken: ReadonlySet<string>;
  /** Addresses of the rest of the site, which no old address may have. */
  readonly reserved: (address: string) => boolean;
  /** Id of the team that a page of the source names; undefined when none can be made of it. */
  readonly ownerOf: (words: string) => string | undefined;
  /** Why a picture cannot be shown; undefined when it can. */
  readonly pictureFault: (path: string) => string | undefined;
  /** True for a file that may stand beside the pages for readers to take along. */
  readonly mayTake: (path: string) => boolean;
  /** The day of the last commit to a file of the source. */
  readonly changedOn: (path: string) => string | undefined;
  /** The anchors that a text has once it is a page. */
  readonly anchorsOf: (text: string, file: URL, title: string | undefined) => Promise<readonly string[]>;
  /** Called after each page, from 1. */
  readonly progress: (done: number, all: number) => void;
}

export interface PlacedFinding extends Finding {
  /** Where it is now: a file from the root of the repository and its line. */
  readonly here?: { readonly path: string; readonly line: number } | undefined;
}

export interface Abbreviation {
  readonly short: string;
  readonly long: string;
  readonly path: string;
  readonly line: number;
}

export interface Converted {
  /** Texts by their path from the root of the repository. */
  readonly texts: ReadonlyMap<string, string>;
  /** Pictures: path of the source by path from the root of the repository. */
  readonly pictures: ReadonlyMap<string, string>;
  /** The source of each page and section. */
  readonly sources: ReadonlyMap<string, string>;
  readonly findings: readonly PlacedFinding[];
  readonly abbreviations: readonly Abbreviation[];
  readonly counts: {
    readonly pages: number;
    readonly sections: number;
    readonly pictures: number;
    /** Files for readers to take along. */
    readonly files: number;
    readonly redirects: number;
  };
}

interface Page {
  readonly path: string;
  readonly head: Head;
  lines: Line[];
  title: string | undefined;
  target: string;
  renamed: ReadonlyMap<string, string>;
  anchors: ReadonlySet<string>;
}

const inWordsOf = (name: string): string => {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A name for a page that neither its fields nor its text call anything. */
const nameFrom = (path: string, label: string | undefined): string => {
  if (label !== undefined) return label;
  const own = nameOf(path).replace(/(?:\.html)?\.\w+(?:\.erb)?$/, '');
  const isIndex = /^(?:_?index|readme)$/i.test(own);
  return inWordsOf(isIndex ? nameOf(folderOf(path)) || 'Start' : own) || fileName(nameOf(path));
};

/** A line of dashes at the top would be taken for the begin of fields. */
const withoutRule = (lines: readonly Line[]): Line[] => {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return [];
  return /^-{3,}\s*$/.test(lines[first]?.text ?? '') ? withoutRule(lines.slice(first + 1)) : lines.slice(first);
};

const pictureTarget = (path: string, site: SourceSite): string => {
  const roots = [...site.statics, site.docs]
    .filter((root) => root !== '' && path.startsWith(`${root}/`))
    .sort((a, b) => b.length - a.length);
  const inside = roots[0] === undefined ? path : path.slice(roots[0].length + 1);
  const parts = inside.split('/');
  return parts
    .map((part, index) => (index < parts.length - 1 ? (site.nameOf?.(part) ?? part) : part))
    .filter((part) => part !== '')
    .map(
      (part) =>
        part
          .normalize('NFKD')
          .replace(/\p{M}/gu, '')
          .replace(/[^A-Za-z0-9._-]+/g, '-')
          .replace(/^[-._]+/, '') || 'x',
    )
    .join('/')
    .replace(/\.(\w+)$/, (end) => end.toLowerCase());
};

/** An old address as `was` writes it; undefined for one that it cannot hold. */
export const oldAddress = (address: string): string | undefined => {
  const plain = address
    .replace(/[?#].*$/, '')
    .replace(/(^|\/)index\.html?$/, '$1')
    .replace(/^\/+|\/+$/g, '');
  const path = /\.html?$/.test(plain) ? `/${plain}` : `/${plain}/`;
  return plain !== '' && wikiPageSchema.safeParse({ was: [path] }).success ? path : undefined;
};

/** Brings pages over. */
export const convert = async (folder: SourceFolder, site: SourceSite, to: Destination): Promise<Converted> => {
  const findings: PlacedFinding[] = site.findings.map((one) => ({ ...one }));
  const abbreviations: Abbreviation[] = [];
  const heads = new Map(site.pages.map((path) => [path, site.headOf?.(path) ?? readHead(folder.read(path))]));
  const fieldsOf = (path: string): Fields => heads.get(path)?.fields ?? {};
  const { pages: places, sections, orders, labels, findings: ofPlaces } = placePages(site, fieldsOf, to.into, to.taken);
  findings.push(...ofPlaces);
  const base = joined('content/wiki', to.into) ?? 'content/wiki';
  const at = (target: string): string => `${base}/${target}`;

  // What a page takes in from another file has come along with it.
  const used = new Set<string>();
  const recorded: SourceFolder = {
    ...folder,
    read: (path) => {
      used.add(path);
      return folder.read(path);
    },
  };
  const pages = site.pages.map((path): Page => {
    const head = heads.get(path) ?? readHead('');
    const lines = withoutRule(
      site.dialect(head.body, {
        path,
        fields: head.fields,
        folder: recorded,
        found: (kind, line, what, done) => void findings.push({ kind, path, line, what, done }),
        abbreviation: (short, long, line) => void abbreviations.push({ short, long, path, line }),
      }),
    );
    return {
      path,
      head,
      lines,
      title: undefined,
      target: places.get(path) ?? '',
      renamed: new Map(),
      anchors: new Set(),
    };
  });

  findings.push(...leftOut(folder, site, used));
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const mapped = new Map(pages.map((page) => [page.path, mapFields(page.head.fields, to.today)]));
  const oldOf = (path: string): string[] =>
    (mapped.get(path)?.was ?? []).map((address) =>
      address.startsWith('/') ? address : (joined(folderOf(site.addressOf(path, fieldsOf(path))), address) ?? address),
    );
  const resolve = resolver(folder, site, fieldsOf, oldOf);
  const routeOf = (page: Page): string =>
    kinds.wiki.route(wikiId(at(page.target).slice('content/wiki/'.length).replace(/\.md$/, '')));
  const relativeRoute = (from: Page, route: string): string => {
    const way = relativePath(routeOf(from), `${route}x`).replace(/x$/, '');
    return way === '' ? './' : way;
  };

  // Titles, HTML and anchors first: links need the anchors of all pages.
  for (const page of pages) {
    const clean = withCleanHtml(
      page.lines,
      (url, line) => {
        const target = resolve(url, page.path);
        if (target.kind === 'elsewhere') return target.url;
        if (target.kind === 'here') return `#${target.hash}`;
        const other = target.kind === 'page' ? byPath.get(target.path) : undefined;
        if (other)
          return `${relativeRoute(page, routeOf(other))}${target.kind === 'page' && target.hash !== '' ? `#${target.hash}` : ''}`;
        if (target.kind === 'folder' && target.path === site.docs)
          return relativeRoute(page, kinds.wiki.route(wikiId(to.into) || 'index'));
        findings.push({
          kind: 'dead link',
          path: page.path,
          line,
          what: `link ${url} in HTML leads nowhere`,
          done: 'now words',
        });
        return undefined;
      },
      (kind, line, what, done) => void findings.push({ kind, path: page.path, line, what, done }),
    );
    const fields = mapped.get(page.path);
    const named = fields?.known['title'] as string | undefined;
    const raised = withTopHeading(clean, named ?? labels.get(page.path));
    const heading = topHeading(raised);
    const fieldsWin = /^(Hugo|Astro)$/.test(site.format);
    page.title =
      heading === undefined || (fieldsWin && named !== undefined) || named === heading
        ? (named ?? (heading === undefined ? nameFrom(page.path, labels.get(page.path)) : undefined))
        : undefined;
    const anchored = withAnchors(raised, site.slug, page.title);
    page.lines = anchored.lines;
    page.renamed = anchored.renamed;
    const ids = await to.anchorsOf(
      textOf(page.lines),
      pathToFileURL(`${process.cwd()}/${at(page.target)}`),
      page.title,
    );
    page.anchors = new Set(ids);
    // An anchor that HTML and a heading both have stays with the heading.
    const twice = new Set(ids.filter((id, number) => ids.indexOf(id) !== number));
    if (twice.size > 0)
      page.lines = outsideCode(page.lines, (text) =>
        text.replace(/ id="([^"]*)"/g, (written, id: string) => (twice.has(id) ? '' : written)),
      );
  }

  const pictures = new Map<string, string>();
  const placeOfPicture = (path: string): string => {
    const own = [...pictures].find(([, source]) => source === path)?.[0];
    if (own !== undefined) return own;
    const wanted = at(pictureTarget(path, site));
    let one = wanted;
    for (let number = 2; pictures.has(one); number += 1) one = wanted.replace(/(\.\w+)$/, `-${number}$1`);
    pictures.set(one, path);
    return one;
  };

  /** The folder here in which the pages of a folder there came to stand, when it is one. */
  const folderHere = (path: string): string | undefined => {
    if (path === site.docs) return '';
    const targets = new Set(
      pages.filter((page) => page.path.startsWith(`${path}/`)).map((page) => folderOf(page.target)),
    );
    const [first, ...more] = [...targets].sort((a, b) => a.length - b.length);
    return first !== undefined && first !== '' && more.every((one) => one.startsWith(`${first}/`)) ? first : undefined;
  };

  const texts = new Map<string, string>();
  const sources = new Map<string, string>();
  const owned = new Map<string, string>();
  const redirects = new Map<string, string[]>();
  let redirected = 0;
  const addressTaken = new Set<string>(pages.map(routeOf));
  const addOld = (page: Page, address: string, line: number, path: string): void => {
    const old = oldAddress(address);
    if (old !== undefined && redirects.get(page.path)?.includes(old)) return;
    if (old === undefined || addressTaken.has(old) || to.reserved(old)) {
      findings.push({
        kind: 'navigation',
        path,
        line,
        what: `old address ${address}`,
        done: old === undefined ? 'left out: it cannot forward' : 'left out: something else stands there',
      });
      return;
    }
    addressTaken.add(old);
    redirects.set(page.path, [...(redirects.get(page.path) ?? []), old]);
    redirected += 1;
  };
  for (const page of pages) {
    for (const address of oldOf(page.path)) addOld(page, address, page.head.lineOf('aliases'), page.path);
  }
  for (const { from, to: target, path, line } of site.redirects) {
    const first = pages[0];
    if (first === undefined) break;
    const asFile = byPath.get(joined(site.docs, target) ?? '') ?? byPath.get(target);
    const found =
      asFile ??
      (() => {
        const led = resolve(/^[a-z]+:|^\//i.test(target) ? target : `/${target}`, first.path);
        return led.kind === 'page' ? byPath.get(led.path) : undefined;
      })();
    if (found) addOld(found, from, line, path);
    else
      findings.push({
        kind: 'navigation',
        path,
        line,
        what: `redirect ${from} leads to ${target}`,
        done: /^https?:/.test(target) ? 'left out: it leads to another site' : 'left out: there is no such page',
      });
  }

  pages.forEach((page, index) => {
    const here = at(page.target);
    const say = (kind: Finding['kind'], line: number | undefined, what: string, done: string): void =>
      void findings.push({ kind, path: page.path, line, what, done });
    const lines = withPlacedLinks(
      page.lines,
      {
        resolve: (url) => resolve(url, page.path),
        wayTo: (target) => {
          if (target.kind === 'page') {
            const other = byPath.get(target.path);
            return other && encodeURI(relativePath(here, at(other.target)));
          }
          const inside = folderHere(target.path);
          return inside === undefined
            ? undefined
            : encodeURI(relativePath(here, `${joined(base, inside) ?? base}/x`).replace(/x$/, '')) || './';
        },
        anchor: (path, hash) => {
          const other = path === undefined ? page : byPath.get(path);
          if (other === undefined) return { id: undefined, nearest: undefined };
          const tries = [
            hash,
            other.renamed.get(hash),
            hash.toLowerCase(),
            other.renamed.get(hash.toLowerCase()),
            hash.replace(/^user-content-/, ''),
            // Footnotes of Python-Markdown.
            hash.replace(/^fn(ref)?:/, 'user-content-fn$1-'),
          ];
          const bare = (one: string): string => one.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
          const alike = [...other.renamed.keys(), ...other.anchors].filter(
            (one) => bare(one) === bare(hash) && bare(hash) !== '',
          );
          // Generators have changed how they write hyphens; the words are the same.
          const loose = alike.map((one) => other.renamed.get(one) ?? one);
          const id = [...tries, ...loose].find((one) => one !== undefined && (one === '' || other.anchors.has(one)));
          return { id, nearest: id === undefined ? nearest(hash, [...other.anchors]) : undefined };
        },
        picture: (path) => {
          const why = to.pictureFault(path);
          return why === undefined ? { way: encodeURI(relativePath(here, placeOfPicture(path))) } : { why };
        },
        file: (path) => {
          if (!to.mayTake(path)) return undefined;
          // What stands elsewhere in a repository, such as code, is read there.
          const isBeside = [...site.statics, site.docs].some((root) => root === '' || path.startsWith(`${root}/`));
          if (!isBeside && site.forge !== undefined) return undefined;
          return encodeURI(relativePath(here, placeOfPicture(path)));
        },
        inForge: (path) => (site.forge === undefined ? undefined : site.forge + encodeURI(path)),
        shown: (path) => (path === site.docs ? `${base}/` : at(byPath.get(path)?.target ?? path)),
      },
      say,
    );
    const fields = mapped.get(page.path);
    const known: Record<string, unknown> = { ...fields?.known };
    const unknown: Record<string, unknown> = { ...fields?.unknown };
    const was = redirects.get(page.path);
    delete known['title'];
    const named = fields?.known['title'];
    if (page.title === undefined && typeof named === 'string' && topHeading(page.lines) !== named)
      known['aliases'] = [...new Set([...((known['aliases'] as string[] | undefined) ?? []), named])];
    const owner = fields?.owner === undefined ? undefined : to.ownerOf(fields.owner);
    if (owner !== undefined) owned.set(page.path, owner);
    else if (fields?.owner !== undefined) unknown['owner'] = fields.owner;
    const changed = to.changedOn(page.path) ?? fields?.changed;
    const all = {
      ...(page.title === undefined ? {} : { title: page.title }),
      ...known,
      ...(orders.has(page.path) ? { order: orders.get(page.path) } : {}),
      ...(owner === undefined ? {} : { owner }),
      ...(changed === undefined || changed > to.today ? {} : { changed }),
      ...(was === undefined ? {} : { was }),
    };
    const order = ['title', 'summary', ...Object.keys(wikiPageSchema.shape)];
    const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
    for (const [name, value] of Object.entries(unknown)) {
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      say(
        isDrawn(name) ? 'looks' : 'field',
        page.head.lineOf(name),
        `field ${name}: ${shown.replace(/\s+/g, ' ').slice(0, 160)}`,
        'kept as a comment at the top of the page',
      );
    }
    if (page.head.fault)
      say('field', 1, `fields that cannot be read: ${page.head.fault.why}`, 'kept as comments at the top of the page');
    const head = writeHead(sorted, page.head.fault ? {} : unknown, page.head.fault?.written);
    const body = [...lines];
    while (body.at(-1)?.text.trim() === '') body.pop();
    const text = `${head}${textOf(body)}\n`;
    if (body.length === 0 && head === '')
      texts.set(here, `---\ntitle: ${JSON.stringify(page.title ?? nameFrom(page.path, undefined))}\n---\n`);
    else texts.set(here, text);
    sources.set(here, page.path);
    const before = head.split('\n').length - 1;
    findings.forEach((one, number) => {
      if (one.path !== page.path || one.here || one.line === undefined) return;
      const found = body.findIndex((line) => line.at >= (one.line ?? 1));
      findings[number] = {
        ...one,
        here: {
          path: here,
          line:
            one.line <= 1 && found < 0
              ? 1
              : found < 0
                ? before + body.length
                : isInHead(page.head, one.line)
                  ? 1
                  : before + found + 1,
        },
      };
    });
    to.progress(index + 1, pages.length);
  });

  for (const [target, settings] of sections) {
    const own = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
    if (Object.keys(own).length === 0 || !pages.some((page) => page.target.startsWith(`${target}/`))) continue;
    texts.set(at(`${target}/_section.yaml`), stringify(own, { lineWidth: 0 }));
  }
  const shown = [...pictures.keys()].filter(isPicture).length;
  return {
    texts,
    pictures,
    sources,
    findings,
    abbreviations,
    counts: {
      pages: pages.length,
      sections: sections.size,
      pictures: shown,
      files: pictures.size - shown,
      redirects: redirected,
    },
  };
};

const isInHead = (head: Head, line: number): boolean => line < (head.body[0]?.at ?? 1);
