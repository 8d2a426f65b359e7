/** The one way to the clipboard: code, links, answers, records. Nothing leaves the page. */
import { words } from '../words/words.ts';

/** What a reader is told after a copy, or where no copy could be made. */
export const copyWords = {
  done: words.copied,
  refused: words.mayNotCopy,
} as const;

// Marked as deprecated and kept by every browser: without https there is no other way.
const older = (): { execCommand(command: 'copy'): boolean } => document;

/**
 * The older way, for pages without https, where browsers offer no clipboard: a field that holds the text is selected
 * and copied. It stands in the open dialog, if there is one, because nothing outside of that can be selected.
 */
const copySelected = (text: string): boolean => {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.ariaHidden = 'true';
  field.style.position = 'fixed';
  field.style.opacity = '0';
  (focused?.closest('dialog, [popover]') ?? document.body).append(field);
  field.select();
  try {
    return older().execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
};

/**
 * Copies a text; true when it is on the clipboard, false when the browser refused, so that the caller can say so
 * ({@link copyWords}) and leave the text where it can be selected. Never throws for the clipboard's sake.
 *
 * Call it in the handler of the click: browsers let a page copy only right after one. The text may still be on its way.
 * @throws what `text` rejects with, when the text itself could not be made
 */
export const copyText = async (text: string | Promise<string>): Promise<boolean> => {
  try {
    if (typeof text === 'string') await navigator.clipboard.writeText(text);
    else {
      const blob = text.then((made) => new Blob([made], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    }
    return true;
  } catch {
    return copySelected(await text);
  }
};
