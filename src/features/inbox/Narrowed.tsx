// What the list was narrowed to by a figure that led here, and the way back to all of it.
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { nobody, type Narrowing } from '#core/complaint/narrowing.ts';

type NarrowedProps = {
  /** `hour` and `open` alone are shown here: the others have presses of their own. */
  urgency: Narrowing | undefined;
  agency: string;
  holder: string;
  choose: (change: Record<string, string>) => void;
};

/** Each is a press that takes it away; which agency and which officer the rows say. */
export function Narrowed({ urgency, agency, holder, choose }: NarrowedProps): ReactNode {
  const words = text.inbox.narrowed;
  const all = [
    { name: 'waktu', is: urgency === 'hour', label: words.hour },
    { name: 'waktu', is: urgency === 'open', label: words.open },
    { name: 'perangkat', is: agency !== '', label: words.agency },
    { name: 'pemegang', is: holder !== '', label: holder === nobody ? words.nobody : words.holder },
  ].filter(({ is }) => is);
  if (all.length === 0) return null;
  return (
    <div className="urgencies" role="group" aria-label={words.label}>
      {all.map(({ name, label }) => (
        <button key={name} type="button" className="folder" aria-pressed onClick={() => choose({ [name]: '' })}>
          {label}
          <X size={14} aria-hidden />
        </button>
      ))}
    </div>
  );
}
