/** Addresses as they are written, and what is the same in different spellings. */
import { decoded } from '../../../../../src/domain/text/decoded.ts';

/** An address so that spellings of the same page are equal. */
export const normal = (address: string): string =>
  decoded(address.replace(/[?#].*$/, ''))
    .toLowerCase()
    .replace(/\\/g, '/')
    .replace(/[\s_]+/g, '-')
    .replace(/^\.?\/+|\/+$/g, '')
    // The line of `_index` is a hyphen by now.
    .replace(/(^|\/)(?:-?index|readme)(?:\.(?:html?|mdx?|rst))?$/, '')
    .replace(/(?:\.(?:html?|mdx?|markdown|re?st))+(?:\.erb)?$/, '')
    .replace(/\/+$/g, '');

/** The same for the path of a file, in which a hash is a letter like others. */
export const normalPath = (path: string): string => normal(path.replaceAll('#', '%23').replaceAll('?', '%3F'));

/** The anchor of an address, without what only tells a browser which words to mark. */
export const hashOf = (address: string): string => decoded(/#(.*?)(?::~:.*)?$/s.exec(address)?.[1] ?? '');

/** An address without the slips of the pen around it. */
export const withoutSlips = (url: string): string =>
  url
    .trim()
    // So Docusaurus has files that it shall not take for pages.
    .replace(/^pathname:\/\/(?=\/)/, '')
    // Quotes and brackets around a whole address.
    .replace(/^["'(<]+(?=https?:\/\/)(.*?)["')>]+$/, '$1')
    .replace(/^\(([^()\s]+)\)$/, '$1')
    // So is a whole link in the place of an address.
    .replace(/^\[[^\]]*\]\((https?:\/\/.*)\)$/i, '$1')
    // A quote of the sentence that slipped into the address.
    .replace(/^(https?:.*?)(?:["\u201D]|%22)+$/i, '$1')
    // Browsers forgive a slash too few or too many behind the scheme.
    .replace(/^(https?):\/*(?=[\w[])/i, '$1://');

/** The folder of a site on its host, with slashes around it, where it has one. */
export const folderOfHost = (host: string): string[] => {
  const { pathname } = URL.canParse(host) ? new URL(host) : { pathname: '/' };
  return pathname === '/' ? [] : [pathname];
};

/** True for an address that begins with a host and no scheme: by its first part, or by an ending that no file has. */
export const isHost = (path: string): boolean =>
  /^(?:www\.[\w-]+(?:\.[\w-]+)+|(?:[a-z\d-]+\.)+(?:com|co|org|net|edu|gov|io|dev))(?:\/|$)/i.test(path);

/** Paths at which the file of a page may lie that is asked for by one of them, the surest first. */
export const pageFiles = (path: string): string[] => {
  const plain = path.replace(/\/$/, '');
  const tries = [
    plain,
    ...['.md', '.mdx', '.markdown', '.rst', '.rest', '.html.md', '.html.md.erb'].map((end) => plain + end),
    ...['index', 'README', '_index', 'Readme', 'readme'].flatMap((name) => [
      `${plain}/${name}.md`,
      `${plain}/${name}.mdx`,
    ]),
  ];
  if (/\.html?$/i.test(plain))
    tries.push(`${plain}.md`, `${plain}.md.erb`, plain.replace(/\.html?$/i, '.md'), plain.replace(/\.html?$/i, '.mdx'));
  // The first page of a section and a page with files beside it look alike.
  if (/(?:^|\/)_index\.md$/i.test(plain)) tries.push(plain.replace(/_index\.md$/i, 'index.md'));
  if (/\.md$/i.test(plain)) tries.push(plain.replace(/\.md$/i, '.mdx'), `${plain}.erb`);
  return tries;
};
