// A case is about something of the city's list, by the name and the usual level that stand there now.
import { issue } from './issue.ts';
import { asked, declined, type ActOf, type Doing, type Prepared } from './officer-act.ts';

export const categorise = async (doing: Doing, { type, categoryId }: ActOf<'Categorise'>): Promise<Prepared> => {
  const category = await doing.ports.asks.category(categoryId);
  if (category === undefined) return declined('unknown-category');
  const { name: categoryName, level: usually } = category;
  return issue(doing, { ...asked(doing), type, categoryId, categoryName, usually });
};
