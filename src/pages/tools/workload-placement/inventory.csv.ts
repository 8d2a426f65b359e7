/** The empty table of the placement tool, to be filled in. */
import type { APIRoute } from 'astro';
import { csvCell } from '../../../domain/placement/export/csv.ts';
import { templateHeads } from '../../../domain/placement/readers/sheet.ts';

export const GET: APIRoute = () => new Response(`${templateHeads.map(csvCell).join(',')}\r\n`);
