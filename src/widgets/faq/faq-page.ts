/** The list of questions: addresses open their question, and the filter is fetched when its field is used. */
import { fragmentId } from '../../domain/site/fragment.ts';
import { words } from '../../words/words.ts';

const filter = document.querySelector<HTMLInputElement>('#faq-filter');

if (filter) {
  let started = false;
  const start = (): void => {
    if (started) return;
    started = true;
    import('./faq-filter.ts').then(
      ({ setUpFilter }) => setUpFilter(filter),
      () => {
        started = false;
        const said = document.createElement('span');
        said.textContent = words.filterNotLoaded;
        document.querySelector('#faq-count')?.replaceChildren(said);
      },
    );
  };
  for (const used of ['focus', 'input']) filter.addEventListener(used, start);
  // The field may have been used before this script came, or keep what was typed on an earlier visit.
  if (filter.value || filter === document.activeElement) start();
}

const openFromAddress = (): void => {
  const target = document.getElementById(fragmentId(location.hash));
  if (!(target instanceof HTMLDetailsElement)) return;
  target.open = true;
  target.scrollIntoView();
};

addEventListener('hashchange', openFromAddress);
openFromAddress();
