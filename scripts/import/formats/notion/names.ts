/** Names in Notion's export: each ends with the id of its page. */
import { nameOf } from '../../paths.ts';

const withId = /^(.*?)\s*[0-9a-f]{32}(?:_all)?$/s;
export const isPage = (path: string): boolean => /[0-9a-f]{32}\.md$/.test(path);
export const isTable = (path: string): boolean => /[0-9a-f]{32}\.csv$/.test(path);

export const bare = (path: string): string => path.replace(/\.(?:md|csv)$/, '');

/** A name without its id. */
export const plainName = (path: string): string => {
  const name = nameOf(bare(path));
  return withId.exec(name)?.[1]?.trim() || name;
};
