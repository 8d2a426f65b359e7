/** Whose prices an estimate takes: the provider, what it sells, and the figures that differ from those of the first one. */
import type { Assumption, Price, Provider as ProviderEntry } from '../../schemas/cost.ts';
import type { StateValues } from '../tool/url-state.ts';

type With<Entry> = Entry & { readonly id: string };

/** A price with everything that only some have; what content leaves out is undefined. */
export type ListedPrice = With<
  Pick<Price, 'name' | 'kind' | 'provider' | 'usdPerHour' | 'terms' | 'asOf' | 'source'>
> & {
  readonly usual?: true | undefined;
  readonly inSample?: true | undefined;
  readonly vcpu?: number | undefined;
  readonly memoryGib?: number | undefined;
  readonly maxPods?: number | undefined;
  readonly region?: string | undefined;
};

export type Provider = With<ProviderEntry>;

export interface Priced {
  readonly prices: readonly ListedPrice[];
  readonly assumptions: readonly With<Assumption>[];
  /** In their order; the first is the one whose prices the assumptions hold. */
  readonly providers: readonly Provider[];
}

/** The size of an instance is known: content without one does not build. */
export type Instance = ListedPrice & {
  readonly vcpu: number;
  readonly memoryGib: number;
  readonly maxPods: number;
};

const isInstance = (price: ListedPrice): price is Instance =>
  price.kind === 'instance' && price.vcpu !== undefined && price.memoryGib !== undefined && price.maxPods !== undefined;

/** All instances, or those of one provider. */
export const instancesOf = ({ prices }: Pick<Priced, 'prices'>, provider?: string): Instance[] =>
  prices.filter(isInstance).filter((price) => provider === undefined || price.provider === provider);

/** The control planes that a provider charges for. */
export const planesOf = ({ prices }: Pick<Priced, 'prices'>, provider?: string): ListedPrice[] =>
  prices.filter(({ kind, provider: of }) => kind === 'control-plane' && (provider === undefined || of === provider));

/** The one that content marks as usual, or the first. */
export const usualOf = <One extends ListedPrice>(prices: readonly One[]): One | undefined =>
  prices.find(({ usual }) => usual) ?? prices[0];

/** The provider whose prices the assumptions hold. */
export const firstProvider = ({ providers }: Pick<Priced, 'providers'>): Provider => {
  const [first] = providers;
  if (first === undefined) throw new Error('The cost estimator needs at least one entry in content/providers.');
  return first;
};

/** The provider that is named, the one that sells what is named, or the first. */
export const providerOf = (data: Pick<Priced, 'prices' | 'providers'>, values: StateValues): Provider => {
  const sells = (id: unknown) => data.prices.find((price) => price.id === id)?.provider;
  const asked = values['cloud'] ?? sells(values['instance']) ?? sells(values['plane']);
  return data.providers.find(({ id }) => id === asked) ?? firstProvider(data);
};

// What is paid to a provider; the price of a hosted platform is that of another company in any case.
const isItsPrice = ({ unit, group }: Assumption): boolean => /^usd-(hour|gb|month)$/.test(unit) && group !== 'hosted';

/**
 * The assumptions as they hold at one provider: its own figures, and for a price that it does not have the one of the
 * first provider, which is then a placeholder and says so.
 */
export const assumptionsAt = (data: Priced, provider: Provider): With<Assumption>[] => {
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
