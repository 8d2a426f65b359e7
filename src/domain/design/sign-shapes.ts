import type { SignName } from '../evidence/verdict-words.ts';

/** SVG paths of the signs in a box of 10 by 10; drawn at build and by the search. */
export const signShapes: Readonly<Record<SignName, string>> = {
  'on-kubernetes': 'M1 1h8v8H1z',
  depends: 'M5 .5 9.5 5 5 9.5.5 5zM5 2.6v4.8L7.4 5z',
  'keep-off': 'M5 1a4 4 0 1 0 .01 0zM5 3a2 2 0 1 1-.01 0z',
  supported: 'M1 5.2 4 8.4 9.2 2 8 1 3.9 6 2 4.1z',
  'partly-supported': 'M5 1a4 4 0 1 0 .01 0zM5 2.4a2.6 2.6 0 0 1 0 5.2z',
  opinion: 'M1 1.5h8v5.5H5L3 9V7H1zM2.4 2.9v2.7h5.2V2.9z',
  unverifiable: 'M5 1a4 4 0 1 0 .01 0zM5 2.3a2.7 2.7 0 1 1-.01 0zM4.3 4.3h1.4v1.4H4.3z',
  outdated: 'M1.5 1h7L5.8 5l2.7 4h-7l2.7-4zM3.6 2.1 5 4.2l1.4-2.1z',
  contested: 'M.5 5 4 1.5v7zM9.5 5 6 1.5v7z',
  contradicted: 'M2 .9 5 3.9 8 .9 9.1 2 6.1 5l3 3L8 9.1l-3-3-3 3L.9 8l3-3-3-3z',
};
