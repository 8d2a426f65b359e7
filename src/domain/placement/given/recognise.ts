/** Which inventory a text is, by what it holds; what is none is refused with the command that makes one. */
import type { Inventory } from '../inventory.ts';
import { readBackstage } from '../readers/backstage.ts';
import { readCompose } from '../readers/compose.ts';
import { readEcs } from '../readers/ecs.ts';
import { readKubernetes } from '../readers/kubernetes.ts';
import { delimiterOf, rowsOf, type Row } from '../../text/tables/rows.ts';
import { readRecords, recordsIn } from '../readers/records.ts';
import { isSheet, readSheet } from '../readers/sheet.ts';
import { distinct, joined } from './joined.ts';
import { tablesOfPage } from './markdown-page.ts';
import { parseYaml } from '../readers/yaml.ts';
import { foreignDocument, foreignText, namelessTable } from './foreign.ts';
import { mostCharacters, type SourceFile } from './limits.ts';
import { parseJson, problemOf, tooDeep } from '../parse.ts';
import { onlyTelling } from '../rules/telling.ts';
import { child, entries, has, items, text, type Node } from '../tree.ts';
import type { DateOrder } from '../units.ts';

export interface Refusal {
  readonly file: string;
  /** What happened, where, and what to do, as sentences. */
  readonly message: string;
}

export interface ReadFiles extends Inventory {
  readonly refusals: readonly Refusal[];
  /** Formats that were found, in words, one per file. */
  readonly formats: readonly string[];
}

const accepted =
  'It reads kubectl lists (kubectl get deploy,sts,ds,cronjob,hpa,pvc -A -o json), Docker Compose (docker compose config --format json), ECS (aws ecs describe-services and describe-task-definition), lists that AWS, Azure and Google Cloud answer in JSON, tables with a column of names and at least one more, and Backstage catalogues.';

type Kind = 'kubernetes' | 'compose' | 'ecs' | 'backstage' | 'records';

/** @param isListed true for a document that is one of a list */
const kindOf = (doc: Node, isListed: boolean): Kind | undefined => {
  const version = text(child(doc, 'apiVersion')) ?? '';
  const kind = text(child(doc, 'kind')) ?? '';
  if (version.startsWith('backstage.io/')) return 'backstage';
  if (kind !== '' && (version !== '' || items(child(doc, 'items')).length > 0)) return 'kubernetes';
  const services = child(doc, 'services');
  const listed = items(services);
  if (listed.some((one) => has(one, 'serviceName') || has(one, 'taskDefinition') || has(one, 'serviceArn')))
    return 'ecs';
  if (
    has(doc, 'taskDefinitions') ||
    has(doc, 'taskDefinition', 'containerDefinitions') ||
    has(doc, 'containerDefinitions')
  )
    return 'ecs';
  if (Array.isArray(services.value) && has(doc, 'failures')) return 'ecs';
  const looksLikeService = ([, one]: readonly [string, Node]) =>
    ['image', 'build', 'command', 'extends', 'ports', 'volumes', 'environment', 'deploy', 'labels', 'depends_on'].some(
      (key) => has(one, key),
    );
  if (entries(services).some(looksLikeService)) return 'compose';
  return foreignDocument(doc) === undefined && recordsIn(doc, isListed).length > 0 ? 'records' : undefined;
};

const words: Readonly<Record<Kind | 'sheet', string>> = {
  kubernetes: 'objects of Kubernetes',
  compose: 'Docker Compose',
  ecs: 'Amazon ECS',
  backstage: 'Backstage catalogue',
  records: 'list of records',
  sheet: 'table',
};

type Parsed =
  | { readonly docs: readonly Node[] }
  | { readonly tables: readonly (readonly Row[])[]; readonly notes: readonly string[] }
  | { readonly refused: string };

