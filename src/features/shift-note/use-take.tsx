// Taking what the shift before handed over, with one press: who took it, and when, is on the record then.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { ShiftNoteView } from './shift-note.contract.ts';

/** As it was read. */
export const useTake = () => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: ({ id, writtenAt }: ShiftNoteView) => sendJson('POST', `/api/v1/shift-notes/${id}/take`, { writtenAt }),
    onSuccess: () => announce(late.shiftNotes.taken),
    onSettled: () => client.invalidateQueries({ queryKey: ['shift-notes'] }),
  });
};
