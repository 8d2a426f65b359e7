/** One file of a plan, and what its manifests have in common. */
import type { PlanSettings } from '../settings.ts';
import { manifestProblems } from './manifest-problems.ts';
import { yamlFile } from './yaml.ts';

export interface PlanFile {
  /** Path in the folder of the plan. */
  readonly path: string;
  readonly text: string;
}

/** What an object is called, and where it stands. */
export const metadata = (name: string, { namespace }: PlanSettings) => ({ name, namespace });

/** A file of documents that our own checks let pass; anything else is a fault of this program. */
export const checked = (path: string, documents: Parameters<typeof yamlFile>[0]): PlanFile => {
  const problems = documents.flatMap(({ tree }) => manifestProblems(tree));
  if (problems.length > 0) throw new Error(`${path} would not be accepted: ${problems.join(' ')}`);
  return { path, text: yamlFile(documents) };
};
