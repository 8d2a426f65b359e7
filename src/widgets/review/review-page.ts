/** The lists of what is due: states, counts and distances by the clock of the reader, and filters kept in the address. */
import { reviewStates, stateOn, type ReviewState } from '../../domain/review/due.ts';
import { distanceInWords, stateWords } from '../../domain/review/words.ts';
import { dayInWords } from '../../domain/text/days.ts';
import { localDay } from '../../domain/text/local-day.ts';
import { rowFrom, type Fetched } from './fetched-rows.ts';
import { words } from '../../words/words.ts';
import { addressFilters } from '../address-filters.ts';

const today = localDay(new Date());
const form = document.querySelector<HTMLFormElement>('#review-filter');
const list = document.querySelector<HTMLElement>('[data-review-rows]');
const body = document.querySelector<HTMLTableSectionElement>('.review tbody');
const find = (name: string): HTMLElement | null => document.querySelector(`[data-review-${name}]`);
const [count = null, nothing = null, refused = null, day = null] = ['count', 'nothing', 'refused', 'day'].map(find);
const most = Number(list?.dataset['most'] ?? Infinity);
const filters = ['state', 'team', 'kind', 'section'] as const;
/** The address says for itself what is filtered by: ?owner=… where the list says "Kept by". */
const parameters = { state: 'state', team: 'owner', kind: 'kind', section: 'section' };

let rows = [...(body?.rows ?? [])];

const stateOfRow = (row: HTMLElement): ReviewState => stateOn(row.dataset['from'] || undefined, today);

const setStates = (): void => {
  for (const row of rows) {
    const state = (row.dataset['state'] = stateOfRow(row));
    const [, cell, from] = row.cells;
    if (cell) cell.textContent = stateWords[state];
    const time = from?.querySelector('time');
    if (time && state !== 'kept') time.title = distanceInWords(time.dateTime, today);
  }
  for (const line of document.querySelectorAll<HTMLTableRowElement>('[data-counts]')) {
    const { counts } = line.dataset;
    const team = counts === words.nobodyNamed ? '' : counts;
    const own = rows.filter((row) => counts === words.all || row.dataset['team'] === team);
    reviewStates.forEach((state, index) => {
      const cell = line.cells[index + 1]?.querySelector('data');
      if (!cell) return;
      cell.value = String(own.filter((row) => row.dataset['state'] === state).length);
      cell.textContent = cell.value;
    });
  }
  if (day) day.textContent = words.howManyDueOn(dayInWords(today));
};

type Filters = ReturnType<typeof addressFilters<keyof typeof parameters>>;

const apply = ({ chosen, chosenWords }: Filters): void => {
  const left = rows.filter((row) => filters.every((name) => !chosen(name) || row.dataset[name] === chosen(name)));
  body?.replaceChildren(...left.slice(0, most));
  const more = left.length > most ? words.firstShown(most) : '';
  if (count) count.textContent = `${words.entriesFiltered(left.length, rows.length)}${more}`;
  if (nothing) nothing.hidden = left.length > 0;
  const by = filters.filter(chosen).map(chosenWords);
  const caption = body?.parentElement?.querySelector('caption');
  if (caption && list) caption.textContent = words.rowsFiltered(left.length, rows.length, by.join(', '), more);
};

/** A site with more entries than a page should hold keeps the rest in a file; counts are wrong without it. */
const fetchRest = async (address: string): Promise<void> => {
  const [pattern] = rows;
  if (!pattern) return;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  const { items } = (await answer.json()) as { items: readonly Fetched[] };
  rows = items.map((item, index) => rows[index] ?? rowFrom(pattern, item));
};

const begin = (): void => {
  setStates();
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-distance]'))
    time.after(` (${distanceInWords(time.dateTime, today)})`);
  if (!form) return;
  const choice = addressFilters({ form, refused, parameters, apply: () => apply(choice) });
  if (location.search) apply(choice);
  else if (count) count.textContent = words.entriesCounted(rows.length);
};

const rest = list?.dataset['reviewRows'];
if (rest) {
  fetchRest(rest).then(begin, () => {
    begin();
    if (!refused) return;
    refused.textContent = words.onlyFirstLoaded(rows.length);
    refused.hidden = false;
  });
} else begin();
