// Rows that came while somebody is in the middle of a list wait until they are called: nothing moves under a finger. Pure.

type Numbered = { number: string };

/** `rows` as they are shown, `news` how many wait, `order` to be handed in again. */
export type Held<Row extends Numbered> = { rows: readonly Row[]; news: number; order: readonly string[] };

/**
 * While it `holds`, rows keep the order in which they are shown, renewed in place; what is gone is gone, what comes after the last of them
 * follows, as a further page does, and what would push between them waits. The first `ahead` are of a page before all that were there.
 */
export const heldRows = <Row extends Numbered>(
  shown: readonly string[],
  fresh: readonly Row[],
  holds: boolean,
  ahead = 0,
): Held<Row> => {
  const known = new Set(shown);
  const end = fresh.findLastIndex(({ number }) => known.has(number));
  if (!holds || end === -1) return { rows: fresh, news: 0, order: fresh.map(({ number }) => number) };
  const byNumber = new Map(fresh.map((row) => [row.number, row]));
  const stay = shown.flatMap((number) => byNumber.get(number) ?? []);
  const lead = fresh.slice(0, ahead).filter(({ number }) => !known.has(number));
  const rows = [...lead, ...stay, ...fresh.slice(end + 1)];
  return { rows, news: fresh.length - rows.length, order: rows.map(({ number }) => number) };
};
