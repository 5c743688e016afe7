// Where the matter is: said by the desk while the procedure goes on, and better by an agency that stands there.
import { isSamePlace, placeTrouble, plainPlace } from '../../place/case-place.ts';
import type { StateFor } from '../act-table.ts';
import type { CommandOf } from '../command.ts';
import { accepted, momentOf, refused, type Decision } from '../decision.ts';

/** The latest holds, and says all of it: what it leaves out is no longer so. */
const locate = ({ file }: StateFor<'Locate'>, command: CommandOf<'Locate'>): Decision => {
  const place = plainPlace(command);
  const trouble = placeTrouble(place);
  if (trouble !== undefined) return refused(trouble);
  return file.place !== undefined && isSamePlace(place, file.place)
    ? refused('already-recorded')
    : accepted({ ...momentOf(file, command), type: 'Located', ...place });
};

/** By the names of their acts. */
export const rules = { Locate: locate };
