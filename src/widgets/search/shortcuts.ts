/** The keys that open the search. One of them is a plain letter, so whoever speaks or slips can switch it off. */

/** False when the reader has switched the key / off in this browser. */
export const slashOpens = (): boolean => {
  try {
    // As SlashSwitch.tsx keeps it, read without the module of the store: this runs on every page.
    return !localStorage.getItem('right-parts:search-slash')?.includes('"isOff":true');
  } catch {
    return true;
  }
};

/**
 * True for Ctrl-K and Cmd-K, with Caps Lock and on keyboards without Latin letters too; never with Alt, which makes
 * letters of its own on many keyboards.
 */
const isControlK = (event: KeyboardEvent): boolean => {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (ctrlKey === metaKey || altKey || shiftKey || event.getModifierState('AltGraph')) return false;
  return key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key));
};

/** What tells that an input method is at work. */
interface Composing {
  readonly isComposing: boolean;
  /** Marked as deprecated for events of the keyboard; Safari has no other sign of the key that ends a composition. */
  readonly keyCode: number;
}

/** True for a key that an input method takes to put a word together. */
export const isComposing = (event: Composing): boolean => event.isComposing || event.keyCode === 229;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** True when a key asks for the search. */
export const asksForSearch = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || isComposing(event)) return false;
  if (isControlK(event)) return true;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return event.key === '/' && isPlain && !isTyping(event.target) && slashOpens();
};
