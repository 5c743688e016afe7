// The part of a long list that is there: some pages one after the other, of which those that were left behind can be asked for again. Pure.

/** Where a page begins: behind which row, how many stand before it, and the page before it. */
export type PageAt = { after: string; at: number; before?: () => PageAt };

/** The one that everybody begins with. */
export const firstPage: PageAt = { after: '', at: 0 };

/** So many pages are there at once: far more than anybody sees, and few enough to be asked anew whenever a case changes. */
export const mostPages = 8;

type Page = { cases: readonly unknown[]; next?: string | undefined };

/** The page behind this one; undefined behind the last. */
export const pageAfter = ({ cases, next }: Page, page: PageAt): PageAt | undefined =>
  next === undefined ? undefined : { after: next, at: page.at + cases.length, before: () => page };

/** The known page in which a row stands that is before this page. */
export const pageBefore = (page: PageAt, row: number): PageAt => {
  let one = page;
  for (let before = one.before; one.at > row && before !== undefined; before = one.before) one = before();
  return one;
};

/** `order`: the rows that are there, by number; `start`: how many of the whole list stand before them. */
export type Window = { order: readonly string[]; start: number };

/** Where rows begin that take the place of those before, so that none moves that is in both; `at` where the first page of them begins. */
export const startOf = (former: Window, order: readonly string[], at: number): number => {
  if (at === 0) return 0;
  const [first = '', was = ''] = [order[0], former.order[0]];
  const left = former.order.indexOf(first);
  if (left !== -1) return former.start + left;
  const come = order.indexOf(was);
  return come === -1 ? at : Math.max(0, former.start - come);
};
