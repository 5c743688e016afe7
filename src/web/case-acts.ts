// The acts of the case that is open, for what offers them elsewhere on the page. Must not know what an act does.
import type { OfficerCommand } from '#core/complaint/act-table.ts';

/** `acts` in the order in which they are offered, each with its key where it has one. */
export type OpenCase = {
  number: string;
  acts: readonly { act: OfficerCommand; keys?: string | undefined }[];
  press: (act: OfficerCommand) => void;
};

let open: OpenCase | undefined;

/** Until what it answers is called, or another case is offered. */
export const offerCase = (one: OpenCase): (() => void) => {
  open = one;
  return () => {
    if (open === one) open = undefined;
  };
};

export const openCase = (): OpenCase | undefined => open;
