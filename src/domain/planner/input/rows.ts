/** Services as a table of text, as they are typed, pasted from a spreadsheet and kept in a link. */
import { clip } from '../../text/format.ts';
import { delimiterOf, rowsOf } from '../../text/tables/rows.ts';
import { isTotal } from '../../text/tables/totals.ts';
import { namedOnly, type Placement, type PlanService } from '../services.ts';
import { columns, type Column } from './columns.ts';

/** What could not be used, with the line where it stands, from 1. */
export interface InputProblem {
  readonly line: number;
  readonly message: string;
}

export interface ReadServices {
  readonly services: readonly PlanService[];
  readonly problems: readonly InputProblem[];
}

/** More is no plan for people, and a page that works it out would stand still. */
export const mostServices = 2000;
const LONGEST_NAME = 100;

const columnCalled = (name: string): Column | undefined => {
  const word = name.toLowerCase();
  return columns.find((column) => column.name === word || column.also.includes(word));
};

/** In the order in which a row without a head is read: the name, then the columns. */
const headless: readonly (Column | null)[] = [null, ...columns];

const nameColumns = ['name', 'service', 'application', 'app', 'component', 'anwendung', 'dienst'];

/** A name that is shown, sorted and written to files: one line, and not too long. */
export const nameProblem = (name: string): string | null => {
  if (name.trim() === '') return 'the service has no name';
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name)) return `“${clip(name)}” has a sign that no name can hold`;
  return name.length > LONGEST_NAME ? `“${clip(name)}” is longer than ${LONGEST_NAME} letters` : null;
};

/**
 * Reads a table of services: comma, semicolon or tab; a first row with the names of the columns, or the columns in their
 * order. An empty cell is not known. Every problem is told, and what can be used is used.
 * @param placementOf what is known of each side; a service that is typed here is one for the cluster
 */
export const readRows = (text: string, placement?: Placement): ReadServices => {
  const problems: InputProblem[] = [];
  const services = new Map<string, PlanService>();
  const plain = text.replace(/^\ufeff/, '');
  // Upright lines part what one cell holds, but where they begin the row, as in Markdown.
  const delimiter = /^\s*\|/.test(plain) ? '|' : delimiterOf(plain, [',', ';', '\t']);
  const lines = rowsOf(plain, delimiter ?? ',');
  const head = lines[0]?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const isNamed = head.some((cell) => nameColumns.includes(cell));
  const named = isNamed || head.some((cell, index) => index > 0 && columnCalled(cell) !== undefined);
  // Names nobody calls so here stand in the first column that is called nothing else.
  const names = isNamed ? -1 : head.findIndex((cell) => cell !== '' && columnCalled(cell) === undefined);
  const order: (Column | null | undefined)[] = named
    ? head.map((cell, index) => (index === names || nameColumns.includes(cell) ? null : columnCalled(cell)))
    : [...headless];
  if (named && names >= 0)
    problems.push({
      line: lines[0]?.line ?? 1,
      message: `No column is called name; “${clip(head[names] ?? '')}” was taken for it.`,
    });
  const strange = named ? head.filter((cell, index) => order[index] === undefined && cell !== '') : [];
  if (strange.length > 0) {
    const listed = strange.map((cell) => `“${clip(cell)}”`).join(', ');
    problems.push({
      line: lines[0]?.line ?? 1,
      message: `No column is called ${listed}: left out. The columns are name, ${columns.map(({ name }) => name).join(', ')}.`,
    });
  }

  for (const { line, cells, isOpen } of named ? lines.slice(1) : lines) {
    const say = (clause: string) => problems.push({ line, message: `${clause}.` });
    if (isOpen) say('its quote never ends, so all below it is one cell');
    const name = cells[order.indexOf(null)] ?? '';
    const wrong = nameProblem(name);
    if (wrong !== null) {
      say(`${wrong}, so the line was left out`);
      continue;
    }
    if (isTotal(name, cells.toSpliced(order.indexOf(null), 1))) {
      say(`“${clip(name)}” adds up the others, so the line was left out`);
      continue;
    }
    if (services.has(name)) {
      say(`“${clip(name)}” stands in the table twice; the first line was used`);
      continue;
    }
    if (services.size >= mostServices) {
      say(`a plan holds ${mostServices} services; this line and those after it were left out`);
      break;
    }
    let service = namedOnly(name, placement);
    cells.forEach((cell, index) => {
      const column = order[index];
      if (cell === '' || column === null) return;
      if (column === undefined) {
        if (index >= order.length) say(`“${clip(cell)}” stands beyond the last column and was left out`);
        return;
      }
      const reading = column.read(cell);
      if ('problem' in reading) say(`${clip(name)}, ${column.name}: ${reading.problem}; it counts as not known`);
      else service = { ...service, ...reading.value };
    });
    services.set(name, service);
  }
  return { services: [...services.values()], problems };
};

const quoted = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Services as the shortest table that {@link readRows} reads back: only columns that hold something. */
export const writeRows = (services: readonly PlanService[]): string => {
  const used = columns.filter((column) => services.some((service) => column.write(service) !== ''));
  return [
    ['name', ...used.map(({ name }) => name)],
    ...services.map((service) => [service.name, ...used.map((column) => column.write(service))]),
  ]
    .map((cells) => cells.map(quoted).join(',').replace(/,+$/, ''))
    .join('\n');
};
