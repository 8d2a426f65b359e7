/** The properties of a row of a database, as the fields of its page. */
import type { Head, SourceFolder } from '../../source.ts';
import { dayInWords } from '../../text/days.ts';
import { isBlank, linesOf, type Line } from '../../text/lines.ts';
import { isTable, plainName } from './names.ts';

const property = /^([^\s:[\]()<>#*`|][^:\n]{0,60}): (.*)$/;

/** The properties below the title of a row of a database: lines of a name, a colon and a value, up to a blank one. */
const propertiesIn = (body: readonly Line[]): { start: number; end: number } => {
  const title = body.findIndex((line) => !isBlank(line));
  const start = body.findIndex((line, index) => index > title && !isBlank(line));
  if (title < 0 || start < 0 || !/^# /.test(body[title]?.text ?? '')) return { start: 0, end: 0 };
  let end = start;
  while (property.test(body[end]?.text ?? '')) end += 1;
  // A paragraph that only begins like one is none.
  return end > start && (end === body.length || isBlank(body[end] ?? { text: '', at: 1 }))
    ? { start, end }
    : { start: 0, end: 0 };
};

/** Properties that are fields here; the others stand in the page. */
const fieldNames: Readonly<Record<string, string>> = {
  tags: 'tags',
  tag: 'tags',
  owner: 'owner',
  'last edited time': 'changed',
  'last edited': 'changed',
  'last updated': 'changed',
  created: 'date',
  'created time': 'date',
  verification: 'verification',
};

export const headOf = (folder: SourceFolder, path: string): Head => {
  const body = linesOf(folder.read(path).replace(/^\uFEFF/, ''));
  if (isTable(path)) return { fields: { title: plainName(path) }, body, lineOf: () => 1 };
  const { start, end } = propertiesIn(body);
  const fields: Record<string, unknown> = {};
  const lines = new Map<string, number>();
  const kept: Line[] = [];
  for (const line of body.slice(start, end)) {
    const [, name = '', value = ''] = property.exec(line.text) ?? [];
    const field = fieldNames[name.toLowerCase()];
    const day = field === 'changed' || field === 'date' ? dayInWords(value) : undefined;
    if (field === 'date' && day !== undefined) fields['changed'] ??= day;
    else if (field === 'changed' && day !== undefined) fields['changed'] = day;
    else if (field === 'tags') fields['tags'] = value.split(',').map((one) => one.trim());
    else if (field === 'owner' && value.trim() !== '') fields['owner'] = value.trim();
    else if (value.trim() !== '') kept.push({ ...line, text: `- **${name}**: ${value}` });
    if (field !== undefined) lines.set(field, line.at);
  }
  return {
    fields,
    body: [...body.slice(0, start), ...kept, ...body.slice(end)],
    lineOf: (field) => lines.get(field) ?? 1,
  };
};
