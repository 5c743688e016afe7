// Words of a field that finds in a list as one types.
import type { pickers as indonesian } from '../id/pickers.ts';
import type { Same } from '../same.ts';

export const pickers: Same<typeof indonesian> = {
  found: (count) => {
    if (count === 0) return 'Nothing matches';
    return count === 1 ? '1 choice matches' : `${String(count)} choices match`;
  },
};