const looksLikeTable = (given: string): boolean => {
  const delimiter = delimiterOf(given);
  return delimiter !== undefined && isSheet(rowsOf(/^(?:"?sep=[^\n]*\n)?[^\n]*/i.exec(given)?.[0] ?? '', delimiter)[0]);
};

const parse = (given: string, root: string): Parsed => {
  if (given.length > mostCharacters)
    return {
      refused: `The file is too large: ${Math.round(given.length / 1e6)} million characters, and ${mostCharacters / 1e6} million are read. Export fewer namespaces or clusters at a time.`,
    };
  if (given.includes('\u0000')) return { refused: `The file is not text. ${accepted}` };
  const trimmed = given.replace(/^\uFEFF/, '').trimStart();
  if (trimmed === '') return { refused: `The file is empty. ${accepted}` };
  const foreign = foreignText(trimmed);
  if (foreign) return { refused: foreign };
  try {
    if (/^[[{]/.test(trimmed)) {
      const docs = parseJson(trimmed, root);
      if (docs) return { docs };
    }
    if (looksLikeTable(trimmed)) return { tables: [rowsOf(trimmed, delimiterOf(trimmed) ?? ',')], notes: [] };
    const page = tablesOfPage(given.replace(/^\uFEFF/, ''));
    if (page.tables.length > 0) return { tables: page.tables, notes: [aroundTables(page.others)] };
    if (page.others > 0)
      return {
        refused:
          'This is a page of Markdown, and no head of its tables says which column holds the names. Call it “name”; the template (CSV) has the others.',
      };
    const deep = tooDeep(trimmed);
    if (deep !== undefined) return { refused: deep };
    return {
      docs: parseYaml(trimmed).map((value, index, all) => ({
        value,
        path: all.length > 1 ? `${root}documents[${index}]` : root,
      })),
    };
  } catch (error) {
    return { refused: nameless(trimmed) ?? problemOf(error) };
  }
};

const aroundTables = (others: number): string =>
  `Only tables that name services were read; the text around them${others > 0 ? ` and ${others === 1 ? 'another table' : `${others} other tables`}` : ''} was passed over.`;

const nameless = (given: string): string | undefined => namelessTable(rowsOf(given, delimiterOf(given) ?? ','));

/**
 * Reads files of any of the formats together: definitions of one file serve services of another, and what a catalogue or
 * a table says of a name is joined to the service of that name.
 * @param files with the names that problems are told by
 * @param order how dates such as 03/04/2014 are meant
 */
export const readFiles = (files: readonly SourceFile[], order?: DateOrder): ReadFiles => {
  const refusals: Refusal[] = [];
  const formats: string[] = [];
  const found: Record<Kind, Node[]> = { kubernetes: [], compose: [], ecs: [], backstage: [], records: [] };
  const inventories: Inventory[] = [];
  for (const file of files) {
    const refuse = (message: string) => refusals.push({ file: file.name, message });
    // Which of several files a fact stands in is part of where it stands.
    const root = files.length > 1 ? `${file.name}: ` : '';
    const parsed = parse(file.text, root);
    if ('refused' in parsed) {
      refuse(parsed.refused);
      continue;
    }
    if ('tables' in parsed) {
      inventories.push(...parsed.tables.map((rows) => readSheet(rows, order, root)), {
        services: [],
        notes: parsed.notes,
      });
      formats.push(words.sheet);
      continue;
    }
    const docs = parsed.docs.filter(({ value }) => value !== null && value !== undefined);
    const kinds = docs.map((doc) => kindOf(doc, /(^|: )\[\d+\]$/.test(doc.path)));
    const unknown = docs.filter((_doc, index) => kinds[index] === undefined);
    if (docs.length === 0 || unknown.length === docs.length) {
      refuse(
        docs.map(foreignDocument).find((one) => one !== undefined) ??
          nameless(file.text.replace(/^\uFEFF/, '')) ??
          `No inventory was recognised in it. ${accepted}`,
      );
      continue;
    }
    docs.forEach((doc, index) => {
      const kind = kinds[index];
      if (kind) found[kind].push(doc);
    });
    formats.push([...new Set(kinds.flatMap((kind) => (kind ? words[kind] : [])))].join(' and '));
    if (unknown.length > 0)
      inventories.push({
        services: [],
        notes: [
          unknown.length === 1
            ? `One document of ${file.name} was not recognised and was passed over.`
            : `${unknown.length} documents of ${file.name} were not recognised and were passed over.`,
        ],
      });
  }
  const read: readonly Inventory[] = [
    ...(found.kubernetes.length > 0 ? [readKubernetes(found.kubernetes)] : []),
    ...found.compose.map((doc) => readCompose(doc, found.compose.length > 1 ? projectOf(doc) : undefined)),
    ...(found.ecs.length > 0 ? [readEcs(found.ecs)] : []),
    ...(found.backstage.length > 0 ? [readBackstage(found.backstage)] : []),
    ...(found.records.length > 0
      ? [
          readRecords(
            found.records.flatMap((doc) => recordsIn(doc, true)),
            order,
          ),
        ]
      : []),
    ...inventories,
  ];
  const services = distinct(joined(read.flatMap((one) => one.services)).map(onlyTelling));
  return { services, notes: read.flatMap(({ notes }) => notes), refusals, formats };
};

/** The project that Compose takes where a file names none: its folder; a file without one goes by its own name. */
const projectOf = ({ path }: Node): string => {
  const parts = path.replace(/: (documents\[\d+\])?$/, '').split(/[/\\]/);
  return parts.at(-2) || (parts.at(-1) ?? '').replace(/\..*$/, '');
};
