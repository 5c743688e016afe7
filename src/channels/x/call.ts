// One call to X, before it is an address. Types alone.
import type { Query } from './names.ts';

/** Under names of today; a server that knows only former ones is asked anew under those. */
export type XCall = {
  method: 'GET' | 'POST';
  /** Ids and names, joined by `/` below `/2`. */
  path: readonly string[];
  /** Under the names of today. */
  query?: Query;
  json?: Record<string, unknown>;
};
