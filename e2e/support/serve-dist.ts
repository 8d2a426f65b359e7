/** Serves the built site to the browser tests; started by playwright.config.ts. E2E_SERVER=nginx has nginx do it. */
import { serve } from '../../scripts/serve/serve.ts';
import { nginx } from '../hosts/servers.ts';

const dist = process.env['DIST'] ?? 'dist';
const port = Number(process.env['E2E_PORT'] ?? 4399);
if (process.env['E2E_SERVER'] === 'nginx') {
  const host = await nginx({ dist, port });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void host.close());
} else {
  await serve({ dir: dist, port });
}
