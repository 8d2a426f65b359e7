/** The anchor of a page here that one of the old site leads to. */
import { nameToEmoji } from 'gemoji';
import { decoded } from '../../../src/domain/text/decoded.ts';
import { nearest } from '../paths.ts';
import type { Page } from './page.ts';

const bare = (one: string): string =>
  one
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const spellings: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'aa',
  œ: 'oe',
};

/** Letters as GitBook and others spell them out in an address. */
const speltOut = (one: string): string =>
  one
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøåœ]/g, (sign) => spellings[sign] ?? sign);

/** `''` is the top of the page; undefined when there is none, with the nearest. */
export const anchorIn = (
  page: Page,
  hash: string,
): { readonly id: string | undefined; readonly nearest: string | undefined } => {
  const { renamed, anchors } = page;
  // What forges have written before the anchors of their pages.
  const plain = hash.replace(/^(?:user-content|wiki|markdown-header)-/, '');
  const tries = [
    ...[hash, hash.toLowerCase(), plain, plain.toLowerCase()].flatMap((one) => [one, renamed.get(one)]),
    // Footnotes of Python-Markdown.
    hash.replace(/^fn(ref)?:/, 'user-content-fn$1-'),
  ];
  // Generators have changed how they write hyphens and accents, and whether the title of the page stands before; the words are the same.
  const loose = (): string[] => {
    const asked = bare(hash);
    // Forges call a sign at the begin of a heading by its name.
    const [, sign = '', rest = ''] = /^([\w+]+)-(.+)$/.exec(hash) ?? [];
    // Confluence had the name of the page before the words of a heading, both without their blanks.
    const [, words = ''] = /^[^-]*[A-Z][^-]*-(.*[A-Z].*)$/.exec(hash) ?? [];
    const meant = [
      asked,
      bare(page.title ?? '') + asked,
      ...(words === '' ? [] : [bare(words)]),
      // MediaWiki wrote a dot for the sign of per cent.
      ...(/\.[0-9A-F]{2}/.test(hash) ? [bare(decoded(hash.replace(/\.(?=[0-9A-F]{2})/g, '%')))] : []),
      ...(Object.hasOwn(nameToEmoji, sign) ? [bare(rest)] : []),
    ];
    const found =
      asked === ''
        ? []
        : [...renamed.keys(), ...anchors].filter(
            (one) => meant.includes(bare(one)) || meant.includes(bare(speltOut(one))),
          );
    return found.map((one) => renamed.get(one) ?? one);
  };
  const isHere = (one: string | undefined): one is string => one !== undefined && (one === '' || anchors.has(one));
  // Forges lead so to the text of a folder, or of a file.
  const isWhole = hash.toLowerCase() === 'readme';
  const id = tries.find(isHere) ?? loose().find(isHere) ?? (isWhole ? '' : undefined);
  return { id, nearest: id === undefined ? nearest(hash, [...anchors]) : undefined };
};
