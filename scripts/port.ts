import { connect, createServer } from 'node:net';

export const defaultPort = 4321;

/** The port that `PORT` asks for, or the usual one. Throws a sentence for the reader when it is no port. */
export function wantedPort(asked: string | undefined): number {
  if (asked === undefined || asked.trim() === '') return defaultPort;
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(
      `PORT is "${asked}", but a port is a whole number from 1 to 65535, for example PORT=4322 npm start`,
    );
  }
  return port;
}

/** What to tell someone whose port is in use. `address` is where the other program answers, for example 127.0.0.1. */
export function takenMessage(port: number, address: string): string {
  const other = port === 65_535 ? port - 1 : port + 1;
  const shown = address.includes(':') ? `[${address}]` : address;
  return [
    `Port ${port} is taken: another program already listens at ${shown}:${port}.`,
    `Stop that program, or choose another port: PORT=${other} npm start`,
  ].join('\n');
}

/** The address of this machine at which another program holds the port, or undefined when the port is free. */
export async function holderOf(port: number): Promise<string | undefined> {
  for (const address of ['127.0.0.1', '::1']) {
    if ((await answers(port, address)) || (await isHeld(port, address))) return address;
  }
  return undefined;
}

// A program that listens on every interface does not stop another from listening on this one everywhere, so ask it.
function answers(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host, timeout: 500 });
    const end = (answer: boolean): void => {
      socket.destroy();
      done(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

function isHeld(port: number, host: string): Promise<boolean> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(true);
      else if (error.code === 'EACCES') failed(new Error(forbiddenMessage(port)));
      else done(false);
    });
    server.listen(port, host, () => server.close(() => done(false)));
  });
}

function forbiddenMessage(port: number): string {
  return `This user may not open port ${port}. Choose a port from 1024 up: PORT=${defaultPort} npm start`;
}
