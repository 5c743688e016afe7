// A case gets the number under which UPIK has it. No two cases get the same one, whoever gives it and however it is written.
import type { CommandOf } from '#core/complaint/command.ts';
import { isUpikNumber } from '#core/upik-number.ts';
import type { Tx } from '#ports/store.ts';
import { handleIn, movedSince, type Handled, type Moved, type Seen } from '../handle-command.ts';
import { asked, ready, type ActOf, type Doing, type Prepared } from './officer-act.ts';

/** `takenBy`: the number of the case that has it already. */
export type Registered = Handled | Moved | { ok: false; refusal: 'upik-number-taken'; takenBy: string };

/** Inside a transaction that the caller owns: nobody else is told anything about the number until that ends. */
export const registerIn = async (
  tx: Tx,
  complaintId: string,
  command: CommandOf<'RegisterInUpik'>,
  at: Seen = { seen: undefined },
): Promise<Registered> => {
  const moved = await movedSince(tx, complaintId, command, at);
  if (moved !== undefined) return moved;
  const takenBy = await tx.cases.withUpikNumber(command.upikNumber.trim(), complaintId);
  return takenBy === undefined
    ? handleIn(tx, complaintId, command)
    : { ok: false, refusal: 'upik-number-taken', takenBy };
};

/** The act of an officer; on which case the number is, they are told. */
export const registerInUpik = (doing: Doing, act: ActOf<'RegisterInUpik'>): Prepared => {
  const { found, seen } = doing;
  if (act.upikNumber.trim() !== '' && !isUpikNumber(act.upikNumber))
    return { ok: false, refusal: 'field-wrong', field: 'upikNumber' };
  return ready((tx) => registerIn(tx, found.id, { ...act, ...asked(doing) }, { seen }));
};
