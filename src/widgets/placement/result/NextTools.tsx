import { useState } from 'preact/hooks';
import { askedOf, askedWords, estimateQuery, type PricedNode } from '../../../domain/placement/asked.ts';
import type { Placed } from '../../../domain/placement/types.ts';

export interface NextToolsData {
  /** Addresses of the planner and the estimator. */
  readonly planner: string;
  readonly estimator: string;
  readonly node: PricedNode;
}

/** What the placed services lead to: a plan, and a price. */
export const NextTools = ({ placed, next }: { readonly placed: Placed; readonly next: NextToolsData }) => {
  const [trouble, setTrouble] = useState('');
  const asked = askedOf(placed.services);
  const query = estimateQuery(asked, next.node);
  const plan = async (): Promise<void> => {
    const { plannerQuery } = await import('../handing-over.ts');
    const found = plannerQuery(placed);
    if (found.query === null) setTrouble(found.trouble);
    else location.assign(`${next.planner}?${found.query}`);
  };
  if (placed.services.length === 0) return null;
  return (
    <section class="place-next" aria-label="What follows">
      <p class="tool-actions needs-script" data-screen-only>
        <button
          type="button"
          class="primary"
          onClick={() =>
            void plan().catch(() => setTrouble('The part that hands services over could not be loaded. Try again.'))
          }
        >
          Open in the planner
        </button>
        {query !== null && (
          <a class="button" href={`${next.estimator}?${query}`}>
            Price the nodes
          </a>
        )}
      </p>
      <p class="small" key={`${asked.sized} ${asked.services} ${query}`}>
        {askedWords(asked, next.node)}
      </p>
      {trouble !== '' && (
        <p role="alert" class="tool-problem" key={trouble}>
          {trouble}
        </p>
      )}
    </section>
  );
};
