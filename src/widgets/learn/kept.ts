/** What is kept on this device as a whole: where to go on, files to take along and to hand in, and taking it away. */
import type { ApiFile } from '../../schemas/api.ts';
import { dueOn } from '../../domain/learn/recall/recall.ts';
import { recallCalendar } from '../../domain/learn/recall/recall-calendar.ts';
import { progressFile, readProgressFile } from '../../domain/learn/progress/progress-file.ts';
import { leftOver, markFor, resumeAt, tally, type Progress } from '../../domain/learn/progress/progress.ts';
import { recordOf } from '../../domain/learn/record.ts';
import { localDay } from '../../domain/text/local-day.ts';
import { downloadText } from '../tool/exports/download.ts';
import { openLearning } from './keeping.ts';
import { words } from '../../words/words.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
type LearnFile = ApiFile<'learn'>;

let fetched: Promise<LearnFile> | undefined;
/** Every track and item, as the build knows them. Fails as the network does. */
export const learnFile = (): Promise<LearnFile> =>
  (fetched ??= fetch(`${base}api/learn.json`)
    .then((response) => (response.ok ? (response.json() as Promise<LearnFile>) : Promise.reject(new Error())))
    .catch((error: unknown) => {
      fetched = undefined;
      throw error;
    }));

const stepsOf = (track: LearnFile['tracks'][number]) => track.stages.flatMap(({ steps }) => steps);
/** Steps that can be done today: those of the tracks, and items that no track has. */
const openSteps = ({ tracks, items }: LearnFile) => {
  const inTracks = tracks.flatMap(stepsOf);
  const alone = items
    .filter(({ retired }) => retired === null)
    .map(({ id, was, title, url }) => ({ path: `items/${id}`, was: was.map((old) => `items/${old}`), title, url }))
    .filter(({ path }) => !inTracks.some((step) => step.path === path));
  return [...new Map([...inTracks, ...alone].map((step) => [step.path, step])).values()];
};

/** The track walked last, or the one with most steps done; undefined when none has any. */
const trackOf = (file: LearnFile, progress: Progress, last: string | null | undefined) =>
  file.tracks.find(({ id }) => id === last) ??
  file.tracks
    .map((track) => ({ track, ...tally(progress, stepsOf(track)) }))
    .filter(({ done }) => done > 0)
    .sort((a, b) => b.done - a.done)[0]?.track;

const linkTo = (url: string, text: string): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href: new URL(url).pathname + new URL(url).search, textContent: text });

/** The address on the copy of the site that the reader is on, which may be another than the one it was built for. */
const here = (url: string): string => new URL(new URL(url).pathname + new URL(url).search, location.href).href;

