/** Serves the built site to the browser tests; started by playwright.config.ts. */
import { serve } from '../../scripts/serve/serve.ts';

await serve({ dir: process.env['DIST'] ?? 'dist', port: Number(process.env['E2E_PORT'] ?? 4399) });
