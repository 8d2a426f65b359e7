import { dayInWords } from '../../domain/text/days.ts';
import type { Head } from '../tool/definition.ts';

/** The plan in its fewest figures, as the page is built with it. */
export interface PlanInShort {
  readonly services: number;
  readonly waves: number;
  readonly start: string | null;
  readonly end: string | null;
  /** What running twice costs, in words. */
  readonly doubled: string;
  readonly failed: string | null;
}

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The head of the result. */
export const planHead = ({ services, waves, start, end, doubled, failed }: PlanInShort): Head => ({
  answer:
    start === null || end === null ? (
      <p class="plan-headline">{failed === null ? 'Nothing moves.' : 'No plan yet.'}</p>
    ) : (
      <p class="plan-headline">
        <data value={String(services)}>{many(services, 'service')}</data> in{' '}
        <data value={String(waves)}>{many(waves, 'wave')}</data>, <time dateTime={start}>{dayInWords(start)}</time> to{' '}
        <time dateTime={end}>{dayInWords(end)}</time>
      </p>
    ),
  note: failed ?? `Running twice: ${doubled}`,
});
