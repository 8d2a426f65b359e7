import type { ComponentChildren, ComponentType } from 'preact';
import type { Estimate } from '../../domain/cost/estimator.ts';
import { breakEvenSection, comparisonSection, sensitivitySection } from '../../domain/cost/report/elsewhere.ts';
import {
  capacitySection,
  checkSection,
  estimateSection,
  fitsTable,
  type Cell,
  type ReportSection,
  type ReportTable,
} from '../../domain/cost/report/report.ts';
import {
  changedWords,
  inputsWords,
  placeholdersIn,
  usedFigures,
  type SourceName,
} from '../../domain/cost/report/used.ts';
import { things } from '../../domain/cost/figures/figure-words.ts';
import { betweenWord, fillNote, money, remarkWords, type CostNotes } from '../../domain/cost/report/words.ts';
import { Changing } from '../tool/Changing.tsx';
import { Fold } from '../tool/Fold.tsx';
import { RangeChart, SplitChart } from './CostCharts.tsx';
import type { PictureProps } from './folded-pictures.tsx';

export interface CostResultProps {
  readonly estimate: Estimate;
  readonly notes: CostNotes;
  readonly sources: Readonly<Record<string, SourceName>>;
  /** Address of the claim about the break-even. */
  readonly claimPage: string;
  readonly level: 2 | 3;
  /** The day on which the age of the figures is told, YYYY-MM-DD. */
  readonly today: string;
  /** Draws the pictures in folds. */
  readonly picture: ComponentType<PictureProps>;
}

const isMillions = (cell: Cell): boolean => typeof cell === 'object' && cell.value >= 1e6;

