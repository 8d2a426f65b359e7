/** Web servers as operators run them, with the configurations of deploy/, on a free port of this machine. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { root } from '../../scripts/tools.ts';

export interface Host {
  /** Origin, without a slash at its end. */
  readonly origin: string;
  /** The folder that stands for /srv/handbook. */
  readonly home: string;
  /** Ends it, and takes its folder away. */
  close(): Promise<void>;
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Changes words of a configuration; it throws when there is nothing to change, so that a test cannot go stale. */
export const changed = (text: string, changes: readonly (readonly [words: string, by: string])[]): string =>
  changes.reduce((before, [words, by]) => {
    if (!before.includes(words)) throw new Error(`The configuration no longer holds "${words}".`);
    return before.replaceAll(words, by);
  }, text);

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Fails with what to do where a server is not installed: a test that is left out proves nothing. */
const installed = (command: string, packageName: string): string => {
  const paths = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/local/sbin`;
  const { status } = spawnSync(command, ['version'], { env: { ...process.env, PATH: paths } });
  if (status === null)
    throw new Error(`${command} is not installed. Debian and Ubuntu: apt-get install ${packageName}.`);
  return paths;
};

const answers = async (origin: string, child: ChildProcess, said: () => string): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended at once:\n${said()}`);
    const isUp = await fetch(origin).then(
      async (response) => response.text().then(() => true),
      () => false,
    );
    if (isUp) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`Nothing answers at ${origin}:\n${said()}`);
};

const start = async (
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  origin: string,
  home: string,
): Promise<Host> => {
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await answers(origin, child, () => said);
  return {
    origin,
    home,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
};

const newHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'right-parts-host-'));
  // nginx reads as nobody where it is started as root.
  chmodSync(home, 0o755);
  return home;
};

/** What a host serves, and how it differs from the files of deploy/. */
interface Served {
  /** Folder of a built site. */
  readonly dist: string;
  /** The path that it was built for, with a slash at both ends; the root when left out. */
  readonly base?: string;
  /** Address of what the access recipe asks; without it everybody may read. */
  readonly guard?: string;
  /** Any free port when left out. */
  readonly port?: number;
}

/** The folder that a server takes for its root: a site with a base path lies in a folder of that path below it. */
const rootFolder = (home: string, dist: string, base: string): string => {
  const folder = join(home, 'first');
  const place = join(folder, base).replace(/\/$/, '');
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(resolve(dist), place);
  return folder;
};

/** nginx with deploy/nginx/nginx.conf; `releaser` puts a build in place as an operator would. */
export const nginx = async ({
  dist,
  base = '/',
  guard,
  port: wanted,
}: Served): Promise<Host & { release: (site: string) => { status: number | null; said: string } }> => {
  const paths = installed('nginx', 'nginx-light');
  const [home, port] = [newHome(), wanted ?? (await freePort())];
  const access = guard === undefined ? '' : changed(read('deploy/access/nginx.conf'), [['127.0.0.1:4180', guard]]);
  writeFileSync(join(home, 'access.conf'), access);
  writeFileSync(
    join(home, 'nginx.conf'),
    changed(read('deploy/nginx/nginx.conf'), [
      ['listen 8080', `listen localhost:${port}`],
      ['include /srv/handbook/site.conf;', `include ${home}/site.conf; include ${home}/access.conf;`],
      ['/tmp/nginx', `${home}/nginx`],
      ['access_log /dev/stdout plain;', 'access_log off;'],
    ]),
  );
  const env = { ...process.env, PATH: paths, NGINX_COMMAND: `nginx -p ${home} -c ${home}/nginx.conf -e stderr` };
  const release = (site: string) => {
    const { status, stdout, stderr } = spawnSync('bash', [join(root, 'deploy/release'), site, home, base], {
      env,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  // The first release finds no server to tell.
  const folder = rootFolder(home, dist, base);
  writeFileSync(join(home, 'site.conf'), `root ${folder};\ninclude ${folder}${base}_host/nginx.conf;\n`);
  mkdirSync(join(home, 'releases'));
  const args = ['-p', home, '-c', join(home, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;'];
  return { ...(await start('nginx', args, env, `http://127.0.0.1:${port}`, home)), release };
};

/** Caddy with deploy/caddy/Caddyfile. */
export const caddy = async ({ dist, base = '/', guard }: Served): Promise<Host> => {
  const paths = installed('caddy', 'caddy');
  const [home, port] = [newHome(), await freePort()];
  const access = guard === undefined ? '' : changed(read('deploy/access/Caddyfile'), [['127.0.0.1:4180', guard]]);
  const file = changed(read('deploy/caddy/Caddyfile'), [
    [':8080 {', `{\n\tadmin off\n}\n\nhttp://127.0.0.1:${port} {\n${access}\n`],
  ]);
  writeFileSync(join(home, 'Caddyfile'), file);
  const env = {
    ...process.env,
    PATH: paths,
    HANDBOOK: rootFolder(home, dist, base),
    BASE_PATH: base,
    XDG_DATA_HOME: home,
    XDG_CONFIG_HOME: home,
  };
  const args = ['run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'];
  return start('caddy', args, env, `http://127.0.0.1:${port}`, home);
};
