// What a case is about: said by the desk, or by a partner's form. Moves no step, and outvotes nobody who said how pressing it is.
import type { CommandOf } from '../command.ts';
import { accepted, momentOf, refused, type Decision } from '../decision.ts';
import type { StateFor } from '../act-table.ts';

/** The usual level of a category is told only where it counts: an officer's word and words of danger go before it. */
const categorise = ({ file }: StateFor<'Categorise'>, command: CommandOf<'Categorise'>): Decision => {
  const { categoryId, categoryName, usually } = command;
  if (file.category?.id === categoryId) return refused('already-recorded');
  const raises = usually === 'high' && file.priority === undefined && file.danger === undefined;
  return accepted({
    ...momentOf(file, command),
    ...{ type: 'Categorised', categoryId, categoryName },
    ...(raises ? { level: usually } : {}),
  });
};

/** By the name of its act. */
export const rules = { Categorise: categorise };
