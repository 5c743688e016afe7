// What whoever goes types for whoever comes: it stays with the shift in which it was begun, and through every case that is looked at meanwhile.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isHandedOverStill } from '#core/duty/hand-over.ts';
import { shiftNames, type Square } from '#core/duty/shifts.ts';
import { dayOfDate } from '#core/time.ts';
import { findKept, forgetKept, keepValues } from '#web/acts/kept-values.ts';
import { sendJson } from '#web/api.ts';
import { useOfficer } from '#web/session.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { late } from '#words/late.ts';
import type { ShiftNoteBody, ShiftNotesAnswer } from './shift-note.contract.ts';

type Duty = Pick<ShiftNotesAnswer['duty'], 'day' | 'shift' | 'untilAt'>;
type Begun = Duty & { words: string };

const squareOf = ({ day, shift }: Duty): Square => ({ day: dayOfDate(day), shift });

/** As the tab kept it. */
const findBegun = (key: string): Begun | undefined => {
  const { words, day, shift, untilAt } = findKept(key) ?? {};
  const name = shiftNames.find((one) => one === shift);
  return typeof words === 'string' && typeof day === 'string' && typeof untilAt === 'string' && name !== undefined
    ? { words, day, shift: name, untilAt }
    : undefined;
};

/** Of the shift in which it was begun; of the one that runs where that is handed over no more. */
export const useOwnNote = ({ own, duty: running }: ShiftNotesAnswer) => {
  const key = `${useOfficer().userId}:shift-note`;
  const [begun, setBegun] = useState(() => findBegun(key));
  const [restored] = useState(begun !== undefined);
  const client = useQueryClient();
  const announce = useToast();
  const isOpen = begun !== undefined && isHandedOverStill(squareOf(begun), squareOf(running));
  const duty: Duty = isOpen ? begun : running;
  const saving = useMutation({
    mutationFn: (body: ShiftNoteBody) => sendJson('POST', '/api/v1/shift-notes', body),
    onSuccess: async (_answer, sent) => {
      announce(late.shiftNotes.saved);
      await client.invalidateQueries({ queryKey: ['shift-notes'] });
      // What was typed on while it was on its way is not saved yet.
      if (findBegun(key)?.words !== sent.words) return;
      forgetKept(key);
      setBegun(undefined);
    },
  });
  const words = begun?.words ?? own?.words ?? '';
  return {
    words,
    duty,
    saving,
    restored: restored && begun !== undefined,
    /** As the server has it, where it is the same shift's. */
    saved: duty.day === running.day && duty.shift === running.shift ? own : undefined,
    type: (typed: string) => {
      const { day, shift, untilAt } = duty;
      const next = { words: typed, day, shift, untilAt };
      keepValues(key, next);
      setBegun(next);
    },
    save: () => saving.mutate({ words, day: duty.day, shift: duty.shift }),
  };
};
