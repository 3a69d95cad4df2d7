/** @jsxImportSource preact */
import type { TakeDetails } from '../../views/models/review-types.ts';
import { qualities, scored } from '../reasons.ts';
import { judge } from './deeds.ts';
import type { Placed } from './look.ts';
import { change, type Marks, now, useStore } from './store.ts';
import { plain } from './words.ts';

const figures: readonly (readonly [string, string])[] = ['1', '2', '3', '4', '5'].map(each => [each, each]);

/** From 1 to 5, and what it is kept for: they go with the next verdict, or with the one that stands. */
export function Scores({ place, take }: { readonly place: Placed; readonly take?: TakeDetails }) {
  const here = useStore(({ marks }) => marks.get(place.id));
  const { verdict } = place.take;
  const scores = { ...take?.review?.scores, ...here?.scores };
  const say = (some: Marks): void => {
    const marks = { ...here, ...some, scores: { ...here?.scores, ...some.scores } };
    change({ marks: new Map(now().marks).set(place.id, marks) });
    if (verdict) void judge(place, verdict.state);
  };
  return (
    <fieldset class="scores" aria-label="Scores">
      {scored.map(each => (
        <Choice
          key={each}
          name={each}
          value={scores[each] === undefined ? '' : String(scores[each])}
          values={figures}
          onChoose={value => say({ scores: { [each]: Number(value) } })}
        />
      ))}
      {verdict?.state !== 'rejected' && (
        <Choice
          name="kept for"
          value={here?.quality ?? take?.review?.for ?? ''}
          values={qualities.map(each => [each, plain(each)])}
          onChoose={quality => say({ quality })}
        />
      )}
      {here && !verdict && <p class="aside">Written with the verdict.</p>}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly values: readonly (readonly [id: string, title: string])[];
  readonly onChoose: (value: string) => void;
}

/** Once said it can be said otherwise, and not unsaid: so it is on the command line. */
const Choice = ({ name, value, values, onChoose }: ChoiceProps) => (
  <label>
    <span>{name}</span>
    <select value={value} onChange={event => onChoose(event.currentTarget.value)}>
      <option value="" disabled>
        –
      </option>
      {values.map(([id, title]) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  </label>
);
