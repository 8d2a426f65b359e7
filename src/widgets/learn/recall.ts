/** A round of questions that are due: one at a time, out of the pages of their items. */
import { optionOrder } from '../../domain/learn/option-order.ts';
import { markFor } from '../../domain/learn/progress/progress.ts';
import { dueNow, dueOn } from '../../domain/learn/recall/recall.ts';
import { dayInWords } from '../../domain/text/days.ts';
import { localDay } from '../../domain/text/local-day.ts';
import { openKept } from '../store.ts';
import { openLearning } from './keeping.ts';
import { learnFile } from './learn-file.ts';
import { setUpSelfCheck } from './self-check.ts';
import { words } from '../../words/words.ts';

/** The question of a page, in the order of this reader. */
const questionAt = async (address: string): Promise<HTMLElement> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const check = page.querySelector<HTMLElement>('[data-self-check]');
  if (!check) throw new Error('no question');
  for (const script of check.querySelectorAll('script')) script.remove();
  const list = check.querySelector<HTMLElement>('[data-options]');
  if (list) {
    const options = [...list.children] as HTMLElement[];
    const reader = openKept<{ order: string }>('learn:reader', ({ order }) =>
      typeof order === 'string' ? { order } : null,
    ).read().value;
    const keys = options.map(({ dataset }) => dataset['key'] ?? '');
    const order = optionOrder(keys, reader?.order ?? '', list.dataset['options'] ?? '');
    list.append(...order.flatMap((index) => options[index] ?? []));
  }
  return document.importNode(check, true);
};

/** @param place the part of the page that holds the round */
export const setUpRecall = (place: HTMLElement): void => {
  const learning = openLearning();
  const said = place.querySelector<HTMLElement>('[data-said]');
  const round = place.querySelector<HTMLElement>('[data-round]');
  if (!said || !round) return;
  const say = (text: string): void => {
    said.textContent = text;
  };

  const begin = async (): Promise<void> => {
    const { progress, trouble } = learning.read();
    const today = localDay(new Date());
    const file = await learnFile();
    const kept = file.items
      .filter(({ retired }) => retired === null)
      .map(({ id, was, title, url }) => ({
        title,
        url,
        answers: markFor(progress, { path: `items/${id}`, was: was.map((old) => `items/${old}`) })?.answers ?? [],
      }));
    const due = dueNow(kept, today);
    const next = kept.flatMap(({ answers }) => dueOn(answers) ?? []).sort()[0];
    if (due.length === 0) {
      say(trouble ?? (next === undefined ? words.nothingWaits : words.nothingDueToday(dayInWords(next))));
      return;
    }
    const ask = async (index: number): Promise<void> => {
      const one = due[index];
      if (!one) {
        round.replaceChildren();
        say(words.roundIsOver);
        return;
      }
      const { pathname } = new URL(one.url);
      const check = await questionAt(pathname);
      const heading = document.createElement('h2');
      const link = Object.assign(document.createElement('a'), { href: pathname, textContent: one.title });
      heading.tabIndex = -1;
      heading.append(link);
      const on = Object.assign(document.createElement('button'), {
        type: 'button',
        className: 'tool-button',
        textContent: index + 1 < due.length ? words.nextQuestion : words.endRound,
        hidden: true,
      });
      on.addEventListener('click', () => void ask(index + 1).catch(failed));
      round.replaceChildren(heading, check, on);
      setUpSelfCheck(check, { track: null, onAnswer: () => (on.hidden = false) });
      say(words.questionOf(index + 1, due.length));
      if (index > 0) heading.focus();
    };
    await ask(0);
  };
  const failed = (): void => {
    say(words.questionNotLoaded);
    const again = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'tool-button',
      textContent: words.tryAgain,
    });
    again.addEventListener('click', () => void begin().catch(failed));
    said.append(again);
  };
  void begin().catch(failed);
};