/** A table of the report: every figure carries its value. */
const Table = ({ table }: { readonly table: ReportTable }) => (
  <div class="table-scroll" role="region" aria-label={table.caption} tabIndex={0}>
    <table class={table.rows.some(({ cells }) => cells.some(isMillions)) ? 'stacks wide' : 'stacks'}>
      <caption>
        <Changing text={table.caption} />
      </caption>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th
              key={column}
              scope="col"
              data-number={table.rows.some(({ cells }) => typeof cells[index - 1] === 'object') || undefined}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr
            key={row.id}
            id={table.id === 'inputs' ? `used-${row.id}` : undefined}
            data-row={row.id}
            class={row.total ? 'cost-total' : undefined}
          >
            <th scope="row">{row.head}</th>
            {row.cells.map((cell, index) =>
              typeof cell === 'string' ? (
                <td key={index} class="small" data-label={table.columns[index + 1]}>
                  {cell !== '' && <Changing text={cell} />}
                </td>
              ) : (
                <td key={index} data-number data-label={table.columns[index + 1]}>
                  <data key={cell.text} value={String(Number(cell.value.toFixed(4)))}>
                    {cell.text}
                  </data>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

interface FoldedProps extends Pick<ReportSection, 'title'> {
  readonly id: string;
  readonly level: 2 | 3;
  /** What the section found, in its line. */
  readonly finding: string;
  /** The same in one word, for scripts and tests. */
  readonly verdict?: string | undefined;
  readonly children?: ComponentChildren;
}

/** A section whose heading stands in the line of its fold, with what it found. */
const Folded = ({ id, level, title, ...fold }: FoldedProps) => (
  <section class="cost-section" aria-labelledby={`estimate-${id}`}>
    <Fold title={title} heading={{ as: level === 2 ? 'h2' : 'h3', id: `estimate-${id}` }} {...fold} />
  </section>
);

const small = (sentence: string) => (
  <p key={sentence} class="small">
    {sentence}
  </p>
);

const Tables = ({ of }: { readonly of: ReportSection }) => (
  <>
    {of.tables.map((table) => (
      <Table key={table.id} table={table} />
    ))}
  </>
);

/** What paper needs to say because the form is not on it. */
const Paper = ({ inputs, changed }: { readonly inputs: string; readonly changed: string }) => (
  <dl class="cost-paper" data-paper-only>
    <dt>Inputs</dt>
    <dd key={inputs}>{inputs}</dd>
    <dt>Changed</dt>
    <dd key={changed}>{changed === '' ? 'nothing: these are the defaults' : changed}</dd>
  </dl>
);

/** The result under its headline: what it costs, and what the same work costs elsewhere. The rest is folded. */
export const CostResult = (props: CostResultProps) => {
  const { estimate, notes, level, sources, picture: Picture } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  const between = betweenWord(estimate);
  const placeholders = placeholdersIn(estimate.scenario);
  const assumed =
    placeholders > 0
      ? `${things(placeholders, 'figure')} behind it ${placeholders === 1 ? 'is a placeholder' : 'are placeholders'}.`
      : '';
  const figure = (value: number) => <data value={String(value)}>{money(estimate, value)}</data>;
  const used = usedFigures(estimate.scenario, sources);
  const paper = <Paper inputs={inputsWords(estimate.scenario)} changed={changedWords(used)} />;
  const head = estimateSection(estimate, notes, props.today);
  if (estimate.scenario.lacks.length > 0)
    return (
      <section class="cost-section" aria-labelledby={`estimate-${head.id}`}>
        {paper}
        {head.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
    );
  const comparison = comparisonSection(estimate, notes);
  const breakEven = breakEvenSection(estimate, notes);
  const sensitivity = sensitivitySection(estimate, notes);
  const check = checkSection(estimate, notes);
  const capacity = capacitySection(estimate, notes);
  const age = head.sentences[1] ?? '';
  const [ways = '', ...aboutWays] = comparison.sentences;
  const [pays = '', band = '', claimed = '', ...aboutPays] = breakEven.sentences;
  return (
    <>
      <section class="cost-section" aria-labelledby={`estimate-${head.id}`}>
        {/* The title of this section stands above the headline, which stays in sight. */}
        {paper}
        <p
          key={`${estimate.everything.likely} ${estimate.infrastructure.low} ${estimate.infrastructure.high} ${placeholders}`}
        >
          {between === 'likely' ? 'Likely' : 'Middle'} {figure(estimate.everything.likely)}; without people{' '}
          {figure(estimate.infrastructure.low)} to {figure(estimate.infrastructure.high)}.{' '}
          {remarkWords(estimate, notes)} {assumed}{' '}
          {fillNote(notes, 'hours', { hours: String(estimate.scenario.data.hoursPerMonth) })}
        </p>
        <p key={age} class="small" data-age>
          {age}
        </p>
        <SplitChart estimate={estimate} />
        <Tables of={head} />
        {head.sentences.slice(2).map(small)}
      </section>
      <section class="cost-section" aria-labelledby={`estimate-${comparison.id}`}>
        <Heading id={`estimate-${comparison.id}`}>{comparison.title}</Heading>
        <p key={ways}>{ways}</p>
        <RangeChart estimate={estimate} />
        <details>
          <summary>The numbers of this picture, and how they were counted</summary>
          <Tables of={comparison} />
          {aboutWays.map(small)}
        </details>
      </section>
      <Folded {...breakEven} level={level} finding={pays} verdict={estimate.breakEven.likely.crossing.verdict}>
        <p>
          <Changing text={`${band} ${claimed}`} /> <a href={props.claimPage}>What published sources show</a>
        </p>
        <Picture estimate={estimate} notes={notes} id="break-even" />
        <Tables of={breakEven} />
        {aboutPays.map(small)}
      </Folded>
      <Folded {...sensitivity} level={level} finding={sensitivity.sentences[0] ?? ''}>
        <Picture estimate={estimate} notes={notes} id="sensitivity" />
        <Tables of={sensitivity} />
      </Folded>
      {fitsTable(estimate) && (
        <section class="cost-section" aria-labelledby={`estimate-${check.id}`}>
          <Heading id={`estimate-${check.id}`}>{check.title}</Heading>
          {check.sentences.map((sentence) => (
            <p
              key={sentence}
              class="cost-verdict"
              data-verdict={estimate.scenario.nodes === 0 ? 'none' : estimate.check.verdict}
            >
              {sentence}
            </p>
          ))}
        </section>
      )}
      <Folded {...capacity} level={level} finding={capacity.sentences[0] ?? ''}>
        <Tables of={capacity} />
        {capacity.sentences.slice(1).map(small)}
      </Folded>
      <Folded id="inputs" level={level} title="Every input and assumption" finding={assumed}>
        {small(`${fillNote(notes, 'likely')} ${fillNote(notes, 'rounding')}`)}
        <Table
          table={{
            id: 'inputs',
            caption: 'Inputs and assumptions of this estimate',
            columns: ['Figure', 'Value', 'Standing', 'Why'],
            rows: used.map((one) => ({
              id: one.id,
              head: one.name,
              cells: [one.value, one.changed ? `changed: ${one.standing}` : one.standing, one.why],
            })),
          }}
        />
      </Folded>
    </>
  );
};
