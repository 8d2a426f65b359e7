/** A new entry as text: its fields with the help of the schema as comments, so that nobody has to look them up. */
import type { z } from 'astro/zod';
import { slugOf } from '../../src/kinds.ts';
import { descriptionOf } from '../../src/schemas/fields.ts';
import { asYaml } from '../as-yaml.ts';

/** Text in lines of a width that the formatter leaves as they are, each behind a sign for comments. */
const comment = (text: string): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= 110) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `# ${line}`);
};

/** An example of what an optional field may hold, for the author to uncomment. */
const exampleOf = (field: z.ZodType): unknown => {
  const { data, success } = field.safeParse(undefined);
  return success ? data : undefined;
};

/**
 * The fields of an entry in YAML: those that are given filled in, the optional ones as comments.
 * @param schema an object with described fields
 * @throws {Error} when a field that has to be there is not given: the template would not build
 */
export const fieldsTemplate = (schema: z.ZodType, given: Readonly<Record<string, unknown>>): string => {
  const { shape } = schema as z.ZodObject;
  const written = Object.keys(shape).filter((name) => name in given);
  const optional = Object.keys(shape).filter((name) => !(name in given));
  const help = (name: string): string[] => comment(descriptionOf(shape[name] as z.ZodType));
  const required = optional.filter((name) => !(shape[name] as z.ZodType).safeParse(undefined).success);
  if (required.length > 0) throw new Error(`The template gives no ${required.join(', ')}, and no entry is without.`);
  return [
    ...written.flatMap((name) => [...help(name), asYaml({ [name]: given[name] }, { lineWidth: 110 }).trimEnd()]),
    ...optional.flatMap((name) => {
      const value = exampleOf(shape[name] as z.ZodType);
      return [...help(name), `# ${name}: ${value === undefined ? '' : JSON.stringify(value)}`.trimEnd()];
    }),
  ].join('\n');
};

/** The id of an entry from its title: "Restart the queue" is `restart-the-queue`. */
export const idOf = (title: string): string => slugOf(title).slice(0, 60).replace(/-$/, '');

/** Lines of a new entry whose words stand in for those of its author, from 1. */
export const unwritten = (text: string): number[] =>
  text
    .split('\n')
    .flatMap((line, index) => (!line.startsWith('#') && /\bnot (?:\w+ ){1,2}yet\b/i.test(line) ? [index + 1] : []));
