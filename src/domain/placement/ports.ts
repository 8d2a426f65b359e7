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
  `20-23 25 53 69 88 102 104 110-111 119 123 137-139 143 161-162 179 389 445 465 500 502 514-515 554 587 636 853 873 990 993
  995 1080 1194 1352 1414 1433 1521 1701 1723 1812-1813 1883 1935 2049 2055 2181 2404 2575 2761-2762 3050 3128 3260 3306 3389
  3478 4190 4222 4369 4500 4840 5044 5060-5061 5222-5223 5269 5349 5432-5433 5666 5671-5672 5683 5900-5901 6379 6432 6514 6543
  6660-6669 6697 7687 8009 8125 8300-8302 8554 8883 9042 9092-9094 9300 9987 10050-10051 11112 11211 12201 19132 20000 24224
  24454 25565 26257 27015-27020 51820 61613 61616 64738`,
);

/** Ports at which servers of requests stand by registration or by habit; others tell nothing. */
const isWeb = holds(
  `80-83 443-444 591 2368 3000-3099 3100 4000-4099 4200 4317-4318 4567 5000-5043 5173-5174 5601 5678 5800 6006 7000-7010 7474
  8000-8299 8333 8380 8443-8444 8480 8500-8501 8580 8680 8780 8800-8899 8983 9000-9091 9095-9299 9411 9443 9696 9980 10080 10443
  15672 16686 18080 50051`,
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
    webProtocol.test(protocol) || (/^tcp$/i.test(protocol) && isWeb(port) && !isOther(port));
  // HTTP/3 comes by datagrams, at the port at which it also comes by streams.
  const web = new Set(read.filter(tellsWeb).map(({ port }) => port));
  const tellsOther = ({ port, protocol }: (typeof read)[number]): boolean =>
    !web.has(port) && (isOther(port) || /^(udp|sctp)$/i.test(protocol));
  if (read.some(tellsOther)) return 'other';
  return web.size > 0 ? 'requests' : undefined;
};
