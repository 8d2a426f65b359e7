/** Tags that stand inside sentences; they may be written wherever prose is. */
import Callout from './Callout.astro';
import Claim from './Claim.astro';
import Computed from './Computed.astro';
import Num from './Num.astro';
import Price from './Price.astro';
import Threshold from './Threshold.astro';
import Usd from './Usd.astro';

export const inlineTags = { Callout, Claim, Computed, Num, Price, Threshold, Usd };
