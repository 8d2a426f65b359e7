/** What a reader takes along from this device: the marks themselves, a record to hand in, a calendar of what comes back. */
import { markFor } from '../../domain/learn/progress/progress.ts';
import { progressFile } from '../../domain/learn/progress/progress-file.ts';
import { dueOn } from '../../domain/learn/recall/recall.ts';
import { recallCalendar } from '../../domain/learn/recall/recall-calendar.ts';
import { recordOf } from '../../domain/learn/record.ts';
import { localDay } from '../../domain/text/local-day.ts';
import { words } from '../../words/words.ts';
import { downloadText } from '../tool/exports/download.ts';
import type { Learning } from './keeping.ts';
import { base, learnFile, openSteps, trackOf } from './learn-file.ts';

const today = (): string => localDay(new Date());

/** The address on the copy of the site that the reader is on, which may be another than the one it was built for. */
const here = (url: string): string => new URL(new URL(url).pathname + new URL(url).search, location.href).href;

/** Saves every mark as JSON. Each of these returns the sentence that says what came of it. */
export const saveMarks = (learning: Learning): string => {
  const { progress } = learning.read();
  downloadText(`learn-${today()}.json`, 'application/json', progressFile(progress, today(), learning.last()));
  return words.fileOnItsWay;
};

/**
 * Saves the record of the track that the reader is on.
 * @param name of the reader, as it is to stand there
 */
export const saveRecord = async (learning: Learning, name: string): Promise<string> => {
  const file = await learnFile();
  const { progress } = learning.read();
  const track = trackOf(file, progress, learning.last()?.track);
  if (!track) return words.nothingToHandIn;
  const stages = track.stages.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => ({ ...step, url: here(step.url) })),
  }));
  const record = recordOf({ ...track, stages }, progress, today(), name);
  downloadText(`record-${track.id}-${today()}.md`, 'text/markdown', record);
  return words.recordOnItsWay(track.title);
};

/** Saves the days on which questions come back. */
export const saveCalendar = async (learning: Learning): Promise<string> => {
  const file = await learnFile();
  const { progress } = learning.read();
  const due = openSteps(file).flatMap((step) => {
    const day = dueOn(markFor(progress, step)?.answers ?? []);
    return day === undefined ? [] : [{ id: step.path, title: step.title, due: day }];
  });
  if (due.length === 0) return words.calendarEmpty;
  const text = recallCalendar(due, {
    today: today(),
    stamp: `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
    page: new URL(`${base}learn/recall/`, location.href).href,
    name: document.documentElement.dataset['site'] ?? words.learn,
  });
  downloadText('recall.ics', 'text/calendar', text);
  return words.calendarOnItsWay;
};
