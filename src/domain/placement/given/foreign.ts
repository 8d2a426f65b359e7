/** What people give instead of an inventory, and the command that makes one of it. */
import type { Row } from '../../text/tables/rows.ts';
import { isSheet } from '../readers/sheet.ts';
import { child, entries, has, items, text, type Node } from '../tree.ts';

const kubectl = 'kubectl get deploy,sts,ds,cronjob,hpa,pvc -A -o json';
const compose = 'docker compose config --format json';

const ansible =
  'This is an inventory of Ansible: hosts in groups, and nothing of what runs on them. Fill in the template (CSV).';

const textual: readonly (readonly [RegExp, string])[] = [
  [
    /^(NAMESPACE +)?NAME +(READY|DESIRED|STATUS|COMPLETIONS|SCHEDULE|TYPE|REFERENCE) /,
    `This is the table that kubectl prints for people; it lacks almost every fact. Run: ${kubectl}`,
  ],
  [/^Name:\s+\S+\n(Namespace|Priority):/, `This is kubectl describe. Run: ${kubectl}`],
  [
    /^CONTAINER ID +IMAGE /,
    `This is docker ps, which knows neither volumes nor dependencies. Run in the folder of the project: ${compose}`,
  ],
  [/^NAME +IMAGE +COMMAND +SERVICE /, `This is docker compose ps. Run: ${compose}`],
  [
    /^\[(Unit|Service|Install)\]\s*$/m,
    'This is a unit of systemd, which names a program and little else. Fill in the template (CSV).',
  ],
  [
    /^(resource|module|provider|terraform|variable|locals)\s+("[^"\n]*"\s*)*\{/m,
    'This is Terraform. Its code and state hold secrets and no running services. Export what runs: ' +
      kubectl +
      ', or aws ecs describe-services.',
  ],
  [/^job +["[]/m, 'This is a job of Nomad, which is not read yet. Fill in the template (CSV).'],
  [/^\[[\w.:-]+\]\s*\n[\w-]+(?:\.[\w-]+)*(?:[ \t]+ansible_\w+=.*)?\s*$/m, ansible],
  [
    /^\s*UNIT +LOAD +ACTIVE +SUB /,
    'This is systemctl list-units, which names programs and nothing of what they keep. Fill in the template (CSV).',
  ],
  [/^FROM +\S+/i, `This is a Dockerfile: one image, no service. Run: ${compose}`],
  [/^docker run /, `These are docker run commands. Write them as a Compose file, then run: ${compose}`],
  [/^<(\?xml|!doctype|html)/i, 'This is markup. Export the table as CSV.'],
  [/^PK\u0003\u0004/, 'This is a spreadsheet or an archive. Save the sheet as CSV.'],
  [
    /^(export +)?[A-Z][A-Z0-9_]*=/,
    `This is a list of settings; it may hold secrets and no services, and nothing of it was kept. Run: ${compose}`,
  ],
];

/** Why a text is no inventory, when it is known what it is. */
export const foreignText = (given: string): string | undefined =>
  textual.find(([pattern]) => pattern.test(given.slice(0, 20_000)))?.[1];

/**
 * The same of a table, of which no column holds names. Its cells are not told: the first row may hold values.
 * @param rows as its delimiter parts them
 */
export const namelessTable = (rows: readonly Row[]): string | undefined => {
  const [first, second] = rows;
  const width = first?.cells.length ?? 0;
  if (width === 1 && isSheet(first))
    return 'This is a list of names, which say nothing of what a service keeps or needs. Add columns: the template (CSV) has them.';
  if (!first || width < 2 || second?.cells.length !== width || first.cells.some((cell) => /[:{[]/.test(cell)))
    return undefined;
  return `This looks like a table of ${width} columns, and no head of its first row says which holds the names. Call it “name”; the template (CSV) has the others.`;
};

/** The same of a parsed document. */
export const foreignDocument = (doc: Node): string | undefined => {
  if (Array.isArray(doc.value) && items(doc).every((one) => text(one) !== undefined || one.value === null))
    return 'This is a list of values without the names of their fields, as --query gives it. Ask once more without --query.';
  if (has(doc, 'Image') && (has(doc, 'Names') || (has(doc, 'Project') && has(doc, 'Service'))))
    return `This is docker ps, which knows neither volumes nor dependencies. Run in the folder of the project: ${compose}`;
  if (['children', 'hosts'].some((key) => entries(child(doc, 'all', key)).length > 0)) return ansible;
  if (has(doc, 'serviceArns') || has(doc, 'taskDefinitionArns') || has(doc, 'taskArns'))
    return 'This lists names only. Run: aws ecs describe-services --cluster NAME --services NAME … --include TAGS (ten a call), and aws ecs describe-task-definition for each.';
  if (has(doc, 'name') && has(doc, 'image') && (has(doc, 'essential') || has(doc, 'portMappings')))
    return 'These are the containers of one task of ECS. Run: aws ecs describe-services --include TAGS, and aws ecs describe-task-definition.';
  if (has(doc, 'tasks') && has(doc, 'failures'))
    return 'These are running tasks. Run: aws ecs describe-services --cluster NAME --services NAME … --include TAGS.';
  if (has(doc, 'terraform_version') || has(doc, 'lineage'))
    return `This is the state of Terraform; it holds secrets and no running services, and nothing of it was kept. Run: ${kubectl}, or aws ecs describe-services.`;
  if (has(doc, 'Config') && has(doc, 'HostConfig'))
    return `This is docker inspect; it holds every secret of a container, and nothing of it was kept. Run: ${compose}`;
  if (items(child(doc, 'include')).length > 0 && entries(child(doc, 'services')).length === 0)
    return `This Compose file only includes others. Run in its folder: ${compose}`;
  if (has(doc, 'Job', 'TaskGroups') || has(doc, 'TaskGroups'))
    return 'This is a Nomad job, which is not read yet. Fill in the template (CSV).';
  if (has(doc, 'formation') || has(doc, 'buildpacks'))
    return 'This is app.json of Heroku, which is not read yet. Fill in the template (CSV).';
  if (
    text(child(doc, 'kind')) === 'Kustomization' ||
    (text(child(doc, 'kind')) === undefined &&
      ['resources', 'patches', 'bases'].some((key) =>
        items(child(doc, key)).some(({ value }) => typeof value === 'string'),
      ))
  )
    return 'This is a Kustomization, which names files. Run in its folder: kubectl kustomize ., and give what it prints.';
  if (has(doc, 'provider') && entries(child(doc, 'functions')).length > 0)
    return 'This is a serverless.yml: its functions run in a cloud, which knows more of them. Ask it, for example: aws lambda list-functions.';
  if (['web', 'worker', 'release'].some((key) => text(child(doc, key)) !== undefined))
    return 'This is a Procfile, which names commands and nothing of what they keep. Fill in the template (CSV).';
  const foundry = ['memory', 'instances', 'disk_quota', 'buildpack', 'buildpacks', 'routes', 'docker'];
  if (items(child(doc, 'applications')).some((one) => foundry.some((key) => has(one, key))))
    return 'This is a manifest of Cloud Foundry, which is not read yet. Fill in the template (CSV).';
  if (text(child(doc, 'apiVersion')) !== undefined && has(doc, 'appVersion'))
    return 'This describes a Helm chart. Run: helm template NAME CHART -f values.yaml';
  if (
    has(doc, 'replicaCount') ||
    has(doc, 'image', 'repository') ||
    entries(doc).some(([, one]) => has(one, 'image', 'repository'))
  )
    return 'These are values of a Helm chart, whose meaning only the chart knows. Run: helm template NAME CHART -f values.yaml, and give what it prints.';
  if (entries(child(doc, 'Resources')).some(([, one]) => /^(AWS|Custom)::/.test(text(child(one, 'Type')) ?? '')))
    return 'This is CloudFormation. Ask what runs: aws ecs describe-services --include TAGS, and aws ecs describe-task-definition.';
  if (
    has(doc, 'services') &&
    items(child(doc, 'services')).length === 0 &&
    entries(child(doc, 'services')).length === 0
  )
    return 'It has a field services without any service in it.';
  return undefined;
};
