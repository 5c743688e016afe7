// How an upload says what its columns are, as the server reads it.
import type { ChosenUse } from './jss-import.contract.ts';

type Said = { chosen?: readonly ChosenUse[]; partial?: boolean };

/** Without a choice the server goes by what it remembers, then by its guess. */
export const fieldsOf = ({ chosen, partial = false }: Said): Record<string, string> => ({
  ...(chosen === undefined ? {} : { columns: JSON.stringify(chosen) }),
  partial: String(partial),
});
