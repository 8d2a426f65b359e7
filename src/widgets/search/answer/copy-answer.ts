/** Copies a short answer: what is copied is read from the page around the button. */
import { markdownAnswer, plainAnswer, type ShortAnswer } from '../../../domain/evidence/answer-text.ts';
import { copyText, copyWords } from '../../clipboard.ts';

const COPIED_MS = 2000;

const textOf = (element: Element | null): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const answerIn = (part: Element, evidence = ''): ShortAnswer => {
  const link = part.querySelector<HTMLAnchorElement>('a[data-answer-link]');
  const url = new URL(link?.href ?? location.href);
  url.search = '';
  url.hash = '';
  return {
    question: textOf(part.querySelector('h1, h3')),
    short: textOf(part.querySelector('[data-answer], .lead')),
    evidence,
    url: url.href,
  };
};

/** Copies the answer around a pressed button, in the form that the button names. */
export const copyAnswer = (button: HTMLElement): void => {
  const tools = button.closest<HTMLElement>('[data-copy-answer]');
  const part = tools?.closest(tools.dataset['copyAnswer'] || 'main');
  const status = tools?.querySelector('[role="status"]');
  if (!tools || !part || !status) return;
  const write = button.dataset['copy'] === 'markdown' ? markdownAnswer : plainAnswer;
  void copyText(write(answerIn(part, tools.dataset['evidence']))).then((done) => {
    status.textContent = done ? copyWords.done : copyWords.refused;
    if (done) setTimeout(() => (status.textContent = ''), COPIED_MS);
  });
};
