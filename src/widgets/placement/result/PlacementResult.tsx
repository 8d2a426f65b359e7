import type { PlacementView } from '../../../domain/placement/outcome/view.ts';
import { answersTo, questionNames } from '../../../domain/placement/words.ts';
import { Fold } from '../../tool/Fold.tsx';
import { AnswerChoice } from './AnswerChoice.tsx';
import { EstatePicture } from './EstatePicture.tsx';
import { NextTools, type NextToolsData } from './NextTools.tsx';
import { RuleTable } from './RuleTable.tsx';
import { ServiceTable } from './ServiceTable.tsx';

interface Props {
  readonly view: PlacementView;
  readonly next: NextToolsData;
  /** How old what the result rests on is, as sentences. */
  readonly age: readonly string[];
  /** Level of the headings of the tool; those of the result are one lower. */
  readonly level: 2 | 3;
}

const shortList = (names: readonly string[]): string =>
  names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');

const Waiting = ({ services }: { readonly services: readonly string[] }) => (
  <span class="small">
    {services.length === 1 ? 'One service waits for it' : `${services.length} services wait for it`}:{' '}
    {shortList(services)}
  </span>
);

/** The picture of the estate, what would settle most, and the table of every service. */
export const PlacementResult = ({ view, next, age, level }: Props) => {
  const Heading = level === 2 ? 'h3' : 'h4';
  const { rows, questions, answered, notes, changed, circles, counts, placed } = view;
  return (
    <section aria-labelledby="placement">
      {changed.length > 0 && (
        <p class="tool-bar">
          <strong>By your own rules.</strong> {changed.join('; ')}.
        </p>
      )}
      <EstatePicture rows={rows} />

      {questions.length > 0 && (
        <>
          <Heading>What would settle most</Heading>
          <ol class="place-questions">
            {questions.slice(0, 6).map(({ id, services }) => (
              <li key={id}>
                {questionNames(id)} <Waiting services={services} />
                <AnswerChoice
                  services={id.startsWith('profile:') ? [''] : services}
                  question={id}
                  options={answersTo(id)}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {answered.length > 0 && (
        <>
          <Heading>What you answered</Heading>
          <ul class="place-questions">
            {answered.map(({ id, answer, services }) => (
              <li key={`${id} ${answer}`}>
                {questionNames(id)} {services[0] !== '' && <span class="small">{shortList(services)}</span>}
                <AnswerChoice services={services} question={id} options={answersTo(id)} given={answer} />
              </li>
            ))}
          </ul>
        </>
      )}

      <NextTools placed={placed} next={next} />
      <Heading>Every service</Heading>
      <ServiceTable rows={rows} changed={changed} age={age} />

      {counts.length > 0 && <RuleTable counts={counts} />}
      {circles.length > 0 && (
        <Fold title="Services that need each other in a circle" finding="they move as one">
          <ul>
            {circles.map((names) => (
              <li key={names.join()}>{names.join(', ')}</li>
            ))}
          </ul>
        </Fold>
      )}
      {age.length > 0 && (
        <ul class="small place-age" aria-label="Age of the inputs">
          {age.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <Fold title="What was read" finding={notes.length === 1 ? 'one remark' : `${notes.length} remarks`}>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
};
