/** Sets up what a page holds of learning. Each part is fetched where the page has a place for it. */
import { setUpMarks } from './marks.ts';
import { setUpSelfCheck } from './self-check.ts';

/** @param track id of the track that the address names; null for none */
export const setUp = (track: string | null): void => {
  for (const check of document.querySelectorAll<HTMLElement>('[data-self-check]')) setUpSelfCheck(check, { track });
  setUpMarks(track);
  if (document.querySelector('[data-kept]')) void import('./kept.ts').then(({ setUpKept }) => setUpKept());
  const recall = document.querySelector<HTMLElement>('[data-recall]');
  if (recall) void import('./recall.ts').then(({ setUpRecall }) => setUpRecall(recall));
};
