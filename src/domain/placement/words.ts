/** Words of the few values that a result is made of. What the rules say is content. */
import type { Move, Placement, Strategy, Trait } from './types.ts';

export const sideNames: Readonly<Record<Placement, string>> = {
  'on-kubernetes': 'On Kubernetes',
  depends: 'Depends',
  'keep-off': 'Keep off',
  'left-out': 'Left out',
};

export const strategyNames: Readonly<Record<Strategy, string>> = {
  rehost: 'rehost: move it as it is',
  replatform: 'replatform: change what it stands on',
  refactor: 'refactor: change the code',
  repurchase: 'repurchase: take a service instead',
  retain: 'retain: leave it where it is',
  retire: 'retire: do not move what ends',
  undecided: 'undecided: facts are missing',
};

export const moveNames: Readonly<Record<Move, string>> = {
  'http-weights': 'by weights of requests',
  consumers: 'by shares of a queue',
  schedule: 'by its schedule, one owner at a time',
  cutover: 'by a rehearsed cutover',
  'with-nodes': 'with the nodes',
  'with-parent': 'with what uses it',
  none: 'does not move',
  'already-there': 'is there already',
};

export const traitNames: Readonly<Record<Trait, string>> = {
  state: 'what it keeps',
  hardware: 'hardware',
  demand: 'load over a day',
  latency: 'cost of a delay',
  isolation: 'isolation',
  owner: 'owner',
  criticality: 'criticality',
  replicas: 'replicas',
  created: 'day it was made',
};

const questions: Readonly<Record<string, string>> = {
  state: 'What is lost when an instance dies?',
  'gpu-nodes': 'Does the cluster have nodes with that hardware, kept apart for it?',
  'prepared-nodes': 'Are there prepared nodes of its own?',
  operator: 'Does an operator run it, with restores that somebody has tried?',
  ends: 'Does it still end?',
  arrives: 'How does its work arrive?',
};

/** A question by its id, in words. */
export const questionNames = (id: string): string =>
  id.startsWith('profile:') ? `Is the profile ${id.slice('profile:'.length)} used?` : (questions[id] ?? id);

/** Answers that a question takes, with their words. */
export const answersTo = (id: string): readonly (readonly [string, string])[] => {
  if (id === 'state')
    return [
      ['none', 'Nothing'],
      ['rebuildable', 'Only what it can build again'],
      ['durable', 'Something that must be kept'],
    ];
  if (id === 'arrives')
    return [
      ['requests', 'By requests (HTTP, gRPC)'],
      ['queue', 'From a queue, a topic or a list of jobs'],
      ['clock', 'By a clock'],
      ['otherwise', 'Otherwise, so all of it at once'],
    ];
  if (id.startsWith('profile:'))
    return [
      ['used', 'Yes'],
      ['unused', 'No'],
    ];
  return [
    ['yes', 'Yes'],
    ['no', 'No'],
  ];
};
