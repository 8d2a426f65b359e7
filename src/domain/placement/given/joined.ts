/** Services of several files as one list: what several say of one is joined, and each has a name of its own. */
import type { Service } from '../inventory.ts';

const tells = ({ format }: Service): boolean => format === 'backstage' || format === 'sheet';

/** What a catalogue or a table says is added to the service of the same name; what the service itself says stays. */
export const joined = (services: readonly Service[]): readonly Service[] => {
  const running = services.filter((one) => !tells(one));
  const about = services.filter(tells);
  const counts = new Map<string, number>();
  for (const { name } of running) counts.set(name, (counts.get(name) ?? 0) + 1);
  const told = new Map<string, Service>();
  const alone: Service[] = [];
  for (const one of about) {
    if (counts.get(one.name) !== 1) alone.push(one);
    else told.set(one.name, add(told.get(one.name), one));
  }
  const byName = new Map<string, Service>();
  for (const one of alone) byName.set(one.name, add(byName.get(one.name), one));
  const differ = alone.every((one) => one.format === alone[0]?.format);
  return [
    ...running.map((one) => {
      const more = told.get(one.name);
      return more ? add(one, more) : one;
    }),
    ...(differ ? alone : byName.values()),
  ];
};

const add = (service: Service | undefined, more: Service): Service =>
  service === undefined
    ? more
    : {
        ...more,
        ...service,
        needs: [...service.needs, ...more.needs],
        hints: [...service.hints, ...more.hints],
        given: { ...more.given, ...service.given },
        images: service.images.length > 0 ? service.images : more.images,
      };

/** Names that stand twice get their scope, and if they still do, a number, so that each names one service. */
export const distinct = (services: readonly Service[]): readonly Service[] => {
  const counted = (list: readonly Service[]) => {
    const counts = new Map<string, number>();
    for (const { name } of list) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  };
  const first = counted(services);
  const scoped = services.map((one) =>
    (first.get(one.name) ?? 0) > 1 && one.scope ? { ...one, name: `${one.scope}/${one.name}` } : one,
  );
  const second = counted(scoped);
  const used = new Map<string, number>();
  return scoped.map((one) => {
    if ((second.get(one.name) ?? 0) < 2) return one;
    const number = (used.get(one.name) ?? 0) + 1;
    used.set(one.name, number);
    return number === 1 ? one : { ...one, name: `${one.name} (${number})` };
  });
};
