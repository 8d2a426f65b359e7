/** The order of names, wherever people look for one. */
import { words } from '../../words/words.ts';

const collator = new Intl.Collator(words.locale, { numeric: true });

/**
 * Names in the order in which people look for them: `service-2` before `service-10`, small letters beside capitals. The
 * language is the site's, whatever the settings of the machine; names that read alike stand by their code points.
 */
export const byName = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
