/** The ledger's table: filters and order, kept in the address so that a view can be sent on. */
import { standings } from '../../domain/evidence/standing.ts';
import { words } from '../../words/words.ts';

const form = document.querySelector<HTMLFormElement>('[data-ledger-filter]');
const body = document.querySelector<HTMLTableSectionElement>('.ledger tbody');
const caption = document.querySelector<HTMLTableCaptionElement>('.ledger caption');
const count = document.querySelector<HTMLElement>('[data-ledger-count]');
const nothing = document.querySelector<HTMLElement>('[data-ledger-nothing]');
const refused = document.querySelector<HTMLElement>('[data-ledger-refused]');
const rows = [...(body?.rows ?? [])];
const whole = caption?.textContent.trim() ?? '';
const filters = ['standing', 'section', 'topic'] as const;
const fields = [...filters, 'sort'] as const;

const selectOf = (form: HTMLFormElement, name: (typeof fields)[number]): HTMLSelectElement | undefined => {
  const select = form.elements.namedItem(name);
  return select instanceof HTMLSelectElement ? select : undefined;
};
const chosen = (form: HTMLFormElement, name: (typeof fields)[number]): string => selectOf(form, name)?.value ?? '';

const chosenWords = (form: HTMLFormElement, name: (typeof fields)[number]): string =>
  selectOf(form, name)?.selectedOptions[0]?.text ?? '';

/** Paper shows no form, so the caption says what is left of the list, by what, and in which order. */
const captionFor = (form: HTMLFormElement, left: number): string => {
  const active = filters.filter((name) => chosen(form, name) !== '');
  if (active.length === 0 && chosen(form, 'sort') === '') return whole;
  const by = active.map((name) => chosenWords(form, name)).join(', ');
  return words.claimsLeft(left, rows.length, by, chosenWords(form, 'sort'));
};

const apply = (form: HTMLFormElement): void => {
  for (const row of rows) {
    row.hidden = !filters.every((name) => !chosen(form, name) || row.dataset[name] === chosen(form, name));
  }
  const weakness = (row: HTMLElement): number =>
    -standings.findIndex((standing) => standing === row.dataset['standing']);
  body?.append(...(chosen(form, 'sort') === 'standing' ? rows.toSorted((a, b) => weakness(a) - weakness(b)) : rows));
  const left = rows.filter((row) => !row.hidden).length;
  if (count) count.textContent = words.claimsFiltered(left, rows.length);
  if (caption) caption.textContent = captionFor(form, left);
  if (nothing) nothing.hidden = left > 0;
};

const toAddress = (form: HTMLFormElement): void => {
  const url = new URL(location.href);
  for (const name of fields) {
    const value = chosen(form, name);
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  history.replaceState(history.state, '', url);
  if (refused) refused.hidden = true;
};

/** So many letters of a value that is not known are repeated to the visitor. */
const shown = 60;

/** A value that is none of the choices leaves its select on All, and is told. */
const fromAddress = (form: HTMLFormElement): void => {
  const asked = new URLSearchParams(location.search);
  const unknown: string[] = [];
  for (const name of fields) {
    const select = selectOf(form, name);
    for (const value of new Set(asked.getAll(name))) {
      if (select && [...select.options].some((option) => option.value === value)) select.value = value;
      else unknown.push(`${name} ${words.quoted(value.length > shown ? `${value.slice(0, shown)}…` : value)}`);
    }
  }
  if (refused && unknown.length > 0) {
    refused.textContent = words.listLacks(unknown);
    refused.hidden = false;
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
