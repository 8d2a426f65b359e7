/** The result as a table of plain text, for a terminal. */
import { ruleCounts } from '../outcome/decided.ts';
import { countWords } from '../outcome/view.ts';
import { inventoryRules } from '../rules/rules.ts';
import type { Placed, PlacedService, Question } from '../types.ts';
import { questionNames, sideNames } from '../words.ts';

// Names come from files: what a terminal would take for a command is no part of one.
const plain = (text: string): string => text.replace(/\p{Cc}/gu, '\uFFFD');

const line = (service: PlacedService): readonly string[] => {
  const [first] = service.decides;
  return [
    service.name,
    sideNames[service.placement],
    service.strategy ?? '–',
    service.shape ?? '–',
    service.move ?? '–',
    service.owner?.value ?? '–',
    first ? `${first.fact}${first.path === undefined ? '' : ` (${first.path})`}` : '',
  ].map((cell) => (plain(cell).length > 90 ? `${plain(cell).slice(0, 89)}…` : plain(cell)));
};

/** One line for each service, the notes, and the questions that settle most. */
export const placedTable = ({ services, notes }: Placed, questions: readonly Question[]): string => {
  if (services.length === 0) return notes.map(plain).join('\n');
  const rows = [['service', 'side', 'strategy', 'shape', 'moves by', 'owner', 'because'], ...services.map(line)];
  const widths = (rows[0] ?? []).map((_head, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const decided = ruleCounts(
    services,
    inventoryRules.map(({ id }) => id),
  ).map(({ rule, decides, matches }) => `  ${rule}: ${decides}${matches > decides ? ` (matches ${matches})` : ''}`);
  const asked = questions.map(
    ({ id, services: names }) =>
      `  ${questionNames(id)} (${names.length}): ${plain(names.slice(0, 8).join(', '))}${names.length > 8 ? ', …' : ''}`,
  );
  return [
    ...table,
    '',
    `${countWords(services)}.`,
    '',
    'Decided by rule:',
    ...decided,
    ...(asked.length > 0 ? ['', 'What would settle most:', ...asked] : []),
    ...(notes.length > 0 ? ['', ...notes.map(plain)] : []),
  ].join('\n');
};
