/**
 * The filter of the list of questions. While the words are typed the list is narrowed by its own text; when the search
 * has answered, the best answers stand on top, open. The count is announced when typing rests.
 */
import { readQuery } from '../../domain/search/asking/query.ts';
import { plain } from '../../domain/search/word-forms.ts';
import { lookUp, warm } from './faq-lookup.ts';
import { words } from '../../words/words.ts';

const SPEAKING_PAUSE_MS = 300;

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

/** Adds the other words of the questions; without them the filter knows what stands on the page. */
const addWords = async (): Promise<void> => {
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}faq/words.json`);
  if (!response.ok) throw new Error(`The other words of the questions did not load: ${response.status}`);
  const others = (await response.json()) as Readonly<Record<string, string>>;
  for (const [question, text] of texts) texts.set(question, `${text} ${plain(others[question.id] ?? '')}`);
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
  const asked = plain(readQuery(typed).text).split(/\s+/).filter(Boolean);
  return questions.filter((question) => asked.every((word) => texts.get(question)?.includes(word)));
};

/** What has to be said of the list beside its count. */
interface Doubt {
  /** The questions shown hold some of the words, none all of them. */
  readonly isNear?: boolean;
  /** Something did not load, so a question that is not shown may still hold the words. */
  readonly isUnsure?: boolean;
}

const countWords = (typed: string, { isNear, isUnsure }: Doubt): string => {
  if (!typed) return '';
  const shown = questions.filter((question) => !question.hidden).length;
  const unsure = isUnsure ? words.filterUnsure : '';
  const cut = readQuery(typed).isCut ? words.filterCut : '';
  const more = `${unsure}${cut}`;
  if (shown === 0) return `${isUnsure ? words.nothingMatches : words.noQuestionMatches}${more}`;
  const counted = words.questionsShown(shown, questions.length);
  if (isNear) return `${words.questionsNear(counted)}${more}`;
  return more ? `${counted}.${more}` : counted;
};

let pause: ReturnType<typeof setTimeout> | undefined;
const announce = (typed: string, doubt: Doubt = {}): void => {
  clearTimeout(pause);
  // A screen reader should hear the count once typing rests, not at every letter.
  pause = setTimeout(() => {
    // An element of its own each time: what a browser has translated is taken out with the old one.
    const said = document.createElement('span');
    said.textContent = countWords(typed, doubt);
    count?.replaceChildren(said);
  }, SPEAKING_PAUSE_MS);
};

/** Brings the filter to life on its field, and narrows the list at once when something is typed there already. */
export const setUpFilter = (filter: HTMLInputElement): void => {
  const link = none?.querySelector('a');
  let loading: Promise<void> | undefined;
  const loadWords = (): Promise<void> =>
    (loading ??= addWords().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
  const found = (ids: readonly string[]) => ids.flatMap((id) => questions.find((question) => question.id === id) ?? []);
  const answer = async (asked: string): Promise<void> => {
    const [looked, other] = await Promise.allSettled([lookUp(asked), loadWords()]);
    // An answer that comes after a newer question is dropped.
    if (filter.value !== asked) return;
    const plainly = withWords(asked);
    const { answers, near, meant } =
      looked.status === 'fulfilled' ? looked.value : { answers: [], near: [], meant: [] };
    const certain = found(answers);
    const shown = certain.length > 0 ? certain : plainly.length > 0 ? plainly : found(near);
    // Only what was asked for stands open as an answer; what holds the words is listed.
    show(shown, found(meant));
    announce(asked, {
      isNear: certain.length === 0 && plainly.length === 0 && shown.length > 0,
      isUnsure: looked.status === 'rejected' || other.status === 'rejected',
    });
  };
  const narrow = (): void => {
    const asked = filter.value;
    // Answers on top stay until the search has better ones, so that the list does not jump at every letter.
    if (!best?.childElementCount || !asked.trim()) show(withWords(asked), []);
    if (link) {
      const { text } = readQuery(asked);
      link.search = new URLSearchParams({ q: text }).toString();
      const said = document.createElement('span');
      said.textContent = words.searchWholeFor(text);
      link.replaceChildren(said);
    }
    announce(asked);
    if (asked.trim()) void answer(asked);
  };
  const clear = (): void => {
    filter.value = '';
    narrow();
    filter.focus();
  };
  warm();
  loadWords().catch(() => undefined);
  filter.addEventListener('input', narrow);
  none?.querySelector('button')?.addEventListener('click', clear);
  if (filter.value) narrow();
};
