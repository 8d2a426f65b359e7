const defaultPort = 4321;

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

/** What to tell someone whose port could not be opened; undefined for an error that is not about the port. */
export function portTrouble(port: number, error: unknown): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  const other = port === 65_535 ? port - 1 : port + 1;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${other} npm start`;
  if (code === 'EACCES')
    return `This user may not open port ${port}. Choose a port from 1024 up: PORT=${defaultPort} npm start`;
  return undefined;
}
