/** Ports that a service listens on, and what tells whether requests arrive there that a router can share out. */

/**
 * A port as inventories write it, inside the container: `25`, `10000/udp`; what is published stands before a colon.
 * @param given `127.0.0.1:5353:53/udp`, `8080`, `3000-3005`
 */
export const innerPort = (given: string): string => given.split(':').at(-1)?.trim() ?? '';

/** Numbers and ranges of them, both ends counted. */
const holds = (list: string): ((port: number) => boolean) => {
  const ranges = list.split(/\s+/).map((range) => range.split('-').map(Number));
  return (port) => ranges.some(([from = 0, to = from]) => port >= from && port <= to);
};

/**
 * Ports of protocols whose traffic is no HTTP, registered (IANA) or in use everywhere: mail, names, files, directories,
 * stores, queues, shells, chat, calls, streams, games, records and pictures of patients, machines in plants.
 */
const isOther = holds(
  `20-69 88-179 389 445 465-587 636 853-995 1194 1433 1521 1812-1813 1883 1935 2049 2181 2575 2761-2762 3306 3389 3478 4190 4222
  5044-5061 5222 5269 5349 5432-5433 5671-5672 5900 6379 6432 6514 6543 6660-6669 6697 7687 8009 8125 8554 8883 9042 9092-9094
  9300 11112 11211 12201 19132 24224 24454 25565 27015-27020 51820 61613-61616`,
);

/** Ports at which servers of requests stand by registration or by habit, where they are none of these; others tell nothing. */
const isWeb = holds(
  '80-83 443-444 3000-3100 4000-4318 4567 5000-5173 5601 7000-7010 8000-8999 9000-9299 9443 15672 16686 18080 50051',
);

/** A protocol that a file or a label names, where it is one of requests. */
const webProtocol = /^(https?|http2|grpcs?|h2c|wss?)$/i;

/**
 * What arrives at a service: `requests` that a router shares out (HTTP, gRPC), something `other`, as soon as one port takes
 * it; undefined where no port tells it.
 * @param ports `8080`, `53/udp`, `3000-3005`; behind the stroke also a protocol that the file names, `4567/http`
 */
export const arrives = (ports: readonly string[]): 'requests' | 'other' | undefined => {
  const read = ports.flatMap((port) => {
    const [, first, protocol = 'tcp'] = /^(\d*|\$\{?\w+\}?)(?:-\d+)?(?:\/(\w+))?$/.exec(port) ?? [];
    return first === undefined ? [] : [{ port: Number(first), protocol }];
  });
  const tellsWeb = ({ port, protocol }: (typeof read)[number]): boolean =>
    // The console of ECS names HTTP at every port, that of a shell too.
    !isOther(port) && (webProtocol.test(protocol) || (/^tcp$/i.test(protocol) && isWeb(port)));
  // HTTP/3 comes by datagrams, at the port at which it also comes by streams.
  const web = new Set(read.filter(tellsWeb).map(({ port }) => port));
  const tellsOther = ({ port, protocol }: (typeof read)[number]): boolean =>
    !web.has(port) && (isOther(port) || /^(udp|sctp)$/i.test(protocol));
  if (read.some(tellsOther)) return 'other';
  return web.size > 0 ? 'requests' : undefined;
};
