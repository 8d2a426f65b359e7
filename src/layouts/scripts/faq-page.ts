/** The list of questions: a filter that announces its count, and addresses that open their question. */
const filter = document.querySelector<HTMLInputElement>('#faq-filter');
const count = document.querySelector<HTMLElement>('#faq-count');
const questions = [...document.querySelectorAll<HTMLDetailsElement>('.faq-topics details')];
const topics = [...document.querySelectorAll<HTMLElement>('[data-topic]')];

const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
const texts = new Map(
  questions.map((question) => [question, plain(`${question.textContent} ${question.dataset['words']}`)]),
);

const applyFilter = (): void => {
  const words = plain(filter?.value ?? '')
    .split(/\s+/)
    .filter(Boolean);
  for (const question of questions) question.hidden = !words.every((word) => texts.get(question)?.includes(word));
  for (const topic of topics) topic.hidden = !topic.querySelector('details:not([hidden])');
};

let pause: ReturnType<typeof setTimeout> | undefined;
const announce = (): void => {
  clearTimeout(pause);
  // A screen reader should hear the count once typing rests, not at every letter.
  pause = setTimeout(() => {
    const shown = questions.filter((question) => !question.hidden).length;
    if (!count) return;
    count.textContent = !filter?.value
      ? ''
      : shown === 0
        ? 'No question matches. Try fewer words, or search the whole handbook with the / key.'
        : `${shown} of ${questions.length} questions`;
  }, 300);
};

filter?.addEventListener('input', () => {
  applyFilter();
  announce();
});

const openFromAddress = (): void => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!(target instanceof HTMLDetailsElement)) return;
  target.open = true;
  target.scrollIntoView();
};

addEventListener('hashchange', openFromAddress);
openFromAddress();
