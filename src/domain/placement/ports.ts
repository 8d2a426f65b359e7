/** Ports that a service listens on, and whether what arrives there are requests that a router can share out. */

/**
 * A port as inventories write it, inside the container: `25`, `10000/udp`; what is published stands before a colon.
 * @param given `127.0.0.1:5353:53/udp`, `8080`, `3000-3005`
 */
export const innerPort = (given: string): string => given.split(':').at(-1)?.trim() ?? '';

/** Registered ports (IANA) of protocols whose traffic is no HTTP: mail, names, files, directories, stores, queues, shells, records and pictures of patients. */
const other: ReadonlySet<number> = new Set([
  20, 21, 22, 23, 25, 53, 69, 88, 104, 110, 111, 119, 123, 137, 139, 143, 161, 162, 179, 389, 445, 465, 514, 515, 554,
  587, 636, 853, 990, 993, 995, 1194, 1433, 1521, 1812, 1813, 1883, 2049, 2575, 2761, 2762, 3306, 3389, 3478, 4190,
  5060, 5061, 5222, 5269, 5349, 5432, 5433, 5672, 5900, 6379, 6543, 6667, 6697, 8554, 8883, 9092, 11112, 11211, 19132,
  24224, 24454, 25565, 27015, 27017, 51820,
]);

/**
 * True when it listens for something that is no HTTP or gRPC: on a port of such a protocol, beside others that take requests or
 * not, or on none that could take them. A port without a number could.
 */
export const speaksOther = (ports: readonly string[]): boolean => {
  const read = ports.map((port) => /^(\d+)(?:-\d+)?(?:\/(\w+))?$/.exec(port) ?? []);
  return (
    read.some(([, first]) => first !== undefined && other.has(Number(first))) ||
    (ports.length > 0 && ports.every((port) => /\/(udp|sctp)$/i.test(port)))
  );
};
