/** What the files under /api/ have in common: what surrounds their items, and the parts that many items share. */
import type { APIRoute } from 'astro';
import { one, site, some } from './content.ts';
import { standingOf, standingSummary } from './domain/evidence/standing.ts';
import { absolute, absoluteOf } from './links.ts';
import { builtOn } from './review.ts';
import { apiFiles, type ApiFile, type ApiItem, type ApiName } from './schemas/api.ts';

type Given<Name extends ApiName> = Omit<ApiFile<Name>, 'version' | 'generated' | 'schema'>;

/**
 * The endpoint of a file under /api/.
 * @param collect gathers what the file holds; it runs at build
 * @throws in the build, when what was gathered does not have the shape that the schema promises
 */
export const apiFile =
  <Name extends ApiName>(name: Name, collect: () => Promise<Given<Name>>): APIRoute =>
  async () => {
    const file = {
      version: 1,
      generated: builtOn,
      schema: absolute(`/api/${name}.schema.json`),
      ...(await collect()),
    };
    const { error } = apiFiles[name].safeParse(file);
    if (error) throw new Error(`/api/${name}.json does not fit src/schemas/api.ts:\n${error.message}`);
    return Response.json(file);
  };

/** Name of the team that answers for an entry. */
export const ownerName = async (id: string): Promise<string> =>
  (await site()).owners.find((owner) => owner.id === id)?.name ?? id;

/** Addresses of entries that are named as collection/id. */
export const addresses = (paths: readonly string[]): string[] =>
  paths.map((path) => {
    const [collection = '', ...rest] = path.split('/');
    const id = rest.join('/');
    return absoluteOf(collection, id);
  });

/** Claims with their addresses, the weakest standing among them, and what an entry does with them. */
export const claimsBehind = async (
  ids: readonly string[],
): Promise<Pick<ApiItem<'faq'>, 'standing' | 'evidence' | 'claims'>> => {
  const claims = await some('claims', ids);
  const { weakest, sentence } = standingSummary(claims, (await site()).names);
  return {
    standing: weakest ?? null,
    evidence: sentence,
    claims: claims.map((claim) => ({ id: claim.id, url: absoluteOf('claims', claim.id), standing: standingOf(claim) })),
  };
};

/** A source as it is cited. */
export const citation = async (source: string): Promise<NonNullable<ApiItem<'glossary'>['source']>> => {
  const { id, title, publisher, year, kind, url } = await one('sources', source);
  return { id, title, publisher, year, kind, url };
};
