// Words of a field that finds in a list as one types.

/** Read out while somebody types. */
export const pickers = {
  found: (count: number): string => (count === 0 ? 'Tidak ada yang cocok' : `${String(count)} pilihan cocok`),
};
