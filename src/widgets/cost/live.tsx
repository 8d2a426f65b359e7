/* How an estimate is shown and told; loaded once a figure is changed, because the page as built shows the default one. */
import { costNote } from '../../domain/cost/report/age.ts';
import { costChange } from '../../domain/cost/report/change.ts';
import type { Estimate } from '../../domain/cost/estimator.ts';
import { breakEvenWords, lackWords, money, totalWords } from '../../domain/cost/report/words.ts';
import { localDay } from '../../domain/text/local-day.ts';
import type { LiveTool } from '../tool/definition.ts';
import { CostHeadline, NoEstimate } from './CostHeadline.tsx';
import { CostResult, type CostResultProps } from './CostResult.tsx';
import { LaterPicture } from './LaterPicture.tsx';

type Props = Omit<CostResultProps, 'estimate' | 'today' | 'picture'>;

const today = (): string => localDay(new Date());

export const liveEstimator = (props: Props): LiveTool<Estimate> => ({
  head: (of) => {
    if (of.scenario.lacks.length > 0) return { answer: <NoEstimate />, note: `put ${lackWords(of)}` };
    const shown = (value: number) => ({ value, text: money(of, value) });
    return {
      answer: <CostHeadline ends={[shown(of.everything.low), shown(of.everything.high)]} />,
      note: costNote(of.scenario, today()),
    };
  },
  words: totalWords,
  spoken: (of, step) =>
    of.scenario.lacks.length > 0
      ? `${totalWords(of)}.`
      : `${totalWords(of)}. ${breakEvenWords(of, props.notes)[0] ?? ''} ${step}.`,
  moved: costChange,
  result: (of) => <CostResult {...props} estimate={of} today={today()} picture={LaterPicture} />,
});
