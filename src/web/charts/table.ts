// What stands behind a chart: the same data as rows, on the screen and in a file.
import { csvFile } from '#src/files/csv-file.ts';

/** `cells` as they are read, one for each heading; the first one names the row. `href` is where the first leads, `leads` where each does: to what was counted. */
export type ChartRow = {
  key: string;
  cells: readonly string[];
  href?: string;
  leads?: readonly (string | undefined)[];
};
export type ChartTable = { head: readonly string[]; rows: readonly ChartRow[] };

/** As an address to press: nothing is asked of the server, and what is saved is what is shown. */
export const tableFile = ({ head, rows }: ChartTable): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(csvFile([head, ...rows.map(({ cells }) => cells)]))}`;
