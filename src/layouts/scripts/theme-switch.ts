const order = ['system', 'light', 'dark'] as const;
type Theme = (typeof order)[number];

const root = document.documentElement;
const current = (): Theme => order.find((theme) => theme === root.dataset['theme']) ?? 'system';

const store = (theme: Theme): void => {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is blocked: the choice holds for this page only.
  }
};

/** Makes the button step through system, light and dark, and say which one is on. */
export const setUpThemeSwitch = (button: HTMLButtonElement): void => {
  const show = (): void => {
    button.dataset['theme'] = current();
    button.setAttribute('aria-label', `Colour theme: ${current()}`);
    button.title = `Colour theme: ${current()}`;
  };
  button.addEventListener('click', () => {
    const next = order[(order.indexOf(current()) + 1) % order.length] ?? 'system';
    if (next === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = next;
    store(next);
    show();
  });
  show();
};
