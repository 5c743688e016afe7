// Whether something of a hand-over is to be shown above the list: its code and words come only then.
import { Suspense, type ReactNode } from 'react';
import { lazyLate } from '#web/lazy-late.ts';
import { useShiftNotes } from './use-shift-notes.tsx';

const ShiftNoteStrip = lazyLate(async () => ({ default: (await import('./ShiftNoteStrip.tsx')).ShiftNoteStrip }));

/** Nothing where nothing waits; asks nothing for whoever stands in no shift. */
export function ShiftNoteCall(): ReactNode {
  const { data } = useShiftNotes(false);
  if (data === undefined || (data.waiting.length === 0 && !data.duty.remind)) return null;
  return (
    <Suspense fallback={null}>
      <ShiftNoteStrip answer={data} />
    </Suspense>
  );
}
