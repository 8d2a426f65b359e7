/** The schema of the files of placed services. */
import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { absolute } from '../../links.ts';
import { placedSchema } from '../../schemas/placement.ts';

export const GET: APIRoute = () => {
  const { $schema, ...schema } = z.toJSONSchema(placedSchema);
  return Response.json({ $schema, $id: absolute('/api/placement.schema.json'), title: 'Placed services', ...schema });
};
