import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ExportContext } from '../../domain/cost/export.ts';
import type { CostGroup } from '../../domain/cost/fields.ts';
import { costDefaults, costParameters, withoutDefaults, type EstimatorData } from '../../domain/cost/parameters.ts';
import type { SourceName } from '../../domain/cost/used.ts';
import type { CostNotes } from '../../domain/cost/words.ts';
import { readState, writeState, type StateValues } from '../../domain/tool/url-state.ts';
import { Exports } from '../tool/Exports.tsx';
import { openSavedWork } from '../tool/saved-work.ts';
import { ResultNow } from '../tool/ResultNow.tsx';
import { SavedScenarios } from '../tool/SavedScenarios.tsx';
import type { Compare } from '../tool/ScenarioList.tsx';
import { ShareBar } from '../tool/ShareBar.tsx';
import { Status } from '../tool/Status.tsx';
import { useAnswered } from '../tool/useAnswered.ts';
import { useUrlState } from '../tool/useUrlState.ts';
import { CostForm } from './CostForm.tsx';
import type { live as LiveParts } from './live.tsx';

interface Shown {
  readonly value: number;
  readonly text: string;
}

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
  /** Title of the result, and the total of the default: both ends, each as a value and as it is shown. */
  readonly title: string;
  readonly usual: readonly [low: Shown, high: Shown];
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
  const result = useRef<HTMLHeadingElement>(null);
  const Heading = level === 2 ? 'h2' : 'h3';

  const values = useMemo(() => withoutDefaults(data, state.values), [data, state.values]);
  const query = writeState(values, parameters);
  useEffect(() => {
    if (query !== '' && live === null) loadLive().then(setLive, () => setFailed(true));
  }, [query]);

  const current = useMemo(() => live?.estimate(data, values) ?? null, [live, data, query]);
  const link = () => `${location.origin}${page}${query === '' ? '' : `?${query}`}`;
  const valuesOf = (saved: string): StateValues => withoutDefaults(data, readState(saved, parameters).values);
  const words = (of: StateValues, id: string): string => String(of[id] ?? costDefaults(data, of)[id] ?? '');
  const comparing = async (): Promise<Compare> => {
    const [loaded, { compared }] = await Promise.all([loadLive(), import('./compared.ts')]);
    const { estimate } = loaded;
    // The list says what each scenario comes to.
    setLive(loaded);
    return ([one, other]) => {
      const [left, right] = [valuesOf(one), valuesOf(other)];
      return [
        ...compared(estimate(data, left), estimate(data, right), notes),
        ...Object.keys(parameters)
          .filter((id) => words(left, id) !== words(right, id))
          .map((id) => ({ name: parameters[id]?.label ?? id, values: [words(left, id), words(right, id)] as const })),
      ];
    };
  };
  const file = (label: string, ending: string, mediaType: string, writer: Writer) => ({
    label,
    fileName: `cost-estimate.${ending}`,
    mediaType,
    text: async () => {
      const [{ estimate }, writers] = await Promise.all([loadLive(), import('../../domain/cost/export.ts')]);
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
  useAnswered(state.ready && (!stale || failed));
  const { step } = state;
  const moved = useMemo(
    () => step && live && current && live.costChange(live.estimate(data, withoutDefaults(data, step.from)), current),
    [step, live, current],
  );
  const [low, high] =
    live && current
      ? [current.everything.low, current.everything.high].map((value) => ({ value, text: live.money(current, value) }))
      : props.usual;

  return (
    <div class="tool cost-estimator">
      <ShareBar state={state} holds="inputs" />
      <noscript>
        <p class="tool-bar">
          This page works out new figures with script only; what the address holds is applied only then. Without it the
          result below is the one for the article’s cluster of {data.tableNodes} nodes.
        </p>
      </noscript>
      <div class="tool-columns">
        <CostForm
          {...props}
          formId={formId}
          parameters={parameters}
          heading={Heading}
          values={values}
          defaults={costDefaults(data, values)}
          onValues={(next) => state.change(next, values)}
          onNear={() => void loadLive().catch(() => undefined)}
          onSettle={state.settle}
          onShow={() => result.current?.focus()}
        />
        <div class="tool-side cost-side">
          <Heading id="estimate-estimate" ref={result} tabIndex={-1}>
            {props.title}
          </Heading>
          <ResultNow
            moved={moved}
            note={stale && !failed ? 'Working it out; this is still the default.' : 'a month, with people'}
            href="#estimate-estimate"
            more="Breakdown"
          >
            <p class="cost-headline">
              <data value={String(low?.value)}>{low?.text}</data> to{' '}
              <data value={String(high?.value)}>{high?.text}</data>
            </p>
          </ResultNow>
          {failed && (
            <p class="tool-bar">
              The part of the page that works out new figures could not be loaded. Below is the default; reload to try
              again.
            </p>
          )}
          <div class="cost-result" aria-busy={stale && !failed}>
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
            describe={(saved) => live?.totalWords(live.estimate(data, valuesOf(saved))) ?? '…'}
            comparing={comparing}
            onOpen={(saved) => state.change(valuesOf(saved), values)}
          />
        </div>
      </div>
      <Status
        message={
          live === null || current === null ? '' : `${live.spoken(current, notes)}${moved ? ` ${moved.words}.` : ''}`
        }
      />
    </div>
  );
};
