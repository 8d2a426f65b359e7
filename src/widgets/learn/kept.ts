/** What is kept on this device as a whole: where to go on, files to take along and to bring, and taking it away. */
import { readProgressFile } from '../../domain/learn/progress/progress-file.ts';
import { leftOver, resumeAt, tally, type Last, type Progress } from '../../domain/learn/progress/progress.ts';
import { words } from '../../words/words.ts';
import { openLearning } from './keeping.ts';
import { saveCalendar, saveMarks, saveRecord } from './kept-files.ts';
import { learnFile, openSteps, stepsOf, trackOf, type LearnFile } from './learn-file.ts';

const linkTo = (url: string, text: string): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href: new URL(url).pathname + new URL(url).search, textContent: text });

const showGoOn = (file: LearnFile, progress: Progress, last: Last | null): void => {
  const goOn = document.querySelector<HTMLElement>('[data-go-on]');
  const track = trackOf(file, progress, last?.track);
  if (!goOn) return;
  goOn.hidden = track === undefined;
  if (!track) return;
  const next = resumeAt(progress, stepsOf(track), last?.path);
  goOn.replaceChildren(
    ...(next
      ? [words.goOnWhere, linkTo(next.url, next.title), words.inTrack(track.title)]
      : [words.everyStepDone(track.title)]),
  );
};

const showTrackStates = ({ tracks }: LearnFile, progress: Progress): void => {
  for (const state of document.querySelectorAll<HTMLElement>('[data-track-state]')) {
    const track = tracks.find(({ id }) => id === state.dataset['trackState']);
    const { done, of } = tally(progress, track ? stepsOf(track) : []);
    state.hidden = done === 0;
    state.textContent = words.stepsDone(done, of);
  }
};

/** Marks whose step is no more, so that no total counts them. */
const showLeftOver = (file: LearnFile, progress: Progress): void => {
  const list = document.querySelector<HTMLElement>('[data-left-over]');
  if (!list) return;
  const left = leftOver(progress, openSteps(file));
  list.hidden = left.length === 0;
  list.replaceChildren(
    ...left.map((path) => {
      const item = file.items.find(({ id }) => `items/${id}` === path);
      const line = document.createElement('li');
      line.append(...(item ? [linkTo(item.url, item.title), words.markIsKept] : [words.goneMarkIsKept(path)]));
      return line;
    }),
  );
};

const hideAll = (): void => {
  for (const shown of document.querySelectorAll<HTMLElement>('[data-go-on], [data-track-state], [data-left-over]'))
    shown.hidden = true;
};

const readMarks = async (file: File): Promise<ReturnType<typeof readProgressFile>> =>
  file.size > 2_000_000 ? { problem: words.fileTooLarge(file.name) } : readProgressFile(await file.text());

/** Sets up the panel of /learn/ and the line that says where to go on. */
export const setUpKept = (): void => {
  const place = document.querySelector<HTMLElement>('[data-kept]');
  if (!place) return;
  const learning = openLearning();
  const said = place.querySelector<HTMLElement>('[data-said]');
  const say = (text: string): void => {
    if (said) said.textContent = text;
  };

  const show = async (): Promise<void> => {
    const { progress, trouble } = learning.read();
    const isEmpty = Object.keys(progress).length === 0;
    if (trouble !== null) say(trouble);
    else if (isEmpty) say(words.nothingKept);
    if (isEmpty && learning.last() === null) {
      hideAll();
      return;
    }
    try {
      const file = await learnFile();
      const { done, of } = tally(progress, openSteps(file));
      if (trouble === null) say(words.stepsDoneOverall(done, of));
      // Everything may have been deleted while the file came.
      showGoOn(file, progress, learning.last());
      showTrackStates(file, progress);
      showLeftOver(file, progress);
    } catch {
      say(words.stepsNotLoaded);
    }
  };

  const reset = async (): Promise<void> => {
    if (!confirm(words.confirmDelete)) return;
    const refusal = learning.reset();
    await show();
    say(refusal ?? words.allDeleted);
  };
  const name = (): string => place.querySelector<HTMLInputElement>('[data-name]')?.value ?? '';
  const acts: Readonly<Record<string, () => Promise<void> | void>> = {
    export: () => say(saveMarks(learning)),
    record: async () => say(await saveRecord(learning, name())),
    calendar: async () => say(await saveCalendar(learning)),
    reset,
  };
  place.addEventListener('click', ({ target }) => {
    const act = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act === undefined) return;
    void Promise.resolve(acts[act]?.()).catch(() => say(words.stepsNotLoaded));
  });

  const input = place.querySelector<HTMLInputElement>('[data-import]');
  const take = async (): Promise<void> => {
    const [file] = input?.files ?? [];
    if (!input || !file) return;
    const read = await readMarks(file);
    input.value = '';
    if ('problem' in read) {
      say(read.problem);
      return;
    }
    const refusal = learning.add(read.progress, read.last);
    await show();
    const added = words.marksAdded(Object.keys(read.progress).length);
    const skipped = read.skipped.length === 0 ? '' : words.skippedMarks(read.skipped.length, read.skipped.join(', '));
    say(refusal ?? added + skipped);
  };
  input?.addEventListener('change', () => void take());
  learning.onChange(() => void show());
  // A file may have been chosen before this script had come.
  void show().then(take);
};
