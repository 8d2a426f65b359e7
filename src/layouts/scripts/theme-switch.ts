import { words } from '../../words/words.ts';
type Theme = 'system' | 'light' | 'dark';
const order = 'system light dark'.split(' ') as Theme[];
const root = document.documentElement;
/** Where before-paint.js finds the choice: a bare word, which a script before the first paint can read at once. */
const key = root.dataset['themeKept'] ?? '';
const known = (name: string | null | undefined): Theme => order.find((theme) => theme === name) ?? 'system';
const current = (): Theme => known(root.dataset['theme']);
const set = (theme: Theme): void => {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
};

const store = (theme: Theme): void => {
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage is blocked: the choice holds for this page only.
  }
};

/** The kept choice; where storage is blocked, that of this page. */
const kept = (): Theme => {
  try {
    return known(localStorage.getItem(key));
  } catch {
    return current();
  }
};

/**
 * Makes the button step through system, light and dark, and say which one is on. The choice holds in every tab, and on a
 * page that comes back from the browser's own store of left pages. The button is not seen before it works.
 */
export const setUpThemeSwitch = (button: HTMLButtonElement): void => {
  const show = (): void => {
    button.dataset['theme'] = current();
    button.ariaLabel = button.title = `${words.colourTheme}: ${words.themeNames.split('/')[order.indexOf(current())]}`;
  };
  const follow = (): void => {
    set(kept());
    show();
  };
  button.addEventListener('click', () => {
    set(order[(order.indexOf(current()) + 1) % order.length] ?? 'system');
    store(current());
    show();
  });
  addEventListener('storage', follow);
  addEventListener('pageshow', ({ persisted }) => persisted && follow());
  // A page that was made ready before it was asked for.
  document.addEventListener('prerenderingchange', follow);
  show();
};
