import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EstimatorData } from '../../domain/cost-estimator.ts';
import type { ExportContext } from '../../domain/cost-export.ts';
import type { CostGroup } from '../../domain/cost-fields.ts';
import { costDefaults, costParameters, withoutDefaults } from '../../domain/cost-parameters.ts';
import type { SourceName } from '../../domain/cost-used.ts';
import type { CostNotes } from '../../domain/cost-words.ts';
import { readState, writeState, type StateValues } from '../../domain/url-state.ts';
import { Exports } from '../tool/Exports.tsx';
import { openSavedWork } from '../tool/saved-work.ts';
import { SavedScenarios, type ComparedRow } from '../tool/SavedScenarios.tsx';
import { ShareBar } from '../tool/ShareBar.tsx';
import { Status } from '../tool/Status.tsx';
import { useUrlState } from '../tool/useUrlState.ts';
import { CostForm } from './CostForm.tsx';
import type { live as LiveParts } from './live.tsx';

export interface CostEstimatorProps {
  readonly data: EstimatorData;
  readonly groups: readonly CostGroup[];
  readonly notes: CostNotes;
  readonly sources: Readonly<Record<string, SourceName>>;
  /** Address of the page of the estimator. */
  readonly page: string;
  /** Address of the list of sources; a source stands there as #id. */
  readonly sourcesPage: string;
  /** Address of the claim about the break-even. */
  readonly claimPage: string;
  readonly level: 2 | 3;
  /** The default result as HTML, made at build. */
  readonly children?: ComponentChildren;
}

type Live = typeof LiveParts;
type Writer = 'costCsv' | 'costMarkdown' | 'costJson';

const formId = 'cost-estimator';
const today = (): string => new Date().toISOString().slice(0, 10);
const loadLive = async (): Promise<Live> => (await import('./live.tsx')).live;

/** The cost estimator: inputs, result, exports and saved scenarios. Rendered at build with the article's cluster. */
export const CostEstimator = (props: CostEstimatorProps) => {
  const { data, notes, sources, page, level, children } = props;
  const parameters = useMemo(() => costParameters(data), [data]);
  const work = useMemo(() => openSavedWork('cost-estimator'), []);
  const state = useUrlState(parameters, work, formId);
  const [live, setLive] = useState<Live | null>(null);
  const [failed, setFailed] = useState(false);
  const result = useRef<HTMLDivElement>(null);
  const Heading = level === 2 ? 'h2' : 'h3';

  const values = useMemo(() => withoutDefaults(data, state.values), [data, state.values]);
  const query = writeState(values, parameters);
  const load = () => {
    if (live === null)
      loadLive().then(
        (loaded) => setLive(() => loaded),
        () => setFailed(true),
      );
  };
  useEffect(() => {
    if (query !== '' || work.read().scenarios.length > 0) load();
  }, [query]);

  const current = useMemo(() => live?.estimate(data, values) ?? null, [live, data, query]);
  const link = () => `${location.origin}${page}${query === '' ? '' : `?${query}`}`;
  const valuesOf = (saved: string): StateValues => withoutDefaults(data, readState(saved, parameters).values);
  const words = (of: StateValues, id: string): string => String(of[id] ?? costDefaults(data, of)[id] ?? '');
  const compare = ([one, other]: readonly [string, string]): readonly ComparedRow[] => {
    if (live === null) return [];
    const [left, right] = [valuesOf(one), valuesOf(other)];
    return [
      ...live.compared(live.estimate(data, left), live.estimate(data, right), notes),
      ...Object.keys(parameters)
        .filter((id) => words(left, id) !== words(right, id))
        .map((id): ComparedRow => ({ name: parameters[id]?.label ?? id, values: [words(left, id), words(right, id)] })),
    ];
  };
  const file = (label: string, ending: string, mediaType: string, writer: Writer) => ({
    label,
    fileName: `cost-estimate.${ending}`,
    mediaType,
    text: async () => {
      const [{ estimate }, writers] = await Promise.all([loadLive(), import('../../domain/cost-export.ts')]);
      const context: ExportContext = {
        estimate: estimate(data, values),
        values,
        notes,
        sources,
        link: link(),
        today: today(),
      };
      return writers[writer](context);
    },
  });
  const stale = query !== '' && live === null;

  return (
    <div class="tool cost-estimator">
      <ShareBar state={state} holds="inputs" />
      <noscript>
        <p class="tool-bar">
          This page works out new figures with script only; what the address holds is applied only then. Without it the
          result below is the one for the article’s cluster of {data.tableNodes} nodes.
        </p>
      </noscript>
      <div class="cost-columns">
        <CostForm
          {...props}
          formId={formId}
          parameters={parameters}
          heading={Heading}
          values={values}
          defaults={costDefaults(data, values)}
          onValues={state.change}
          onShow={() => result.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()}
        />
        <div class="cost-side">
          {stale && (
            <p class="tool-bar">
              {failed
                ? 'The part of the page that works out new figures could not be loaded. Below is the default; reload to try again.'
                : 'Working it out; below is still the default.'}
            </p>
          )}
          <div ref={result} class="cost-result" aria-busy={stale && !failed}>
            {live !== null && current !== null ? <live.CostResult {...props} estimate={current} /> : children}
          </div>
          <Heading class="needs-script" data-screen-only>
            Keep it
          </Heading>
          <Exports
            link={link}
            files={[
              file('CSV', 'csv', 'text/csv', 'costCsv'),
              file('Markdown', 'md', 'text/markdown', 'costMarkdown'),
              file('JSON', 'json', 'application/json', 'costJson'),
            ]}
          />
          <SavedScenarios
            work={work}
            // The default has no parameters; a version alone stands for it, so that it can be saved too.
            query={query === '' ? 'v=1' : query}
            today={today}
            describe={(saved) => {
              load();
              return live?.totalWords(live.estimate(data, valuesOf(saved))) ?? '…';
            }}
            compare={compare}
            onOpen={(saved) => state.change(valuesOf(saved))}
          />
        </div>
      </div>
      <Status message={live === null || current === null ? '' : live.spoken(current, notes)} />
    </div>
  );
};
