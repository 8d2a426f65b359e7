/** The part of an address behind its `#`. */
import { decoded } from '../text/decoded.ts';

/**
 * The id that a fragment names. A fragment whose escapes are malformed (`#100%`) names the id that it spells, as it does
 * for the browser itself.
 * @param hash as `location.hash` has it, with its `#`, or empty
 */
export const fragmentId = (hash: string): string => decoded(hash.replace(/^#/, ''));
