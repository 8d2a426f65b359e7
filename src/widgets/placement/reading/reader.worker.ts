/* Reads inventories off the main thread; it arrives with the first file. */
import type { SourceFile } from '../../../domain/placement/given/limits.ts';
import { readGiven } from './read-given.ts';

addEventListener('message', ({ data }: MessageEvent<readonly SourceFile[]>) => {
  postMessage(readGiven(data));
});
