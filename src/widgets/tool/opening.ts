/** What a tool opens with, and whose work that is. */
import {
  readState,
  writeState,
  type Parameters,
  type StateProblem,
  type StateValues,
} from '../../domain/tool/url-state.ts';
import type { SavedWork } from './saved/saved-work.ts';

export interface Opening {
  /** Empty for the default of the tool. */
  readonly values: StateValues;
  readonly problems: readonly StateProblem[];
  /** True when the values came with somebody else's link. */
  readonly shared: boolean;
  /** True when they are what the visitor last worked on here. */
  readonly restored: boolean;
}

/**
 * Reads the address, or else what is kept. An address is the visitor's own when it holds what is kept here, or when this
 * tab made it; where nothing can be kept there is nothing to protect, and a reload or Back stays one's own.
 * @param canonical the values as links hold them; see ToolDefinition
 * @param revisited true after a reload, Back or Forward
 */
export const openWork = (
  search: string,
  parameters: Parameters,
  canonical: (values: StateValues) => StateValues,
  work: SavedWork,
  revisited: boolean,
): Opening => {
  const { values, problems, given } = readState(search, parameters);
  const kept = work.current();
  if (!given) {
    const own = kept === null ? {} : readState(kept, parameters).values;
    return { values: own, problems, shared: false, restored: kept !== null };
  }
  const queryOf = (of: StateValues): string => writeState(canonical(of), parameters);
  const query = queryOf(values);
  const isOwn = () =>
    work.isOwn(query) ||
    (kept !== null && query === queryOf(readState(kept, parameters).values)) ||
    (revisited && !work.canNote() && (kept === null || work.keep(kept) !== null));
  const shared = !isOwn();
  if (!shared) work.noteOwn(query, null);
  return { values, problems, shared, restored: false };
};
