/** Shows what is done: on a step's own page, in lists of steps, on the map of a track. */
import {
  longestNote,
  markFor,
  resumeAt,
  tally,
  type Mark,
  type Progress,
} from '../../domain/learn/progress/progress.ts';
import { dayInWords } from '../../domain/text/days.ts';
import { localDay } from '../../domain/text/local-day.ts';
import { openLearning } from './keeping.ts';
import { words } from '../../words/words.ts';

const stepOf = ({ dataset }: HTMLElement) => ({
  path: dataset['mark'] ?? dataset['step'] ?? '',
  was: (dataset['was'] ?? '').split(' ').filter(Boolean),
});

const doneWords = (mark: Mark | undefined): string =>
  mark?.done !== undefined
    ? words.doneOn(dayInWords(mark.done))
    : mark && mark.answers.length > 0
      ? words.answeredNotDone
      : '';

/** The change that calls a step done today, or takes that back. */
const turned = (mark: Mark): Mark =>
  mark.done === undefined ? { ...mark, done: localDay(new Date()) } : without(mark, 'done');

const without = (mark: Mark, field: 'done' | 'note'): Mark => {
  const { [field]: _, ...rest } = mark;
  return rest;
};

/** The page of one step: its button and its note. */
const setUpStep = (place: HTMLElement, track: string | null): void => {
  const learning = openLearning();
  const step = stepOf(place);
  const button = place.querySelector<HTMLButtonElement>('[data-act="done"]');
  const said = place.querySelector<HTMLElement>('[data-said]');
  const note = place.querySelector<HTMLTextAreaElement>('[data-note]');
  const show = (): void => {
    const { done, note: written = '' } = learning.mark(step);
    button?.setAttribute('aria-pressed', String(done !== undefined));
    if (button) button.textContent = done === undefined ? words.markAsDone : words.takeMarkAway;
    // Whoever is writing is not interrupted by another tab.
    if (note && note !== document.activeElement) note.value = written;
  };
  const say = (text: string): void => {
    if (said) said.textContent = text;
  };
  button?.addEventListener('click', () => {
    const wasDone = learning.mark(step).done !== undefined;
    const refusal = learning.change(step, turned) ?? learning.noteLast({ path: step.path, track });
    say(refusal ?? (wasDone ? words.noLongerMarked : doneWords(learning.mark(step))));
    show();
  });
  const keepNote = (): string | null => {
    const text = (note?.value ?? '').trim().slice(0, longestNote);
    return learning.change(step, (mark) => ({
      ...without(mark, 'note'),
      ...(text === '' ? {} : { note: text }),
    }));
  };
  // Whoever closes the tab never leaves the field.
  note?.addEventListener('input', keepNote);
  note?.addEventListener('change', () => {
    const refusal = keepNote() ?? learning.noteLast({ path: step.path, track });
    say(refusal ?? words.noteIsKept);
  });
  // To have opened a step is to have got as far as this.
  if (track !== null && learning.last() !== null) learning.noteLast({ path: step.path, track });
  const { trouble } = learning.read();
  if (trouble !== null) say(trouble);
  learning.onChange(show);
  show();
  // What was written before this script had come.
  if (note && note === document.activeElement && note.value !== '') keepNote();
};

/** Lists of steps, and the map that is drawn of them. */
const setUpLists = (): void => {
  const learning = openLearning();
  const rows = [...document.querySelectorAll<HTMLElement>('.step-list [data-step]')];
  const stations = [...document.querySelectorAll<SVGElement>('.track-map [data-step]')];
  const place = document.querySelector<HTMLElement>('[data-learn-track]');
  const goOn = place?.querySelector<HTMLElement>('[data-go-on]');

  const showGoOn = (progress: Progress): void => {
    if (!goOn) return;
    const steps = rows.map((row) => ({ row, ...stepOf(row) }));
    const { done, of } = tally(progress, steps);
    const last = learning.last();
    const next = resumeAt(progress, steps, last?.path);
    goOn.hidden = last === null;
    for (const { row } of steps) delete row.dataset['next'];
    if (next) next.row.dataset['next'] = '';
    const link = next?.row.querySelector('a')?.cloneNode(true);
    goOn.replaceChildren(
      `${words.stepsDone(done, of)}. `,
      ...(link ? [done === 0 ? words.beginWith : words.goOnWith, link] : [words.thatIsAll]),
    );
  };
  const show = (): void => {
    const { progress, trouble } = learning.read();
    for (const row of rows) {
      const state = row.querySelector<HTMLElement>('[data-state]');
      const says = doneWords(markFor(progress, stepOf(row)));
      if (state) {
        state.textContent = says;
        state.hidden = says === '';
      }
      const isDone = markFor(progress, stepOf(row))?.done !== undefined;
      row.querySelector('[data-act]')?.setAttribute('aria-pressed', String(isDone));
    }
    const doneAt = (path: string): boolean => {
      const row = rows.find(({ dataset }) => dataset['step'] === path);
      return row !== undefined && markFor(progress, stepOf(row))?.done !== undefined;
    };
    let any = false;
    for (const station of stations) {
      const isDone = doneAt(station.dataset['step'] ?? '');
      any ||= isDone;
      station.toggleAttribute('data-done', isDone);
    }
    const key = document.querySelector<HTMLElement>('[data-map-done]');
    if (key) key.hidden = !any;
    showGoOn(progress);
    if (trouble !== null && goOn) {
      goOn.hidden = false;
      goOn.append(` ${trouble}`);
    }
  };
  for (const row of rows)
    row.querySelector('[data-act]')?.addEventListener('click', () => {
      const { path, was } = stepOf(row);
      const refusal =
        learning.change({ path, was }, turned) ??
        learning.noteLast({ path, track: place?.dataset['learnTrack'] ?? null });
      const state = row.querySelector<HTMLElement>('[data-state]');
      if (refusal === null || !state) return;
      state.hidden = false;
      state.textContent = refusal;
    });
  learning.onChange(show);
  show();
};

/** @param track id of the track that the address names; null for none */
export const setUpMarks = (track: string | null): void => {
  const own = document.querySelector<HTMLElement>('[data-mark]');
  if (own) setUpStep(own, track);
  if (document.querySelector('.step-list')) setUpLists();
};
