import { Retry } from './Retry.tsx';
import type { Acts } from './useActs.ts';

/** What a copy or a download leaves to do: to try again, or to copy the text by hand. */
export const ActsOutcome = ({ again, byHand }: Pick<Acts, 'again' | 'byHand'>) => (
  <>
    {again !== null && (
      <Retry failed="The part of this page that makes files and copies could not be loaded." again={again} />
    )}
    {byHand !== null && (
      <textarea
        readOnly
        rows={8}
        aria-label="Text to copy"
        ref={(field) => field?.focus()}
        onFocus={(event) => event.currentTarget.select()}
      >
        {byHand}
      </textarea>
    )}
  </>
);
