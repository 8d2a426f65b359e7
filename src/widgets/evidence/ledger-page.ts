/** The ledger's table: filters and order, kept in the address so that a view can be sent on. */
import { standings } from '../../domain/evidence/standing.ts';

const form = document.querySelector<HTMLFormElement>('[data-ledger-filter]');
const body = document.querySelector<HTMLTableSectionElement>('.ledger tbody');
const count = document.querySelector<HTMLElement>('[data-ledger-count]');
const nothing = document.querySelector<HTMLElement>('[data-ledger-nothing]');
const rows = [...(body?.rows ?? [])];
const fields = ['standing', 'section', 'topic'] as const;

const textsOf = (form: HTMLFormElement): Map<string, string> =>
  new Map([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

const apply = (form: HTMLFormElement): void => {
  const data = textsOf(form);
  const wanted = (name: string): string => data.get(name) ?? '';
  for (const row of rows) row.hidden = !fields.every((name) => !wanted(name) || row.dataset[name] === wanted(name));
  const weakness = (row: HTMLElement): number =>
    -standings.findIndex((standing) => standing === row.dataset['standing']);
  body?.append(...(wanted('sort') === 'standing' ? rows.toSorted((a, b) => weakness(a) - weakness(b)) : rows));
  const left = rows.filter((row) => !row.hidden).length;
  if (count) count.textContent = `${left} of ${rows.length} claims`;
  if (nothing) nothing.hidden = left > 0;
};

const toAddress = (form: HTMLFormElement): void => {
  const url = new URL(location.href);
  for (const [name, value] of textsOf(form)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  history.replaceState(history.state, '', url);
};

const fromAddress = (form: HTMLFormElement): void => {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const select = form.elements.namedItem(name);
    // An unknown value leaves the select on All: the whole list is the honest answer to it.
    if (select instanceof HTMLSelectElement && [...select.options].some((option) => option.value === value))
      select.value = value;
  }
  apply(form);
};

if (form) {
  fromAddress(form);
  delete document.documentElement.dataset['asked'];
  form.addEventListener('change', () => {
    apply(form);
    toAddress(form);
  });
  form.addEventListener('reset', () =>
    setTimeout(() => {
      apply(form);
      toAddress(form);
    }),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
}