/** Sets up the panel of /learn/ and the line that says where to go on. */
export const setUpKept = (): void => {
  const place = document.querySelector<HTMLElement>('[data-kept]');
  if (!place) return;
  const learning = openLearning();
  const said = place.querySelector<HTMLElement>('[data-said]');
  const say = (text: string): void => {
    if (said) said.textContent = text;
  };

  const showGoOn = (file: LearnFile, progress: Progress): void => {
    const goOn = document.querySelector<HTMLElement>('[data-go-on]');
    const last = learning.last();
    const track = trackOf(file, progress, last?.track);
    const next = track && resumeAt(progress, stepsOf(track), last?.path);
    if (goOn) {
      goOn.hidden = track === undefined;
      if (track)
        goOn.replaceChildren(
          ...(next
            ? [words.goOnWhere, linkTo(next.url, next.title), words.inTrack(track.title)]
            : [words.everyStepDone(track.title)]),
        );
    }
    for (const state of document.querySelectorAll<HTMLElement>('[data-track-state]')) {
      const one = file.tracks.find(({ id }) => id === state.dataset['trackState']);
      const { done, of } = tally(progress, one ? stepsOf(one) : []);
      state.hidden = done === 0;
      state.textContent = words.stepsDone(done, of);
    }
  };
  const showLeftOver = (file: LearnFile, progress: Progress): void => {
    const list = place.querySelector<HTMLElement>('[data-left-over]');
    const left = leftOver(progress, openSteps(file));
    if (!list) return;
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
  const show = async (): Promise<void> => {
    const { progress, trouble } = learning.read();
    const count = Object.keys(progress).length;
    if (trouble !== null) say(trouble);
    else if (count === 0) say(words.nothingKept);
    if (count === 0 && learning.last() === null) {
      for (const shown of document.querySelectorAll<HTMLElement>('[data-go-on], [data-track-state], [data-left-over]'))
        shown.hidden = true;
      return;
    }
    try {
      const file = await learnFile();
      const { done, of } = tally(progress, openSteps(file));
      if (trouble === null) say(words.stepsDoneOverall(done, of));
      showGoOn(file, progress);
      showLeftOver(file, progress);
    } catch {
      say(words.stepsNotLoaded);
    }
  };

  const today = (): string => localDay(new Date());
  const acts: Readonly<Record<string, () => Promise<void> | void>> = {
    export: () => {
      const { progress } = learning.read();
      downloadText(`learn-${today()}.json`, 'application/json', progressFile(progress, today(), learning.last()));
      say(words.fileOnItsWay);
    },
    record: async () => {
      const file = await learnFile();
      const { progress } = learning.read();
      const track = trackOf(file, progress, learning.last()?.track);
      if (!track) {
        say(words.nothingToHandIn);
        return;
      }
      const stages = track.stages.map((stage) => ({
        ...stage,
        steps: stage.steps.map((step) => ({ ...step, url: here(step.url) })),
      }));
      const name = place.querySelector<HTMLInputElement>('[data-name]')?.value ?? '';
      downloadText(
        `record-${track.id}-${today()}.md`,
        'text/markdown',
        recordOf({ ...track, stages }, progress, today(), name),
      );
      say(words.recordOnItsWay(track.title));
    },
    calendar: async () => {
      const file = await learnFile();
      const { progress } = learning.read();
      const due = openSteps(file).flatMap((step) => {
        const day = dueOn(markFor(progress, step)?.answers ?? []);
        return day === undefined ? [] : [{ id: step.path, title: step.title, due: day }];
      });
      if (due.length === 0) {
        say(words.calendarEmpty);
        return;
      }
      const text = recallCalendar(due, {
        today: today(),
        stamp: `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
        page: new URL(`${base}learn/recall/`, location.href).href,
        name: document.documentElement.dataset['site'] ?? words.learn,
      });
      downloadText('recall.ics', 'text/calendar', text);
      say(words.calendarOnItsWay);
    },
    reset: () => {
      if (!confirm(words.confirmDelete)) return;
      const refusal = learning.reset();
      void show().then(() => say(refusal ?? words.allDeleted));
    },
  };
  place.addEventListener('click', ({ target }) => {
    const name = (target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (name === undefined) return;
    void Promise.resolve(acts[name]?.()).catch(() => say(words.stepsNotLoaded));
  });
  const input = place.querySelector<HTMLInputElement>('[data-import]');
  const take = async (): Promise<void> => {
    const [file] = input?.files ?? [];
    if (!input || !file) return;
    if (file.size > 2_000_000) {
      say(words.fileTooLarge(file.name));
      return;
    }
    const read = readProgressFile(await file.text());
    input.value = '';
    if ('problem' in read) {
      say(read.problem);
      return;
    }
    const count = Object.keys(read.progress).length;
    const refusal = learning.add(read.progress, read.last);
    await show();
    const skipped = read.skipped.length === 0 ? '' : words.skippedMarks(read.skipped.length, read.skipped.join(', '));
    say(refusal ?? words.marksAdded(count) + skipped);
  };
  input?.addEventListener('change', () => void take());
  learning.onChange(() => void show());
  // A file may have been chosen before this script had come.
  void show().then(take);
};
