/** The record that a reader hands in: Markdown, without a score. */
import { dayInWords } from '../text/days.ts';
import { markFor, tally, type Progress, type Step } from './progress/progress.ts';
import { words } from '../../words/words.ts';

export interface RecordedStep extends Step {
  readonly title: string;
  readonly url: string;
}

export interface RecordedTrack {
  readonly title: string;
  readonly stages: readonly { readonly title: string; readonly steps: readonly RecordedStep[] }[];
}

/** Signs that Markdown would read, as text. */
const plain = (text: string): string => text.replace(/([\\`*_[\]<>#|])/g, '\\$1');

const quoted = (note: string): string =>
  note
    .split('\n')
    .map((line) => `  > ${plain(line)}`.trimEnd())
    .join('\n');

/**
 * One track as a list of boxes, with days and the reader's own notes.
 * @param today YYYY-MM-DD
 * @param reader name that the reader gave; may be empty
 */
export const recordOf = (track: RecordedTrack, progress: Progress, today: string, reader: string): string => {
  const steps = track.stages.flatMap((stage) => stage.steps);
  const { done, of } = tally(progress, steps);
  const stepLines = (step: RecordedStep): string[] => {
    const mark = markFor(progress, step);
    const day = mark?.done;
    const answered = mark?.answers.at(-1)?.on;
    const says = [
      ...(day === undefined ? [] : [words.recordDone(dayInWords(day))]),
      ...(answered === undefined ? [] : [words.recordAnswered(dayInWords(answered))]),
    ];
    return [
      `- [${day === undefined ? ' ' : 'x'}] [${plain(step.title)}](${step.url})${says.length > 0 ? `: ${says.join('; ')}` : ''}`,
      ...(mark?.note === undefined ? [] : [quoted(mark.note)]),
    ];
  };
  return [
    `# ${plain(track.title)}`,
    '',
    `${reader.trim() === '' ? '' : `${plain(reader.trim())}. `}${words.recordTally(done, of, dayInWords(today))}`,
    ...track.stages.flatMap((stage) => ['', `## ${plain(stage.title)}`, '', ...stage.steps.flatMap(stepLines)]),
    '',
  ].join('\n');
};
