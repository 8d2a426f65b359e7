/** The buttons that copy an answer; what they do is fetched when one is pressed. */
import { words } from '../../../words/words.ts';
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
  if (!button) return;
  import('./copy-answer.ts').then(
    ({ copyAnswer }) => copyAnswer(button),
    () => {
      const said = document.createElement('span');
      said.textContent = words.copyNotLoaded;
      button.closest('[data-copy-answer]')?.querySelector('[role="status"]')?.replaceChildren(said);
    },
  );
});
