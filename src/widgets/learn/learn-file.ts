/** What the build knows of learning, fetched once: every track and item. */
import type { ApiFile } from '../../schemas/api.ts';
import { tally, type Progress } from '../../domain/learn/progress/progress.ts';

export const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
export type LearnFile = ApiFile<'learn'>;

let fetched: Promise<LearnFile> | undefined;
/** Every track and item, as the build knows them. Fails as the network does. */
export const learnFile = (): Promise<LearnFile> =>
  (fetched ??= fetch(`${base}api/learn.json`)
    .then((response) => (response.ok ? (response.json() as Promise<LearnFile>) : Promise.reject(new Error())))
    .catch((error: unknown) => {
      fetched = undefined;
      throw error;
    }));

/** The steps of a track, in order. */
export const stepsOf = (track: LearnFile['tracks'][number]) => track.stages.flatMap(({ steps }) => steps);

/** Steps that can be done today: those of the tracks, and items that no track has. */
export const openSteps = ({ tracks, items }: LearnFile) => {
  const inTracks = tracks.flatMap(stepsOf);
  const alone = items
    .filter(({ retired }) => retired === null)
    .map(({ id, was, title, url }) => ({ path: `items/${id}`, was: was.map((old) => `items/${old}`), title, url }))
    .filter(({ path }) => !inTracks.some((step) => step.path === path));
  return [...new Map([...inTracks, ...alone].map((step) => [step.path, step])).values()];
};

/** The track walked last, or the one with most steps done; undefined when none has any. */
export const trackOf = (file: LearnFile, progress: Progress, last: string | null | undefined) =>
  file.tracks.find(({ id }) => id === last) ??
  file.tracks
    .map((track) => ({ track, ...tally(progress, stepsOf(track)) }))
    .filter(({ done }) => done > 0)
    .sort((a, b) => b.done - a.done)[0]?.track;
