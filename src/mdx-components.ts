/** Every tag that an author may write. A new one is added here and to the table in src/domain/content/markup/tags.ts, or it does not compile. */
import Alternatives from './components/fit/Alternatives.astro';
import Badge from './components/blocks/Badge.astro';
import Card from './components/blocks/Card.astro';
import Cards from './components/blocks/Cards.astro';
import FileTree from './components/blocks/FileTree.astro';
import Steps from './components/blocks/Steps.astro';
import Tab from './components/blocks/Tab.astro';
import Tabs from './components/blocks/Tabs.astro';
import CanaryHolds from './components/migration/CanaryHolds.astro';
import Contradiction from './components/evidence/Contradiction.astro';
import CostTable from './components/cost/CostTable.astro';
import DatedFacts from './components/evidence/DatedFacts.astro';
import Doors from './components/site/Doors.astro';
import EvidenceKey from './components/evidence/EvidenceKey.astro';
import Faqs from './components/faq/Faqs.astro';
import FitRules from './components/fit/FitRules.astro';
import Include from './components/guide/Include.astro';
import { inlineTags } from './components/inline-tags.ts';
import MigrationEffort from './components/migration/MigrationEffort.astro';
import Owners from './components/site/Owners.astro';
import Panel from './components/site/Panel.astro';
import PartsPicture from './components/workloads/PartsPicture.astro';
import Phases from './components/migration/Phases.astro';
import Pre from './components/guide/Pre.astro';
import PullFigure from './components/figures/PullFigure.astro';
import Sample from './components/guide/Sample.astro';
import Timeline from './components/guide/Timeline.astro';
import TraitPicture from './components/workloads/TraitPicture.astro';
import UnusedClaims from './components/evidence/UnusedClaims.astro';
import WorkloadTable from './components/workloads/WorkloadTable.astro';
import type { TagName } from './domain/content/markup/tags.ts';
import CostEstimator from './widgets/cost/CostEstimator.astro';
import CostNotes from './widgets/cost/CostNotes.astro';
import FitCases from './widgets/fit/FitCases.astro';
import FitDecisions from './widgets/fit/FitDecisions.astro';
import FitProfiles from './widgets/fit/FitProfiles.astro';
import FitQuiz from './widgets/fit/FitQuiz.astro';
import FitReadings from './widgets/fit/FitReadings.astro';
import InventoryRules from './widgets/placement/InventoryRules.astro';
import ToolChain from './widgets/placement/ToolChain.astro';
import WorkloadPlacement from './widgets/placement/WorkloadPlacement.astro';
import MigrationPlanner from './widgets/planner/MigrationPlanner.astro';

export const mdxComponents = {
  ...inlineTags,
  Alternatives,
  Badge,
  CanaryHolds,
  Card,
  Cards,
  Contradiction,
  CostEstimator,
  CostNotes,
  CostTable,
  DatedFacts,
  Doors,
  EvidenceKey,
  Faqs,
  FileTree,
  FitCases,
  FitDecisions,
  FitProfiles,
  FitQuiz,
  FitReadings,
  FitRules,
  Include,
  InventoryRules,
  MigrationEffort,
  MigrationPlanner,
  Owners,
  Panel,
  PartsPicture,
  Phases,
  PullFigure,
  Sample,
  Steps,
  Tab,
  Tabs,
  Timeline,
  ToolChain,
  TraitPicture,
  UnusedClaims,
  WorkloadPlacement,
  WorkloadTable,
  // What Markdown makes of a block between fences.
  pre: Pre,
} satisfies Record<TagName | 'pre', unknown>;
