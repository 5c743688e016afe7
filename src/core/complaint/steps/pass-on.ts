// Praise is thanked and a proposal recorded; both reach the agency that they are about, which says that it read them. Nobody owes anything by it.
import type { StateFor } from '../act-table.ts';
import type { CommandOf } from '../command.ts';
import { accepted, isBlank, momentOf, refused, type Decision } from '../decision.ts';
import { passedOnTo } from '../pass-on.ts';

/** One agency, and never the one that somebody is accused in. */
const passOn = ({ file }: StateFor<'PassOn'>, command: CommandOf<'PassOn'>): Decision => {
  const { agencyId, text } = command;
  if (isBlank(agencyId)) return refused('text-missing');
  if (agencyId === file.accused?.agencyId) return refused('accused-agency');
  return accepted({
    ...momentOf(file, command),
    ...{ type: 'PassedOn', agencyId },
    ...(isBlank(text) ? {} : { text: text?.trim() ?? '' }),
  });
};

const notePassedOn = ({ file }: StateFor<'NotePassedOn'>, command: CommandOf<'NotePassedOn'>): Decision => {
  const told = passedOnTo(file);
  if (told === undefined) return refused('wrong-step');
  return accepted({ ...momentOf(file, command), type: 'PassedOnNoted', agencyId: told.agencyId });
};

/** By the names of their acts. */
export const rules = { PassOn: passOn, NotePassedOn: notePassedOn };
