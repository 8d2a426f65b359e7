import { join } from 'node:path';
import { portTrouble, wantedPort } from './port.ts';
import { basePath, siteOrigin } from '../../src/domain/site/site-address.ts';
import { serve } from './serve.ts';
import { buildIfChanged } from '../build/build.ts';
import { root } from '../tools.ts';

// `npm start`: builds the handbook, then serves it until it is stopped with Ctrl-C.
try {
  process.exitCode = await start();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function start(): Promise<number> {
  const port = wantedPort(process.env.PORT);
  const base = basePath(process.env.BASE_PATH);
  const siteUrl = siteOrigin(process.env.SITE_URL, `http://localhost:${port}`);
  let built = false;
  // The port is taken before the build, so that one in use is told at once.
  const server = await serve({
    dir: join(root, 'dist'),
    base,
    port,
    host: process.env.HOST ?? 'localhost',
    ready: () => built,
  }).catch((error: unknown) => {
    throw new Error(portTrouble(port, error) ?? String(error), { cause: error });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close());
  }

  const exitCode = await buildIfChanged({ ...process.env, BASE_PATH: base, SITE_URL: siteUrl });
  if (exitCode !== 0) {
    console.error('\nThe site was not built, so there is nothing to serve. The message above says what to mend.');
    await server.close();
    return exitCode;
  }
  built = true;
  console.log(`\nThe site is ready. Press Ctrl-C to stop it.\n\n${server.url}\n`);
  return 0;
}
