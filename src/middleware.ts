/** Gives no page and no file at the addresses of parts that the site does not have. */
import type { MiddlewareHandler } from 'astro';
import { has } from './content.ts';
import { partAt } from './parts.ts';

export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const part = partAt(url.pathname.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length));
  if (part === undefined || (await has(part))) return next();
  // The build writes no file for an answer without a body; a 404 would be answered with the page for it.
  return new Response(null, { status: import.meta.env.DEV ? 404 : 204 });
};
