import type { APIRoute } from 'astro';
import { absolute } from '../links.ts';

/** Everybody may read everything; pages that should not be found say so themselves. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow:\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`, {
    headers: { 'content-type': 'text/plain;charset=utf-8' },
  });
