/**
 * The list of questions: a filter that announces its count, and addresses that open their question. While the words
 * are typed the list is narrowed by its own text; when the search has answered, the best answers stand on top, open.
 */
const filter = document.querySelector<HTMLInputElement>('#faq-filter');
const count = document.querySelector<HTMLElement>('#faq-count');
const best = document.querySelector<HTMLElement>('.faq-best');
const questions = [...document.querySelectorAll<HTMLDetailsElement>('.faq-topics details')];
const topics = [...document.querySelectorAll<HTMLElement>('[data-topic]')];
/** So many answers are shown open above the list. */
const onTop = 3;

const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
const texts = new Map(
  questions.map((question) => [question, plain(`${question.textContent} ${question.dataset['words']}`)]),
);
const places = new Map(questions.map((question) => [question, question.parentElement]));
const opened = new Set<HTMLDetailsElement>();

const putBack = (): void => {
  for (const question of opened) question.open = false;
  opened.clear();
  // In their first order, each question comes back to the list that it was taken from.
  if (best?.firstElementChild) for (const [question, list] of places) list?.append(question);
  if (best) best.hidden = true;
};

const show = (shown: readonly HTMLDetailsElement[], answers: readonly HTMLDetailsElement[]): void => {
  putBack();
  for (const question of questions) question.hidden = !shown.includes(question);
  for (const question of answers) {
    if (!question.open) opened.add(question);
    question.open = true;
  }
  if (best && answers.length > 0) {
    best.hidden = false;
    best.append(...answers);
  }
  for (const topic of topics) topic.hidden = !topic.querySelector('details:not([hidden])');
};

const withWords = (): HTMLDetailsElement[] => {
  const words = plain(filter?.value ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return questions.filter((question) => words.every((word) => texts.get(question)?.includes(word)));
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

const search = () => import('../../widgets/search/faq-lookup.ts');

const answer = async (asked: string): Promise<void> => {
  const { hits, near } = await (await search()).lookUp(asked);
  // An answer that comes after a newer question is dropped.
  if (filter?.value !== asked) return;
  const found = (ids: readonly string[]) => ids.flatMap((id) => questions.find((question) => question.id === id) ?? []);
  const plainly = withWords();
  const shown = hits.length > 0 ? found(hits) : plainly.length > 0 ? plainly : found(near);
  show(shown, shown.slice(0, onTop));
  announce();
};

filter?.addEventListener('focus', () => void search().then(({ warm }) => warm()), { once: true });
filter?.addEventListener('input', () => {
  const asked = filter.value;
  if (!best?.childElementCount || !asked.trim()) show(withWords(), []);
  announce();
  if (asked.trim()) answer(asked).catch(() => show(withWords(), []));
});

const openFromAddress = (): void => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!(target instanceof HTMLDetailsElement)) return;
  target.open = true;
  target.scrollIntoView();
};

addEventListener('hashchange', openFromAddress);
openFromAddress();
