/** What the planner is given at build. */
import type { ComponentChildren } from 'preact';
import type { PlanAging } from '../../domain/planner/age/age.ts';
import type { MovesInWords } from '../../domain/planner/gates.ts';
import type { PlannerData } from '../../domain/planner/input/plan-state.ts';
import type { PlanInShort } from './PlanHead.tsx';

export interface MigrationPlannerProps {
  readonly data: PlannerData;
  readonly words: MovesInWords;
  readonly aging: PlanAging;
  /** What the columns of the table of services are, in words: they stand in the page, and not in the script. */
  readonly columns: string;
  /** Names of the phases of the migration chapter, by id. */
  readonly phases: Readonly<Record<string, string>>;
  readonly usual: PlanInShort;
  /** Address of the page of the planner, and of the chapter with the phases. */
  readonly page: string;
  readonly chapter: string;
  /** Address of the page where services are placed. */
  readonly placement: string;
  readonly handbook: string;
  readonly level: 2 | 3;
  /** The plan of the example as HTML, made at build. */
  readonly children?: ComponentChildren;
}
