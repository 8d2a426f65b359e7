/** Whose prices an estimate takes: the provider, what it sells, and the figures that differ from those of the first one. */
import type { Assumption, Price, Provider as ProviderEntry } from '../../schemas/cost.ts';
import type { StateValues } from '../tool/url-state.ts';
import type { Range } from './figures/range.ts';

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
  /** In their order, and never none; the first is the one whose prices the assumptions hold. */
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
export const firstProvider = ({ providers }: Pick<Priced, 'providers'>): Provider => providers[0] as Provider;

/** The provider that is named, the one that sells what is named, or the first. */
export const providerOf = (data: Pick<Priced, 'prices' | 'providers'>, values: StateValues): Provider => {
  const sells = (id: unknown) => data.prices.find((price) => price.id === id)?.provider;
  const asked = values['cloud'] ?? sells(values['instance']) ?? sells(values['plane']);
  return data.providers.find(({ id }) => id === asked) ?? firstProvider(data);
};

/** The figures of an assumption at one provider: its own, or those that hold for everybody. */
export const figuresOf = (provider: Provider, one: With<Assumption>): Range =>
  provider.figures.find(({ assumption }) => assumption === one.id) ?? one;
