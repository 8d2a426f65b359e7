/* The worker that keeps the handbook on a device, as a file at the root of the site; nothing loads it before a reader asks. */
import type { APIRoute } from 'astro';
import worker from '../widgets/offline/worker.js?raw';

export const GET: APIRoute = () => new Response(worker, { headers: { 'Content-Type': 'text/javascript' } });
