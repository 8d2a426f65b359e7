import { slugOf } from '../../src/kinds.ts';

/** What a file of a site is called: its name in lower-case words. */
export const fileName = (name: string): string => slugOf(name) || 'handbook';
