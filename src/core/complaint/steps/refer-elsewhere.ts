// A matter of somebody outside the city (PLN, the province, a neighbour) is not closed in silence: its reporter is told who answers for it and
// how they are reached, and the case ends apart from what is no complaint.
import type { CommandOf } from '../command.ts';
import type { StateFor } from '../act-table.ts';
import { answerPlaceOf, isBlank, refused, type Decision } from '../decision.ts';
import { published } from '../publishing.ts';
import { endWith } from './ask-identity.ts';

const referElsewhere = (state: StateFor<'ReferElsewhere'>, command: CommandOf<'ReferElsewhere'>): Decision => {
  const { bodyId, bodyName, text } = command;
  const { file } = state;
  if (isBlank(text)) return refused('text-missing');
  const place = answerPlaceOf(file, command);
  if (place === undefined) return refused('no-public-thread');
  const outward = published(file, command);
  if (!outward.ok) return outward;
  return endWith(state, command, (moment) => [
    ...outward.events,
    { ...moment, type: 'ReferredElsewhere', bodyId, bodyName, text, ...place },
    { ...moment, type: 'CaseClosed', reason: 'referred' },
  ]);
};

/** By the names of their acts. */
export const rules = {
  ReferElsewhere: referElsewhere,
};
