/** The empty table of the placement tool, to be filled in. */
import type { APIRoute } from 'astro';
import { templateHeads } from '../../../domain/placement/readers/sheet-heads.ts';
import { csv } from '../../../domain/text/tables/tables.ts';

export const GET: APIRoute = () => new Response(csv([templateHeads]));
