/**
 * The filter of the list of questions. While the words are typed the list is narrowed by its own text; when the search
 * has answered, the best answers stand on top, open. The count is announced when typing rests.
 */
import { lookUp, warm } from './faq-lookup.ts';

/** So many answers are shown open above the list. */
const ON_TOP = 3;
const SPEAKING_PAUSE_MS = 300;

const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

const count = document.querySelector<HTMLElement>('#faq-count');
const none = document.querySelector<HTMLElement>('.faq-none');
const best = document.querySelector<HTMLElement>('.faq-best');
const questions = [...document.querySelectorAll<HTMLDetailsElement>('.faq-topics details')];
const topics = [...document.querySelectorAll<HTMLElement>('[data-topic]')];
const places = new Map(questions.map((question) => [question, question.parentElement]));
const opened = new Set<HTMLDetailsElement>();
const texts = new Map(
  questions.map((question) => [
    question,
    plain([...question.querySelectorAll('summary, [data-answer]')].map(({ textContent }) => textContent).join(' ')),
  ]),
);

/** Adds the other words of the questions. Without them the filter knows what stands on the page. */
const addWords = async (): Promise<void> => {
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}faq/words.json`);
  if (!response.ok) return;
  const words = (await response.json()) as Readonly<Record<string, string>>;
  for (const [question, text] of texts) texts.set(question, `${text} ${plain(words[question.id] ?? '')}`);
};

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
  if (none) none.hidden = shown.length > 0;
};

const withWords = (typed: string): HTMLDetailsElement[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return questions.filter((question) => words.every((word) => texts.get(question)?.includes(word)));
};

let pause: ReturnType<typeof setTimeout> | undefined;
const announce = (typed: string): void => {
  clearTimeout(pause);
  // A screen reader should hear the count once typing rests, not at every letter.
  pause = setTimeout(() => {
    const shown = questions.filter((question) => !question.hidden).length;
    if (!count) return;
    if (!typed) count.textContent = '';
    else if (shown === 0) count.textContent = 'No question matches.';
    else count.textContent = `${shown} of ${questions.length} questions`;
  }, SPEAKING_PAUSE_MS);
};

/** Brings the filter to life on its field, and narrows the list at once when something is typed there already. */
export const setUpFilter = (filter: HTMLInputElement): void => {
  const link = none?.querySelector('a');
  const answer = async (asked: string): Promise<void> => {
    const { hits, near } = await lookUp(asked);
    // An answer that comes after a newer question is dropped.
    if (filter.value !== asked) return;
    const found = (ids: readonly string[]) =>
      ids.flatMap((id) => questions.find((question) => question.id === id) ?? []);
    const plainly = withWords(asked);
    const shown = hits.length > 0 ? found(hits) : plainly.length > 0 ? plainly : found(near);
    show(shown, shown.slice(0, ON_TOP));
    announce(asked);
  };
  const narrow = (): void => {
    const asked = filter.value;
    // Answers on top stay until the search has better ones, so that the list does not jump at every letter.
    if (!best?.childElementCount || !asked.trim()) show(withWords(asked), []);
    if (link) {
      link.search = new URLSearchParams({ q: asked.trim() }).toString();
      link.textContent = `Search the whole handbook for “${asked.trim()}”`;
    }
    announce(asked);
    if (asked.trim()) answer(asked).catch(() => show(withWords(asked), []));
  };
  const clear = (): void => {
    filter.value = '';
    narrow();
    filter.focus();
  };
  warm();
  filter.addEventListener('input', narrow);
  none?.querySelector('button')?.addEventListener('click', clear);
  if (filter.value) narrow();
  void addWords()
    .catch(() => undefined)
    .then(() => filter.value && narrow());
};
