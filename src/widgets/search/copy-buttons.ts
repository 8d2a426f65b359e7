/** The buttons that copy an answer; what they do is fetched when one is pressed. */
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
  if (button) void import('./copy-answer.ts').then(({ copyAnswer }) => copyAnswer(button));
});
