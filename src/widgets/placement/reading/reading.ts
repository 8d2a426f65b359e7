/* Hands files to the worker; loaded when the first comes. */
import type { SourceFile } from '../../../domain/placement/given/limits.ts';
import type { Given } from './read-given.ts';

const longestMs = 60_000;

/** What the worker read. Rejects with a sentence when it could not start, broke or took longer than a minute. */
export const readInWorker = (files: readonly SourceFile[]): Promise<Given> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
    const done = (act: () => void): void => {
      clearTimeout(late);
      worker.terminate();
      act();
    };
    const refuse = (words: string) => done(() => reject(new Error(words)));
    const late = setTimeout(
      () => refuse('Reading took longer than a minute and was stopped. Give fewer services at a time.'),
      longestMs,
    );
    worker.onmessage = ({ data }: MessageEvent<Given>) => done(() => resolve(data));
    worker.onerror = (event) => {
      event.preventDefault();
      refuse('The part of this page that reads files could not be loaded or broke. Nothing was changed; try again.');
    };
    worker.postMessage(files);
  });
