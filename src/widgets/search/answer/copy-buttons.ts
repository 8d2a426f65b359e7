/** The buttons that copy an answer; what they do is fetched when one is pressed. */
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
  if (!button) return;
  import('./copy-answer.ts').then(
    ({ copyAnswer }) => copyAnswer(button),
    () => {
      const said = document.createElement('span');
      said.textContent = 'Copying could not be loaded. Press again to retry, or select the text.';
      button.closest('[data-copy-answer]')?.querySelector('[role="status"]')?.replaceChildren(said);
    },
  );
});
