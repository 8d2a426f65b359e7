/** Pictures that shortcodes of Hugo show, also of files beside the page. */
import { inlineCode } from '../../../text/fences.ts';
import { folderOf, nameOf, pathBelow } from '../../../paths.ts';
import type { Fields } from '../../../source.ts';
import { isRecord, said } from '../../../text/literals.ts';
import { textOf, type Line } from '../../../text/lines.ts';
import { isPicture } from '../../../text/links/target.ts';
import type { BlockRule } from '../../../text/tags/tags.ts';

const line = (text: string, at: number): Line => ({ text, at });

export const picture: BlockRule = ({ attributes, values, at }, body, page) => {
  const { name, alt, caption, link } = attributes;
  // A page may name its pictures in its fields.
  const listed = page.fields['resources'];
  const named = (Array.isArray(listed) ? listed : []).find(
    (one) => isRecord(one) && name !== undefined && one['name'] === name,
  ) as Fields | undefined;
  const src = attributes['src'] ?? values[0] ?? said(named?.['src']) ?? '';
  const title = attributes['title'] ?? said(named?.['title']);
  const image = `![${alt ?? caption ?? title ?? ''}](${encodeURI(src)})`;
  const words = caption ?? title;
  return [
    line(link === undefined ? image : `[${image}](${link})`, at),
    ...(words === undefined || words === alt ? [] : [line('', at), line(`*${words}*`, at)]),
    ...(body.length > 0 ? [line('', at), ...body] : []),
  ];
};

/** Docsy's pictures: a part of the name of a file beside the page. */
export const processed: BlockRule = (tag, body, page) => {
  const wanted = tag.values[0] ?? '';
  const beside = page.folder.files.filter((path) => folderOf(path) === folderOf(page.path) && isPicture(path));
  const file = beside.find((path) => nameOf(path).includes(wanted.replaceAll('*', '')));
  const words = textOf(body).replace(/\s+/g, ' ').trim();
  return picture(
    { ...tag, attributes: { src: file === undefined ? wanted : nameOf(file), alt: words }, values: [] },
    [],
    page,
  );
};

/** Galleries of pictures beside the page, which a pattern such as `photos/*` finds. */
export const gallery: BlockRule = (tag, _body, page) => {
  const pattern = tag.attributes['match'] ?? '*';
  const wanted = new RegExp(
    `^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, (stars) => (stars === '*' ? '[^/]*' : '.*'))}$`,
  );
  const folder = folderOf(page.path);
  const pictures = page.folder.files
    .filter((path) => isPicture(path) && path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1))
    .filter((path) => wanted.test(path));
  if (pictures.length === 0)
    page.found('syntax', tag.at, `no picture beside the page is called ${pattern}`, 'kept as it is written, as code');
  return pictures.length === 0
    ? [line(inlineCode(tag.written), tag.at)]
    : pictures.flatMap((path) => [line(`![](${encodeURI(path)})`, tag.at), line('', tag.at)]);
};

/** Files to take along that lie in a folder beside the page, which has the name of it, or of files alone for a first page. */
export const attachments: BlockRule = ({ attributes, at }, _body, { path, folder }) => {
  const plain = nameOf(path).replace(/(?:\.[a-z]{2})?\.md$/i, '');
  const folders = [`${plain}.files`, ...(/^_?index$/.test(plain) ? ['files'] : [])];
  const listed = folder.files.filter((file) =>
    folders.some((name) => folderOf(file) === [folderOf(path), name].filter(Boolean).join('/')),
  );
  const { pattern = '', title = 'Attachments' } = attributes;
  // The theme compares names with the whole of a pattern, which may be none of this language.
  const shown = listed.filter(
    (file) => pattern === '' || pattern.split(/[^\w]+/).some((end) => end !== '' && file.endsWith(`.${end}`)),
  );
  if (shown.length === 0) return [];
  const links = shown.map((file) => line(`- [${nameOf(file)}](${encodeURI(pathBelow(folderOf(path), file))})`, at));
  return [line(`**${title}**`, at), line('', at), ...links];
};
