// Lists that the desk keeps, as rows of texts: what a wish to change one changes, and how one change is taken back. Pure; knows no rule of any list.

/** As the record spells them. */
export const deskLists = [
  ...(['agency', 'article', 'brand', 'calendar', 'category', 'holiday'] as const),
  ...(['outside-body', 'road', 'roster', 'template'] as const),
] as const;
export type DeskListName = (typeof deskLists)[number];

/** A row of any of them: its id and its fields. */
export type ListRow = { readonly id: string } & Readonly<Record<string, string>>;

/** Without `before` the row is new, without `after` it is gone; `fields`: those that are other than before. */
export type RowChange<R extends ListRow> = { id: string; before?: R; after?: R; fields: readonly string[] };

/** Of a row that is new or gone, those in which something stands. */
export const changedFields = (before: ListRow | undefined, after: ListRow | undefined): string[] =>
  Object.keys({ ...before, ...after }).filter(
    (field) => field !== 'id' && (before?.[field] ?? '') !== (after?.[field] ?? ''),
  );

/** In the order of what is wanted; what stands so already is no change. */
export const changesIn = <R extends ListRow>(before: readonly R[], wanted: readonly R[]): RowChange<R>[] => {
  const known = new Map(before.map((row) => [row.id, row]));
  return wanted.flatMap((after): RowChange<R>[] => {
    const old = known.get(after.id);
    const fields = changedFields(old, after);
    if (old === undefined) return [{ id: after.id, after, fields }];
    return fields.length === 0 ? [] : [{ id: after.id, before: old, after, fields }];
  });
};

/** The list as it is once these rows are as they are wanted. */
export const listAfter = <R extends ListRow>(before: readonly R[], wanted: readonly R[]): R[] => [
  ...new Map([...before, ...wanted].map((row) => [row.id, row])).values(),
];

/**
 * The row as it is once this change alone is taken back: later changes of other fields stay. Undefined for a row that was new, which ends in
 * the ways of its own list, and for a row that is gone by now.
 */
export const takenBack = <R extends ListRow>(
  { before, after, fields }: RowChange<R>,
  now: R | undefined,
): R | undefined => {
  if (before === undefined || after === undefined) return now === undefined ? before : undefined;
  if (now === undefined) return undefined;
  return { ...now, ...Object.fromEntries(fields.map((field) => [field, before[field] ?? ''])) };
};
