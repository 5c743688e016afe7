// Which case comes next, as the list beside the open one has them.
type Row = { number: string; current: boolean };

/** The one below the open case; the one above where that is the last. */
export const numberAfter = (rows: readonly Row[]): string | undefined => {
  const at = rows.findIndex(({ current }) => current);
  return (rows[at + 1] ?? rows[at - 1])?.number;
};

/** Of the list as it is on the page. */
export const numberAfterOpen = (): string | undefined =>
  numberAfter(
    [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => ({
      number: /\/kasus\/([^?]+)/.exec(row.getAttribute('href') ?? '')?.[1] ?? '',
      current: row.getAttribute('aria-current') === 'true',
    })),
  );
