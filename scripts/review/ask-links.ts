/** Asks addresses elsewhere, politely: one at a time, a pause for each host, and no more than a host bears. */
import { setTimeout as wait } from 'node:timers/promises';
import { retryAfter, type LinkAnswer } from '../../src/domain/links/report.ts';

export interface Asking {
  /** The day that answers get, YYYY-MM-DD. */
  readonly today: string;
  /** Pause between two questions to one host, in milliseconds. */
  readonly pauseMs: number;
  /** How long a host may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Who asks, for the logs of hosts. */
  readonly agent: string;
  /** Called after each answer, so that what was learnt is kept when the run is broken off. */
  readonly onAnswer: (answer: LinkAnswer) => void;
}

/** Longer than this no run waits for a host; its addresses stay unsure until the next. */
const longestMs = 60_000;
/** Answers of servers that refuse the short question and may answer the long one. */
const refusesHead = new Set([400, 403, 404, 405, 406, 501]);

const request = (url: string, method: 'HEAD' | 'GET', { agent, timeoutMs }: Asking): Promise<Response> =>
  fetch(url, {
    method,
    redirect: 'follow',
    headers: { 'user-agent': agent, accept: 'text/html,*/*;q=0.5' },
    signal: AbortSignal.timeout(timeoutMs),
  });

const whyNot = (error: unknown): string => {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  return name === 'TimeoutError' ? 'no answer in time' : (cause?.code ?? cause?.message ?? message);
};

/** The first answer of an address that has moved for good, where it leads; undefined for one that has not. */
const movedTo = async (url: string, asking: Asking): Promise<string | undefined> => {
  const first = await fetch(url, {
    method: 'HEAD',
    redirect: 'manual',
    headers: { 'user-agent': asking.agent },
    signal: AbortSignal.timeout(asking.timeoutMs),
  });
  const to = first.headers.get('location');
  return [301, 308].includes(first.status) && to !== null ? new URL(to, url).href : undefined;
};

/** Asks each address in turn. What is silent or failing is an answer too: nothing here throws. */
export const askLinks = async (urls: readonly string[], asking: Asking): Promise<LinkAnswer[]> => {
  const free = new Map<string, number>();
  const answers: LinkAnswer[] = [];
  for (const url of urls) {
    const { host } = new URL(url);
    const pause = (free.get(host) ?? 0) - Date.now();
    const answer = { url, asked: asking.today };
    let found: LinkAnswer;
    if (pause > longestMs) found = { ...answer, status: 429, error: 'asked to be left alone for longer than a run' };
    else {
      if (pause > 0) await wait(pause);
      let alone = 0;
      try {
        let response = await request(url, 'HEAD', asking);
        if (refusesHead.has(response.status)) response = await request(url, 'GET', asking);
        await response.body?.cancel();
        if (response.status === 429 || response.status === 503)
          alone = retryAfter(response.headers.get('retry-after'), Date.now());
        const to = response.redirected && response.ok ? await movedTo(url, asking) : undefined;
        found = { ...answer, status: response.status, ...(to === undefined ? {} : { movedTo: to }) };
      } catch (error) {
        found = { ...answer, status: null, error: whyNot(error) };
      }
      free.set(host, Date.now() + Math.max(asking.pauseMs, alone));
    }
    answers.push(found);
    asking.onAnswer(found);
  }
  return answers;
};
