import { slugOf } from '../../src/domain/text/slug.ts';

/** What a file of a site is called: its name in lower-case words. */
export const fileName = (name: string): string => slugOf(name) || 'handbook';
