/** Tags that stand inside sentences; they may be written wherever prose is. */
import Callout from './guide/Callout.astro';
import Claim from './evidence/Claim.astro';
import Computed from './figures/Computed.astro';
import Count from './figures/Count.astro';
import Num from './figures/Num.astro';
import Price from './figures/Price.astro';
import Threshold from './figures/Threshold.astro';
import Usd from './figures/Usd.astro';

export const inlineTags = { Callout, Claim, Computed, Count, Num, Price, Threshold, Usd };
