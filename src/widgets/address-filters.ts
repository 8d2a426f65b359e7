/** The selects of a form that narrow or order a list, kept in the address, so that a view can be sent on. */
import { words } from '../words/words.ts';

/** So many letters of a value that cannot be used are repeated to the visitor. */
const mostShown = 60;

interface Wiring<Name extends string> {
  readonly form: HTMLFormElement;
  /** Where is told what the address asks for and the list cannot give. */
  readonly refused: HTMLElement | null;
  /** The parameter of the address for each select. */
  readonly parameters: Readonly<Record<Name, string>>;
  /** Called whenever the choice has changed. */
  readonly apply: () => void;
}

export const addressFilters = <Name extends string>({ form, refused, parameters, apply }: Wiring<Name>) => {
  const names = Object.keys(parameters) as Name[];
  const selectOf = (name: Name): HTMLSelectElement | undefined => {
    const select = form.elements.namedItem(name);
    return select instanceof HTMLSelectElement ? select : undefined;
  };
  const chosen = (name: Name): string => selectOf(name)?.value ?? '';

  const toAddress = (): void => {
    const url = new URL(location.href);
    for (const name of names) {
      if (chosen(name)) url.searchParams.set(parameters[name], chosen(name));
      else url.searchParams.delete(parameters[name]);
    }
    history.replaceState(history.state, '', url);
    if (refused) refused.hidden = true;
  };

  /** A value that is none of the choices leaves its select as it is; of several values the first is taken. */
  const fromAddress = (): void => {
    const asked = new URLSearchParams(location.search);
    const unknown: string[] = [];
    const further: string[] = [];
    for (const name of names) {
      const select = selectOf(name);
      const options = [...(select?.options ?? [])];
      let taken = '';
      for (const value of new Set(asked.getAll(parameters[name]))) {
        const option = options.find((one) => one.value.toLowerCase() === value.toLowerCase());
        if (select && option && !taken) select.value = taken = option.value;
        else if (value)
          (option ? further : unknown).push(
            `${parameters[name]} ${words.quoted(value.length > mostShown ? `${value.slice(0, mostShown)}…` : value)}`,
          );
      }
    }
    if (!refused || unknown.length + further.length === 0) return;
    refused.textContent = [
      unknown.length > 0 ? words.listLacks(words.list(unknown)) : '',
      further.length > 0 ? words.listTakesFirst(words.list(further)) : '',
    ]
      .join(' ')
      .trim();
    refused.hidden = false;
  };

  const changed = (): void => {
    apply();
    toAddress();
  };
  fromAddress();
  delete document.documentElement.dataset['asked'];
  form.addEventListener('change', changed);
  // The selects are empty only once the event is over.
  form.addEventListener('reset', () => setTimeout(changed));
  form.addEventListener('submit', (event) => event.preventDefault());

  return {
    /** The value of a select; empty for all. */
    chosen,
    /** The words of what is chosen. */
    chosenWords: (name: Name): string => selectOf(name)?.selectedOptions[0]?.text ?? '',
  };
};
