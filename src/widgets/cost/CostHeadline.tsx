/** An amount of US dollars, and how it is shown. */
export interface ShownMoney {
  readonly value: number;
  readonly text: string;
}

/** The total, from one end to the other. */
export const CostHeadline = ({ ends: [low, high] }: { readonly ends: readonly [ShownMoney, ShownMoney] }) => (
  <p class="cost-headline">
    <data value={String(low.value)}>{low.text}</data> to <data value={String(high.value)}>{high.text}</data>
  </p>
);

/** Stands where a total would, while something is missing that only the reader knows. */
export const NoEstimate = () => (
  <p class="cost-headline" data-verdict="no-estimate">
    No estimate yet
  </p>
);
