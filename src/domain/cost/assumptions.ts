/** The assumptions of the estimator as they hold at one provider, with their reasons. */
import type { Assumption } from '../../schemas/cost.ts';
import { firstProvider, type Priced, type Provider } from './providers.ts';

// What is paid to a provider; the price of a hosted platform is that of another company in any case.
const isItsPrice = ({ unit, group }: Assumption): boolean => /^usd-(hour|gb|month)$/.test(unit) && group !== 'hosted';

/**
 * The assumptions as they hold at one provider: its own figures, and for a price that it does not have the one of the
 * first provider, which is then a placeholder and says so.
 */
export const assumptionsAt = (data: Priced, provider: Provider): Priced['assumptions'][number][] => {
  const first = firstProvider(data);
  if (provider === first) return [...data.assumptions];
  return data.assumptions.map((one) => {
    const own = provider.figures.find(({ assumption }) => assumption === one.id);
    if (own === undefined && !isItsPrice(one)) return one;
    const { source: _source, asOf: _asOf, ...rest } = one;
    if (own === undefined)
      return { ...rest, standing: 'placeholder', why: `The figure of ${first.name}, as a stand-in. Put your own.` };
    const { assumption: _assumption, ...figures } = own;
    return { ...rest, ...figures };
  });
};
