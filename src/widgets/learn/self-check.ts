/** Grades a question on the page, says why, and keeps the answer. */
import { gradeChoice, gradeNumber, gradeOrder, type Grade } from '../../domain/learn/grade.ts';
import { localDay } from '../../domain/text/local-day.ts';
import { openLearning } from './keeping.ts';
import { words } from '../../words/words.ts';

export interface CheckSettings {
  /** The track that the reader walks; null for none. */
  readonly track: string | null;
  /** Called when a graded answer was kept. */
  readonly onAnswer?: (right: boolean) => void;
}

const whyOf = (check: HTMLElement, keys: readonly string[]): string =>
  keys
    .map((key) => check.querySelector(`[data-why="${CSS.escape(key)}"]`)?.textContent?.trim() ?? '')
    .filter((why) => why !== '')
    .join(' ');

/** What the reader answered, graded, with the reason against a wrong answer where the page has one. */
const gradeOf = (check: HTMLElement): { grade: Grade; why: string } => {
  const { kind, answer, tolerance, unit = '' } = check.dataset;
  if (kind === 'order') {
    const places = [...check.querySelectorAll<HTMLSelectElement>('select')].toSorted(
      (a, b) => Number(a.dataset['place']) - Number(b.dataset['place']),
    );
    return { grade: gradeOrder(places.map(({ value }) => Number(value))), why: '' };
  }
  if (kind === 'number') {
    const text = check.querySelector<HTMLInputElement>('input.figure')?.value ?? '';
    const slips = [...check.querySelectorAll<HTMLElement>('[data-why]')].map(({ dataset }) => ({
      value: Number(dataset['why']),
      key: dataset['why'] ?? '',
    }));
    const graded = gradeNumber(text, { answer: Number(answer), tolerance: Number(tolerance), unit }, slips);
    return { grade: graded, why: graded.slip ? whyOf(check, [graded.slip.key]) : '' };
  }
  const chosen = [...check.querySelectorAll<HTMLInputElement>('.options input:checked')].map(({ value }) => value);
  const right = [...check.querySelectorAll<HTMLElement>('[data-right]')].map(({ dataset }) => dataset['right'] ?? '');
  const wrong = chosen.filter((key) => !right.includes(key));
  const grade = gradeChoice(chosen, right);
  return {
    grade,
    why: grade.is === 'wrong' && wrong.length === 0 ? words.somethingMissing : whyOf(check, wrong),
  };
};

/** Sets up one question; its answers are kept under the path that the page names. */
export const setUpSelfCheck = (check: HTMLElement, { track, onAnswer }: CheckSettings): void => {
  if (check.dataset['ready'] !== undefined) return;
  check.dataset['ready'] = '';
  const path = check.dataset['selfCheck'] ?? '';
  const said = check.querySelector<HTMLElement>('[data-said]');
  const explained = check.querySelector<HTMLDetailsElement>('[data-explained]');
  const learning = openLearning();
  const step = { path, was: (check.dataset['was'] ?? '').split(' ').filter(Boolean) };

  const say = (is: 'right' | 'wrong' | 'open', text: string, more = ''): void => {
    if (!said) return;
    said.dataset['is'] = is;
    const strong = document.createElement('strong');
    strong.textContent = text;
    said.replaceChildren(...(is === 'open' ? [text] : [strong, more === '' ? '' : ` ${more}`]));
  };
  const keep = (right: boolean): string => {
    const on = localDay(new Date());
    const refusal =
      learning.change(step, (mark) => ({ ...mark, answers: [...mark.answers, { on, right }] })) ??
      learning.noteLast({ path, track });
    onAnswer?.(right);
    return refusal ?? '';
  };
  const answered = (is: 'right' | 'wrong', why: string): void => {
    if (explained) explained.open = true;
    const reason = why === '' && is === 'wrong' ? words.answerBelow : why;
    say(is, is === 'right' ? words.right : words.notYet, [reason, keep(is === 'right')].filter(Boolean).join(' '));
  };

  const act = (name: string): void => {
    if (name === 'check' && check.dataset['kind'] === 'text') {
      const mine = check.querySelector('textarea')?.value.trim() ?? '';
      if (mine === '') {
        say('open', words.writeFirst);
        return;
      }
      if (explained) explained.open = true;
      for (const own of check.querySelectorAll<HTMLElement>('[data-act="had"], [data-act="missed"]'))
        own.hidden = false;
      say('open', words.compareYours);
      return;
    }
    if (name === 'had' || name === 'missed') {
      answered(name === 'had' ? 'right' : 'wrong', '');
      return;
    }
    const { grade, why } = gradeOf(check);
    if (grade.is === 'open') say('open', grade.problem);
    else answered(grade.is, why);
  };
  check.addEventListener('click', ({ target }) => {
    const name = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (name !== undefined) act(name);
  });
  check.addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter' && target instanceof HTMLInputElement) act('check');
  });
};
