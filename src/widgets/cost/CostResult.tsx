import type { Estimate } from '../../domain/cost/estimator.ts';
import { betweenWord, costReport, type ReportSection, type ReportTable } from '../../domain/cost/report.ts';
import { placeholdersIn, usedFigures, type SourceName } from '../../domain/cost/used.ts';
import { things } from '../../domain/cost/figure-words.ts';
import { fillNote, money, type CostNotes } from '../../domain/cost/words.ts';
import { Changing } from '../tool/Changing.tsx';
import { BreakEvenChart } from './BreakEvenChart.tsx';
import { RangeChart, SplitChart, SwingChart } from './CostCharts.tsx';

export interface CostResultProps {
  readonly estimate: Estimate;
  readonly notes: CostNotes;
  readonly sources: Readonly<Record<string, SourceName>>;
  /** Address of the claim about the break-even. */
  readonly claimPage: string;
  readonly level: 2 | 3;
}

/** A table of the report: every figure carries its value. */
const Table = ({ table }: { readonly table: ReportTable }) => (
  <div class="table-scroll" role="region" aria-label={table.caption} tabIndex={0}>
    <table class="stacks">
      <caption>
        <Changing text={table.caption} />
      </caption>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th key={column} scope="col" data-number={typeof table.rows[0]?.cells[index - 1] === 'object' || undefined}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.id} data-row={row.id} class={row.total ? 'cost-total' : undefined}>
            <th scope="row">{row.head}</th>
            {row.cells.map((cell, index) =>
              typeof cell === 'string' ? (
                <td key={index} class="small" data-label={table.columns[index + 1]}>
                  <Changing text={cell} />
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

/** What a section says in one word, for scripts and tests. */
const verdictOf = (id: ReportSection['id'], estimate: Estimate): string | undefined => {
  if (id === 'check') return estimate.scenario.nodes === 0 ? 'none' : estimate.check.verdict;
  return id === 'break-even' ? estimate.breakEven.likely.crossing.verdict : undefined;
};

const Picture = ({ id, ...props }: CostResultProps & { readonly id: ReportSection['id'] }) => {
  if (id === 'estimate') return <SplitChart {...props} />;
  if (id === 'comparison') return <RangeChart {...props} />;
  if (id === 'break-even') return <BreakEvenChart {...props} />;
  return id === 'sensitivity' ? <SwingChart {...props} /> : null;
};

/** Tables with more rows than this are folded away under the picture that shows the same. */
const folded = new Set<ReportSection['id']>(['break-even', 'sensitivity']);

/** The result under its headline: the sections of the report, each with its picture and its numbers. */
export const CostResult = (props: CostResultProps) => {
  const { estimate, notes, level, sources } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  const between = betweenWord(estimate);
  const placeholders = placeholdersIn(estimate.scenario);
  const figure = (value: number) => <data value={String(value)}>{money(estimate, value)}</data>;
  return (
    <>
      {costReport(estimate, notes).map((section) => {
        const verdict = verdictOf(section.id, estimate);
        const [first, ...rest] = section.sentences;
        const head = section.id === 'estimate';
        return (
          <section key={section.id} class="cost-section" aria-labelledby={`estimate-${section.id}`}>
            {/* The title of the first section stands above the headline, which stays in sight. */}
            {!head && <Heading id={`estimate-${section.id}`}>{section.title}</Heading>}
            {head ? (
              <p
                key={`${estimate.everything.likely} ${estimate.infrastructure.low} ${estimate.infrastructure.high} ${placeholders}`}
              >
                {between === 'likely' ? 'Likely' : 'Middle'} {figure(estimate.everything.likely)}; without people{' '}
                {figure(estimate.infrastructure.low)} to {figure(estimate.infrastructure.high)}.{' '}
                {placeholders > 0 &&
                  `${things(placeholders, 'figure')} behind it ${placeholders === 1 ? 'is a placeholder' : 'are placeholders'}. `}
                {fillNote(notes, 'hours', { hours: String(estimate.scenario.data.hoursPerMonth) })}
              </p>
            ) : (
              <p key={first} class={verdict === undefined ? undefined : 'cost-verdict'} data-verdict={verdict}>
                {first}
              </p>
            )}
            {section.id === 'break-even' && (
              <p>
                <Changing text={rest.slice(0, 2).join(' ')} /> <a href={props.claimPage}>What the record shows</a>
              </p>
            )}
            <Picture {...props} id={section.id} />
            {folded.has(section.id) ? (
              <details>
                <summary>The numbers of this picture</summary>
                {section.tables.map((table) => (
                  <Table key={table.id} table={table} />
                ))}
              </details>
            ) : (
              section.tables.map((table) => <Table key={table.id} table={table} />)
            )}
            {(section.id === 'break-even' ? rest.slice(2) : head ? [] : rest).map((sentence) => (
              <p key={sentence} class="small">
                {sentence}
              </p>
            ))}
          </section>
        );
      })}
      <section class="cost-section" aria-labelledby="estimate-inputs">
        <Heading id="estimate-inputs">What it rests on</Heading>
        <p>
          {fillNote(notes, 'likely')} {fillNote(notes, 'rounding')}
        </p>
        <p>Not counted: {fillNote(notes, 'left-out')}</p>
        <details>
          <summary>Every input and assumption</summary>
          <Table
            table={{
              id: 'inputs',
              caption: 'Inputs and assumptions of this estimate',
              columns: ['Figure', 'Value', 'Standing', 'Why'],
              rows: usedFigures(estimate.scenario, sources).map((used) => ({
                id: used.id,
                head: used.name,
                cells: [used.value, used.changed ? `changed: ${used.standing}` : used.standing, used.why],
              })),
            }}
          />
        </details>
      </section>
    </>
  );
};
