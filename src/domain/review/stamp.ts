/** Writes into the text of an entry that somebody has looked at it. */
import { keptBy } from '../../kinds.ts';
import type { ReviewRow } from './rows.ts';

const front = /^---[^\S\n]*\n([\s\S]*?)^---[^\S\n]*$/m;

/** Sets one field of the first level of a block of YAML; a field that is missing comes at its end. */
const withField = (yaml: string, field: string, value: string): string => {
  const line = new RegExp(`^${field}:.*$`, 'm');
  return line.test(yaml)
    ? yaml.replace(line, `${field}: ${value}`)
    : `${yaml.replace(/\n*$/, '\n')}${field}: ${value}\n`;
};

/**
 * The text of the file of an entry with the day of the look, all else as it was.
 * @param text of the whole file
 * @param day YYYY-MM-DD
 * @param until the next day that a fact brings, `none` for no day known; undefined to leave it
 * @throws {Error} when the fact keeps a day that has passed: it would be due again at once, and the day would be wrong
 */
export const stamped = (
  text: string,
  { collection, file }: Pick<ReviewRow, 'collection' | 'file'>,
  day: string,
  until?: string,
): string => {
  // Some editors begin a file with a mark that nobody sees, and end its lines in two signs.
  if (text.startsWith('\uFEFF')) return `\uFEFF${stamped(text.slice(1), { collection, file }, day, until)}`;
  if (text.includes('\r\n'))
    return stamped(text.replaceAll('\r\n', '\n'), { collection, file }, day, until).replaceAll('\n', '\r\n');
  const isYaml = /\.ya?ml$/.test(file);
  const found = isYaml ? undefined : front.exec(text.startsWith('---') ? text : '');
  const fields = isYaml ? text : (found?.[1] ?? '');
  const own = /^until:\s*['"]?(\d{4}-\d\d-\d\d)/m.exec(fields)?.[1];
  if (until === undefined && own !== undefined && own <= day) {
    throw new Error(
      `${file} brings the day ${own}, which has passed. Say which comes next, and mend what it says: --until 2027-06-28, or --until none.`,
    );
  }
  if (until !== undefined && collection !== 'facts') {
    throw new Error(`--until is for facts, which bring a day of their own; ${file} has none.`);
  }
  const dated = withField(fields, keptBy[collection], day);
  const next = until === undefined ? dated : withField(dated, 'until', until === 'none' ? 'null' : until);
  if (isYaml) return next;
  return found ? text.replace(found[1] ?? '', () => next) : `---\n${next.replace(/^\n+/, '')}---\n\n${text}`;
};
