import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'astro/zod';
import { absolute } from '../../links.ts';
import { apiFiles, type ApiName } from '../../schemas/api.ts';

export const getStaticPaths = (() =>
  Object.keys(apiFiles).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const name = params['name'] as ApiName;
  const { $schema, ...schema } = z.toJSONSchema(apiFiles[name]);
  return Response.json({ $schema, $id: absolute(`/api/${name}.schema.json`), title: `/api/${name}.json`, ...schema });
};
