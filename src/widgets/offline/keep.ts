/** Keeps the handbook on this device, says which copy that is, and takes it off again: the page's side of worker.js. */
import { words } from '../../words/words.ts';

/** A copy on this device. */
export interface Copy {
  /** The day of its build, YYYY-MM-DD. */
  readonly day: string;
  readonly files: number;
  readonly bytes: number;
}

interface Message {
  readonly done?: number;
  readonly of?: number;
  readonly copy?: Copy | null;
  readonly problem?: string;
}

const ask = (
  worker: ServiceWorker,
  what: 'renew' | 'which' | 'remove',
  tell: (done: number, of: number) => void = () => undefined,
): Promise<Copy | null> =>
  new Promise((done, failed) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.problem !== undefined) failed(new Error(data.problem));
      else if (data.copy !== undefined) done(data.copy);
      else tell(data.done ?? 0, data.of ?? 0);
    };
    worker.postMessage(what, [port2]);
  });

const activeOf = async (registration: ServiceWorkerRegistration): Promise<ServiceWorker> => {
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker) throw new Error(words.workerFailed);
  if (worker.state === 'activated') return worker;
  await new Promise<void>((done, failed) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') done();
      if (worker.state === 'redundant') failed(new Error(words.workerFailed));
    });
  });
  return worker;
};

/**
 * Fetches the copy, or what has changed of it.
 * @param base path of the site
 * @param tell is told how many files are there
 * @throws with what went wrong, in words for the reader
 */
export const keep = async (base: string, tell: (done: number, of: number) => void): Promise<Copy> => {
  const registration = await navigator.serviceWorker.register(`${base}offline-worker.js`, {
    scope: base,
    updateViaCache: 'none',
  });
  // A browser that is short of space asks before it drops what it was asked to keep.
  await navigator.storage?.persist?.().catch(() => false);
  const copy = await ask(await activeOf(registration), 'renew', tell);
  if (!copy) throw new Error(words.noCopyOffered);
  return copy;
};

/** The copy that this device has; null for none. */
export const keptCopy = async (base: string): Promise<Copy | null> => {
  const registration = await navigator.serviceWorker.getRegistration(base);
  return registration?.active ? ask(registration.active, 'which') : null;
};

/** Takes the copy off this device, and the worker with it. */
export const takeOff = async (base: string): Promise<void> => {
  const registration = await navigator.serviceWorker.getRegistration(base);
  if (registration?.active) await ask(registration.active, 'remove');
  await registration?.unregister();
};
