/** What this browser keeps of learning: each step under a name of its own, so that two tabs never lose each other's. */
import {
  isEmpty,
  lastOf,
  markFor,
  markOf,
  mergeMarks,
  type Last,
  type Mark,
  type Progress,
  type Step,
} from '../../domain/learn/progress/progress.ts';
import { browserPlace, keptNames, onKept, openKept, type Place, type Refusal } from '../store.ts';

const start = 'learn:mark:';
/** Under which the browser keeps where its reader was last. */
export const lastName = 'learn:last';

export interface Learning {
  /** Every mark that can be read. `trouble` is a sentence when something is wrong with the storage, or with some of them. */
  readonly read: () => { readonly progress: Progress; readonly trouble: Refusal };
  /** The mark of one step, with what was kept under its old names. */
  readonly mark: (step: Step) => Mark;
  /** Changes the mark of a step: what another tab has kept meanwhile stays. */
  readonly change: (step: Step, change: (mark: Mark) => Mark) => Refusal;
  /** Adds marks to those that are kept; where the reader is stays, unless nothing is known of it. */
  readonly add: (progress: Progress, where: Last | null) => Refusal;
  readonly last: () => Last | null;
  readonly noteLast: (last: Last) => Refusal;
  /** Takes everything away. */
  readonly reset: () => Refusal;
  readonly onChange: (listener: () => void) => () => void;
}

const none: Mark = { answers: [] };

/** Opens what is kept of learning. The place can be given for tests. */
export const openLearning = (place: Place | null = browserPlace()): Learning => {
  const kept = (path: string) => openKept<Mark>(start + path, markOf, place);
  const last = openKept<Last>(lastName, lastOf, place);
  const read = (): ReturnType<Learning['read']> => {
    const found = keptNames(start, place).map((name) => ({
      path: name.slice(start.length),
      ...kept(name.slice(start.length)).read(),
    }));
    return {
      progress: Object.fromEntries(found.flatMap(({ path, value }) => (value ? [[path, value]] : []))),
      trouble: found.find(({ trouble }) => trouble !== null)?.trouble ?? last.read().trouble,
    };
  };
  const mark = (step: Step): Mark => {
    const names = [step.path, ...step.was];
    const progress = Object.fromEntries(
      names.flatMap((path) => {
        const { value } = kept(path).read();
        return value === null ? [] : [[path, value]];
      }),
    );
    return markFor(progress, step) ?? none;
  };
  return {
    read,
    mark,
    change: (step, change) => {
      const changed = change(mark(step));
      // What stood under an old name goes over to the new one with the first change.
      const refusal = isEmpty(changed) ? kept(step.path).remove() : kept(step.path).write(changed);
      if (refusal !== null) return refusal;
      for (const old of step.was) if (kept(old).read().value !== null) kept(old).remove();
      return null;
    },
    add: (progress, where) => {
      for (const [path, added] of Object.entries(progress)) {
        const before = kept(path).read().value;
        const refusal = kept(path).write(before === null ? added : mergeMarks(before, added));
        if (refusal !== null) return refusal;
      }
      return where !== null && last.read().value === null ? last.write(where) : null;
    },
    last: () => last.read().value,
    noteLast: (value) => last.write(value),
    reset: () => {
      for (const name of keptNames(start, place)) {
        const refusal = kept(name.slice(start.length)).remove();
        if (refusal !== null) return refusal;
      }
      return last.read().value === null ? null : last.remove();
    },
    onChange: (listener) => onKept('learn:', listener),
  };
};
