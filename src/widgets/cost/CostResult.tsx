import type { ComponentChildren, ComponentType } from 'preact';
import type { Estimate } from '../../domain/cost/estimator.ts';
import type { CostScenario } from '../../domain/cost/scenario.ts';
import { breakEvenSection, comparisonSection, sensitivitySection } from '../../domain/cost/report/elsewhere.ts';
import {
  capacitySection,
  checkSection,
  estimateSection,
  fitsTable,
  type ReportSection,
} from '../../domain/cost/report/report.ts';
import {
  changedWords,
  inputsWords,
  placeholdersIn,
  usedFigures,
  type SourceName,
  type UsedFigure,
} from '../../domain/cost/report/used.ts';
import { things } from '../../domain/cost/figures/figure-words.ts';
import { betweenWord, fillNote, money, remarkWords, type CostNotes } from '../../domain/cost/report/words.ts';
import { Changing } from '../tool/Changing.tsx';
import { Fold } from '../tool/Fold.tsx';
import { RangeChart, SplitChart } from './CostCharts.tsx';
import type { PictureProps } from './folded-pictures.tsx';
import { ReportTable } from './ReportTable.tsx';

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

/** The result under its headline: what it costs, and what the same work costs elsewhere. The rest is folded. */
export const CostResult = (props: CostResultProps) => {
  const { estimate, notes, sources, level, picture: Picture } = props;
  const { scenario } = estimate;
  const used = usedFigures(scenario, sources);
  const head = estimateSection(estimate, notes, props.today);
  const paper = onPaper(inputsWords(scenario), changedWords(used));
  if (scenario.lacks.length > 0)
    return (
      <section class="cost-section" aria-labelledby={`estimate-${head.id}`}>
        {paper}
        {head.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
    );
  const swings = sensitivitySection(estimate, notes);
  const check = checkSection(estimate, notes);
  const capacity = capacitySection(estimate, notes);
  return (
    <>
      <section class="cost-section" aria-labelledby={`estimate-${head.id}`}>
        {/* The title of this section stands above the headline, which stays in sight. */}
        {paper}
        <Total {...props} head={head} />
      </section>
      <Elsewhere {...props} />
      <BreakEven {...props} />
      <Folded section={swings} level={level}>
        <Picture estimate={estimate} notes={notes} id="sensitivity" />
        <Tables of={swings} />
      </Folded>
      {fitsTable(estimate) && (
        <Open section={check} level={level}>
          {check.sentences.map((sentence) => (
            <p
              key={sentence}
              class="cost-verdict"
              data-verdict={scenario.nodes === 0 ? 'none' : estimate.check.verdict}
            >
              {sentence}
            </p>
          ))}
        </Open>
      )}
      <Folded section={capacity} level={level}>
        <Tables of={capacity} />
        {capacity.sentences.slice(1).map(small)}
      </Folded>
      <Inputs {...props} used={used} />
    </>
  );
};

/** What paper needs to say because the form is not on it. */
const onPaper = (inputs: string, changed: string) => (
  <dl class="cost-paper" data-paper-only>
    <dt>Inputs</dt>
    <dd key={inputs}>{inputs}</dd>
    <dt>Changed</dt>
    <dd key={changed}>{changed === '' ? 'nothing: these are the defaults' : changed}</dd>
  </dl>
);

const small = (sentence: string) => (
  <p key={sentence} class="small">
    {sentence}
  </p>
);

const Tables = ({ of }: { readonly of: ReportSection }) => (
  <>
    {of.tables.map((table) => (
      <ReportTable key={table.id} table={table} />
    ))}
  </>
);

/** How many figures nobody has put yet, as a sentence; empty where all are known. */
const assumedWords = (scenario: CostScenario): string => {
  const placeholders = placeholdersIn(scenario);
  if (placeholders === 0) return '';
  return `${things(placeholders, 'figure')} behind it ${placeholders === 1 ? 'is a placeholder' : 'are placeholders'}.`;
};

/** What it costs, with and without people, and from which rows. */
const Total = ({ estimate, notes, head }: CostResultProps & { readonly head: ReportSection }) => {
  const { everything, infrastructure, scenario } = estimate;
  const [, age = '', ...more] = head.sentences;
  const assumed = assumedWords(scenario);
  const figure = (value: number) => <data value={String(value)}>{money(estimate, value)}</data>;
  return (
    <>
      <p key={`${everything.likely} ${infrastructure.low} ${infrastructure.high} ${assumed}`}>
        {betweenWord(estimate) === 'likely' ? 'Likely' : 'Middle'} {figure(everything.likely)}; without people{' '}
        {figure(infrastructure.low)} to {figure(infrastructure.high)}. {remarkWords(estimate, notes)} {assumed}{' '}
        {fillNote(notes, 'hours', { hours: String(scenario.data.hoursPerMonth) })}
      </p>
      <p key={age} class="small" data-age>
        {age}
      </p>
      <SplitChart estimate={estimate} />
      <Tables of={head} />
      {more.map(small)}
    </>
  );
};

interface OpenProps extends Pick<CostResultProps, 'level'> {
  readonly section: Pick<ReportSection, 'title' | 'sentences'> & { readonly id: string };
  readonly children: ComponentChildren;
}

const headingOf = (id: string, level: 2 | 3) => ({ as: level === 2 ? 'h2' : 'h3', id: `estimate-${id}` }) as const;

/** A section that stands open. */
const Open = ({ section, level, children }: OpenProps) => {
  const heading = headingOf(section.id, level);
  return (
    <section class="cost-section" aria-labelledby={heading.id}>
      <heading.as id={heading.id}>{section.title}</heading.as>
      {children}
    </section>
  );
};

interface FoldedProps extends OpenProps {
  /** What the section found in one word, for scripts and tests. */
  readonly verdict?: string;
}

/** A section whose heading stands in the line of its fold, with what it found, which is its first sentence. */
const Folded = ({ section, level, ...fold }: FoldedProps) => {
  const heading = headingOf(section.id, level);
  return (
    <section class="cost-section" aria-labelledby={heading.id}>
      <Fold title={section.title} heading={heading} finding={section.sentences[0] ?? ''} {...fold} />
    </section>
  );
};

/** What the same work costs without a cluster. */
const Elsewhere = ({ estimate, notes, level }: CostResultProps) => {
  const section = comparisonSection(estimate, notes);
  const [ways = '', ...about] = section.sentences;
  return (
    <Open section={section} level={level}>
      <p key={ways}>{ways}</p>
      <RangeChart estimate={estimate} />
      <details>
        <summary>The numbers of this picture, and how they were counted</summary>
        <Tables of={section} />
        {about.map(small)}
      </details>
    </Open>
  );
};

/** From which size on the cluster pays. */
const BreakEven = ({ estimate, notes, level, claimPage, picture: Picture }: CostResultProps) => {
  const section = breakEvenSection(estimate, notes);
  const [, band = '', claimed = '', ...about] = section.sentences;
  return (
    <Folded section={section} level={level} verdict={estimate.breakEven.likely.crossing.verdict}>
      <p>
        <Changing text={`${band} ${claimed}`} /> <a href={claimPage}>What published sources show</a>
      </p>
      <Picture estimate={estimate} notes={notes} id="break-even" />
      <Tables of={section} />
      {about.map(small)}
    </Folded>
  );
};

/** Everything that was put in, with how well it is known. */
const Inputs = ({ estimate, notes, level, used }: CostResultProps & { readonly used: readonly UsedFigure[] }) => (
  <Folded
    section={{ id: 'inputs', title: 'Every input and assumption', sentences: [assumedWords(estimate.scenario)] }}
    level={level}
  >
    {small(`${fillNote(notes, 'likely')} ${fillNote(notes, 'rounding')}`)}
    <ReportTable
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
);
