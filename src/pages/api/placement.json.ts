/** The worked example of the placement, as the tool and the command write it. */
import type { APIRoute } from 'astro';
import { placementFile } from '../../domain/placement/place.ts';
import { absolute } from '../../links.ts';
import { placedSchema } from '../../schemas/placement.ts';
import { placementAtBuild } from '../../widgets/placement/placement-at-build.ts';

export const GET: APIRoute = async () => {
  const { view } = await placementAtBuild();
  const file = { schema: absolute('/api/placement.schema.json'), ...placementFile(view.placed) };
  const { error } = placedSchema.safeParse(file);
  if (error) throw new Error(`/api/placement.json does not fit src/schemas/placement.ts:\n${error.message}`);
  return Response.json(file);
};
