// Taking what the shift before handed over, with one press: who took it, and when, is on the record then.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { useToast } from '#web/ui/Toast.tsx';

/** By the id of the note. */
export const useTake = () => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: (id: string) => sendJson('POST', `/api/v1/shift-notes/${id}/take`, {}),
    onSuccess: () => announce(late.shiftNotes.taken),
    onSettled: () => client.invalidateQueries({ queryKey: ['shift-notes'] }),
  });
};
