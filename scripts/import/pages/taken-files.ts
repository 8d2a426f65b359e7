/** Where pictures and files that come along with pages come to stand. */
import { inLatin, sign } from './names.ts';
import type { SourceSite } from '../source.ts';

/** A part of a path as addresses may have it; a short sign where nothing of it may stand there. */
const plainPart = (part: string): string =>
  inLatin(part)
    .trim()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-._]+/, '') || `file-${sign(part)}`;

const pictureTarget = (path: string, site: SourceSite): string => {
  const roots = [...site.statics, site.docs]
    .filter((root) => root !== '' && path.startsWith(`${root}/`))
    .sort((a, b) => b.length - a.length);
  const around = path.replace(/^(?:\.\.\/)+(?:(?:static|public)\/)?/, '');
  const inside = roots[0] === undefined ? around : path.slice(roots[0].length + 1);
  const parts = inside.split('/');
  const [, name = '', ending = ''] = /^(.*?)(\.\w+)?$/s.exec(parts.pop() ?? '') ?? [];
  const folders = parts.map((part) => site.nameOf?.(part) ?? part).filter((part) => part !== '');
  return `${[...folders, name].map(plainPart).join('/')}${ending.toLowerCase()}`;
};

export interface TakenFiles {
  /** The path of a file here, from the root of the repository; the file comes along by being asked for. */
  readonly placeOf: (path: string) => string;
  /** Path of the source by path from the root of the repository. */
  readonly all: ReadonlyMap<string, string>;
}

/** @param at the path from the root of the repository of a path below the section */
export const takenFiles = (site: SourceSite, at: (target: string) => string): TakenFiles => {
  const all = new Map<string, string>();
  const places = new Map<string, string>();
  const placeOf = (path: string): string => {
    const known = places.get(path);
    if (known !== undefined) return known;
    const wanted = at(pictureTarget(path, site));
    let one = wanted;
    for (let number = 2; all.has(one); number += 1) one = wanted.replace(/(\.\w+)?$/, `-${number}$1`);
    all.set(one, path);
    places.set(path, one);
    return one;
  };
  return { placeOf, all };
};
