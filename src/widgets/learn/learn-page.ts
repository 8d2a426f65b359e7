/**
 * The little that every page of the part for learning runs. What marks and grades is fetched when this browser keeps
 * something, or when the reader comes near; a click that was too early is made again.
 */
import { words } from '../../words/words.ts';

const asked = new URLSearchParams(location.search).get('track');
const ways = [...document.querySelectorAll<HTMLElement>('[data-way]')];
// Of several tracks that have a step, the way leads on in the one that the reader walks.
if (ways.some(({ dataset }) => dataset['way'] === asked))
  for (const way of ways) way.hidden = way.dataset['way'] !== asked;

let ready = false;
let begun: Promise<boolean> | undefined;
const begin = (): Promise<boolean> =>
  (begun ??= import('./set-up.ts').then(
    ({ setUp }) => {
      setUp(asked);
      ready = true;
      return true;
    },
    () => {
      begun = undefined;
      for (const said of document.querySelectorAll('[data-said]')) said.textContent = words.learnNotLoaded;
      return false;
    },
  ));

const main = document.querySelector('main');
// The first that is kept may be kept in another tab.
addEventListener('storage', () => void begin(), { once: true });
for (const near of ['pointermove', 'focusin', 'change']) main?.addEventListener(near, begin, { once: true });
main?.addEventListener(
  'click',
  (event) => {
    const act = (event.target as Element).closest<HTMLElement>('[data-act]');
    if (ready || !act) return;
    event.stopPropagation();
    void begin().then((worked) => {
      if (worked) act.click();
    });
  },
  true,
);

try {
  if (localStorage.getItem(document.querySelector<HTMLElement>('[data-learn]')?.dataset['learn'] ?? '')) void begin();
} catch {
  // Storage is blocked: nothing is kept, and the page says so when something is to be.
}
