/** What a page fetches once it stands, for the pages after it. */
import { hasRoom, type Line } from '../../domain/site/fetch-ahead.ts';

/** Lets the browser fetch the page behind a link that the reader points at: the rules stand in the page as data. */
const fetchPagesAhead = (): void => {
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.textContent = document.getElementById('_ahead')?.textContent ?? '';
  document.head.append(rules);
};

/** Fetches the display face, which this page does without, and lets the next pages of the visit have it. */
const fetchFace = async (): Promise<void> => {
  const faces = await document.fonts.load('600 1rem Fraunces').catch(() => []);
  if (faces.length === 0) return;
  try {
    sessionStorage.setItem('right-parts:face', '');
  } catch {
    // Storage is blocked: each page on such a line keeps the face of the system.
  }
};

export const fetchAhead = (): void => {
  const { connection } = navigator as { connection?: Line };
  if (!hasRoom(connection ?? {}, matchMedia('(prefers-reduced-data: reduce)').matches)) return;
  if (HTMLScriptElement.supports('speculationrules')) fetchPagesAhead();
  if (document.documentElement.dataset['face'] === undefined) void fetchFace();
};
