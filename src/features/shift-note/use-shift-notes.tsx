// What is handed over to whoever sits here, asked each minute: for the list and for the page.
import { useQuery } from '@tanstack/react-query';
import { deskRoles } from '#core/access.ts';
import { getJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import type { ShiftNotesAnswer } from './shift-note.contract.ts';

const minuteMs = 60_000;

/** `whole`: with what is open, and what is past for whoever leads. */
export const useShiftNotes = (whole: boolean) => {
  const enabled = useHolds(deskRoles);
  return useQuery({
    queryKey: ['shift-notes', whole],
    queryFn: ({ signal }) => getJson<ShiftNotesAnswer>(`/api/v1/shift-notes${whole ? '?whole=1' : ''}`, signal),
    refetchInterval: minuteMs,
    enabled,
  });
};
