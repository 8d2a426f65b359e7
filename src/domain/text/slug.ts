import { plainWords } from '../../kinds.ts';

/** A text as tags, ids and names of new files are written. */
export const slugOf = plainWords;
