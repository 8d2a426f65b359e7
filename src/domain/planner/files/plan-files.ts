/** Every file of a plan, one by one and as one zip. */
import { planAge, type PlanAging } from '../age/age.ts';
import type { MovesInWords } from '../gates.ts';
import type { Plan } from '../plan.ts';
import { calendarFile } from './calendar-file.ts';
import { manifestsOf, objectName } from './manifests.ts';
import type { PlanFile } from './plan-file.ts';
import { runbook } from './runbook.ts';
import { planSentences } from './sentences.ts';
import { planCsv, planJson } from './tables.ts';
import { zip } from './zip.ts';

export interface AboutFiles {
  readonly handbook: string;
  /** Version of the site, in words; the files say nothing of it where it is not given. */
  readonly site?: string | undefined;
  readonly link: string;
  /** The day of the visitor, YYYY-MM-DD, and the moment, in UTC. */
  readonly today: string;
  readonly now: string;
  /** Days of what the plan rests on; the files say nothing of it where they are not given. */
  readonly aging?: PlanAging;
}

export interface PlanFiles {
  readonly files: readonly PlanFile[];
  /** What could not be written, each with the name of its service. */
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** The manifests of all services; two whose objects would be called alike get none, and are told. */
const allManifests = (plan: Plan): PlanFiles => {
  const named = plan.moves.map((move) => ({ move, name: objectName(move.service.name) }));
  const found = named.map(({ move, name }) => {
    const service = move.service.name;
    if (move.service.move !== 'http-weights') return { service, files: [], refused: [] };
    if (name === null)
      return {
        service,
        files: [],
        refused: ['No manifests: nothing in its name can be the name of an object in a cluster.'],
      };
    const twins = named
      .filter((other) => other.name === name && other.move !== move)
      .map((other) => other.move.service.name);
    if (twins.length > 0)
      return {
        service,
        files: [],
        refused: [
          `No manifests: in a cluster it would be called ${name}, and so would ${twins.join(', ')}. Rename one.`,
        ],
      };
    return { service, ...manifestsOf(move, name, plan.settings) };
  });
  return {
    files: found.flatMap(({ files }) => files),
    refused: found.flatMap(({ service, refused }) => refused.map((why) => ({ name: service, why }))),
  };
};

/** All files of a plan, and what could not be written of it. */
export const planFiles = (plan: Plan, words: MovesInWords, about: AboutFiles): PlanFiles => {
  const { files, refused } = allManifests(plan);
  const age = about.aging ? planAge(plan, about.aging, about.today) : [];
  const told = about.site === undefined ? age : [...age, `Version of the handbook: ${about.site}.`];
  const byName = new Map<string, string[]>();
  for (const { name, why } of refused) byName.set(name, [...(byName.get(name) ?? []), why]);
  return {
    files: [
      { path: 'runbook.md', text: runbook(plan, words, byName, { ...about, age: told }) },
      { path: 'plan.csv', text: planCsv(plan, told) },
      {
        path: 'plan.json',
        text: planJson(
          plan,
          words,
          refused.map(({ name, why }) => `${name}: ${why}`),
          age,
          about.site,
        ),
      },
      { path: 'summary.txt', text: planSentences(plan, about.link) },
      { path: 'plan.ics', text: calendarFile(plan, about.now, told) },
      ...files.map((file) =>
        about.site !== undefined && file.path.endsWith('.yaml')
          ? { ...file, text: `# Written by version ${about.site} of the handbook.\n${file.text}` }
          : file,
      ),
    ],
    refused,
  };
};

/** All files as one zip. */
export const planZip = (plan: Plan, words: MovesInWords, about: AboutFiles): Uint8Array<ArrayBuffer> =>
  zip(planFiles(plan, words, about).files, about.today);

/** One file of a plan by its path; `plan.zip` holds all of them. */
export const planFile = (
  plan: Plan,
  words: MovesInWords,
  about: AboutFiles,
  path: string,
): string | Uint8Array<ArrayBuffer> =>
  path === 'plan.zip'
    ? planZip(plan, words, about)
    : (planFiles(plan, words, about).files.find((file) => file.path === path)?.text ?? '');
