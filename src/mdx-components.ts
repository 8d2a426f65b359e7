/** Every tag that an author may write. A new one is added here and to mdxTags in domain/mdx-references.ts. */
import Alternatives from './components/Alternatives.astro';
import Contradiction from './components/Contradiction.astro';
import CostTable from './components/CostTable.astro';
import DatedFacts from './components/DatedFacts.astro';
import EvidenceKey from './components/EvidenceKey.astro';
import Faqs from './components/Faqs.astro';
import FitRules from './components/FitRules.astro';
import { inlineTags } from './components/inline-tags.ts';
import Phases from './components/Phases.astro';
import Pre from './components/Pre.astro';
import PullFigure from './components/PullFigure.astro';
import Sample from './components/Sample.astro';
import Timeline from './components/Timeline.astro';
import TraitPicture from './components/TraitPicture.astro';
import UnusedClaims from './components/UnusedClaims.astro';
import WorkloadTable from './components/WorkloadTable.astro';
import type { MdxTag } from './domain/mdx-references.ts';
import CostEstimator from './widgets/cost-estimator/CostEstimator.astro';
import CostNotes from './widgets/cost-estimator/CostNotes.astro';
import FitCases from './widgets/fit-quiz/FitCases.astro';
import FitDecisions from './widgets/fit-quiz/FitDecisions.astro';
import FitProfiles from './widgets/fit-quiz/FitProfiles.astro';
import FitQuiz from './widgets/fit-quiz/FitQuiz.astro';
import FitReadings from './widgets/fit-quiz/FitReadings.astro';

export const mdxComponents = {
  ...inlineTags,
  Alternatives,
  Contradiction,
  CostEstimator,
  CostNotes,
  CostTable,
  DatedFacts,
  EvidenceKey,
  Faqs,
  FitCases,
  FitDecisions,
  FitProfiles,
  FitQuiz,
  FitReadings,
  FitRules,
  Phases,
  PullFigure,
  Sample,
  Timeline,
  TraitPicture,
  UnusedClaims,
  WorkloadTable,
  // What Markdown makes of a block between fences.
  pre: Pre,
} satisfies Record<MdxTag | 'pre', unknown>;
