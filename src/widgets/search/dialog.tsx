/** The search dialog, fetched when it is first opened. */
import { render } from 'preact';
import { SearchPanel } from './SearchPanel.tsx';

const build = (): HTMLDialogElement => {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', 'Search the handbook');
  // A press on the backdrop lands on the dialog itself, one on its content does not.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => render(null, dialog));
  document.body.append(dialog);
  return dialog;
};

let dialog: HTMLDialogElement | undefined;

/** Opens the dialog with an empty query and the focus in its field; closing gives the focus back. */
export const openSearch = (): void => {
  dialog ??= build();
  if (dialog.open) return;
  const close = (): void => dialog?.close();
  render(
    <div class="search-frame">
      <button class="search-close" type="button" onClick={close}>
        Close
      </button>
      <SearchPanel base={import.meta.env.BASE_URL} query="" kind="" />
    </div>,
    dialog,
  );
  dialog.showModal();
  dialog.querySelector('input')?.focus();
};
