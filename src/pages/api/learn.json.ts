import { apiFile, addresses, ownerName } from '../../api.ts';
import { absolute, absoluteOf, markdownAddress } from '../../links.ts';
import { learn, targetOf } from '../../learn.ts';
import { rightAnswer } from '../../domain/learn/question-words.ts';
import { addressIn, learnTimes } from '../learn/_times.ts';

export const GET = apiFile('learn', async () => {
  const { items } = await learn();
  const { items: minutes, tracks } = await learnTimes();
  return {
    tracks: await Promise.all(
      tracks.map(async (track) => ({
        id: track.id,
        url: absoluteOf('tracks', track.id),
        markdown: markdownAddress('tracks', track.id),
        title: track.title,
        audience: track.audience,
        outcome: track.outcome,
        minutes: track.minutes,
        stages: track.stages.map(({ id, title, steps }) => ({
          id,
          title,
          steps: steps.map((step) => ({
            path: step.path,
            was: [...step.was],
            title: step.title,
            type: step.type,
            minutes: step.minutes,
            url: absolute(addressIn(track, step)),
          })),
        })),
        owner: await ownerName(track.owner),
        reviewed: track.reviewed,
      })),
    ),
    items: await Promise.all(
      items.map(async (item) => ({
        id: item.id,
        url: absoluteOf('items', item.id),
        markdown: markdownAddress('items', item.id),
        title: item.title,
        type: item.type,
        minutes: minutes.get(item.id) ?? 1,
        teaches: await Promise.all(item.teaches.map(async (pointer) => absolute((await targetOf(pointer)).path))),
        know: item.know,
        question: { kind: item.question.kind, ask: item.question.ask, answer: rightAnswer(item.question) },
        retired: item.retired?.on ?? null,
        was: item.was,
        aliases: item.aliases,
        useCases: item.useCases,
        related: addresses(item.related),
        owner: await ownerName(item.owner),
        reviewed: item.reviewed,
      })),
    ),
  };
});
