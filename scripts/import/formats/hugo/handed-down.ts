/** What the first page of a folder says of all pages below it, and which texts are no pages by themselves. */
import { folderOf } from '../../paths.ts';
import type { Fields, SourceFolder } from '../../source.ts';
import { readHead } from '../../text/front-matter.ts';
import { isRecord, record } from '../../text/literals.ts';

/** Fields that the first pages of the folders above hand down to a page; what stands nearer counts. */
export const handedDown = (folder: SourceFolder, path: string): Fields => {
  const above = folderOf(path)
    .split('/')
    .map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/_index.md`);
  const cascades = above
    .filter((file) => folder.has(file))
    .flatMap((file) => [readHead(folder.read(file)).fields['cascade']].flat())
    .filter(isRecord);
  return Object.assign({}, ...cascades.flatMap((one) => [one, record(one['params'])])) as Fields;
};

/** True for a folder whose `index.md` says that it is no page, and with it nothing that stands beside it. */
const isHeadless = (folder: SourceFolder, path: string): boolean => {
  const index = [folderOf(path), 'index.md'].filter(Boolean).join('/');
  return folder.has(index) && readHead(folder.read(index)).fields['headless'] === true;
};

/** True for a text that has no address and that others take in: its fields, or those handed down, keep it from being drawn. */
export const isPart = (folder: SourceFolder, path: string): boolean => {
  if (isHeadless(folder, path)) return true;
  const { fields } = readHead(folder.read(path));
  const down = handedDown(folder, path);
  // What is handed down to some pages only names those.
  const ofAll = 'target' in down || '_target' in down ? undefined : (down['build'] ?? down['_build']);
  const { render } = record(fields['build'] ?? fields['_build'] ?? ofAll);
  return render === 'never' || render === false;
};
