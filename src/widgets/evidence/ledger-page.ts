/** The ledger's table: filters and order, kept in the address so that a view can be sent on. */
import { standings } from '../../domain/evidence/standing.ts';
import { words } from '../../words/words.ts';
import { addressFilters } from '../address-filters.ts';

const form = document.querySelector<HTMLFormElement>('[data-ledger-filter]');
const body = document.querySelector<HTMLTableSectionElement>('.ledger tbody');
const caption = document.querySelector<HTMLTableCaptionElement>('.ledger caption');
const count = document.querySelector<HTMLElement>('[data-ledger-count]');
const nothing = document.querySelector<HTMLElement>('[data-ledger-nothing]');
const refused = document.querySelector<HTMLElement>('[data-ledger-refused]');
const rows = [...(body?.rows ?? [])];
const whole = caption?.textContent.trim() ?? '';
const filters = ['standing', 'section', 'topic'] as const;

const begin = (form: HTMLFormElement): void => {
  const parameters = { standing: 'standing', section: 'section', topic: 'topic', sort: 'sort' };
  const { chosen, chosenWords } = addressFilters({ form, refused, parameters, apply: () => apply() });

  /** Paper shows no form, so the caption says what is left of the list, by what, and in which order. */
  const captionFor = (left: number): string => {
    const active = filters.filter((name) => chosen(name) !== '');
    if (active.length === 0 && chosen('sort') === '') return whole;
    return words.claimsLeft(left, rows.length, active.map(chosenWords).join(', '), chosenWords('sort'));
  };

  const apply = (): void => {
    for (const row of rows) row.hidden = !filters.every((name) => !chosen(name) || row.dataset[name] === chosen(name));
    const weakness = (row: HTMLElement): number =>
      -standings.findIndex((standing) => standing === row.dataset['standing']);
    body?.append(...(chosen('sort') === 'standing' ? rows.toSorted((a, b) => weakness(a) - weakness(b)) : rows));
    const left = rows.filter((row) => !row.hidden).length;
    if (count) count.textContent = words.claimsFiltered(left, rows.length);
    if (caption) caption.textContent = captionFor(left);
    if (nothing) nothing.hidden = left > 0;
  };

  apply();
};

if (form) begin(form);
