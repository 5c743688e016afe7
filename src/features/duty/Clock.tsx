// A moment of a day that is chosen from half hours.
import type { ReactNode } from 'react';
import { language } from '#words/console.ts';
import { Select } from '#web/ui/Field.tsx';

/** Minutes after midnight as a clock on the wall shows them. */
export const clockWords = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(language === 'id' ? '.' : ':');

const stepMinutes = 30;
const dayMinutes = 24 * 60;
const halfHours = Array.from({ length: dayMinutes / stepMinutes }, (_none, at) => at * stepMinutes);

type ClockProps = { label: string; minute: number; whole?: boolean; onChange: (minute: number) => void };

/** What stands there already can be chosen, too, though it is no half hour; `whole`: also the end of the day. */
export function Clock({ label, minute, whole = false, onChange }: ClockProps): ReactNode {
  const offered = [...new Set([...halfHours, ...(whole ? [dayMinutes] : []), minute])].toSorted((a, b) => a - b);
  return (
    <Select
      label={label}
      options={offered.map((one) => ({ value: String(one), label: clockWords(one) }))}
      value={String(minute)}
      onChange={({ target }) => onChange(Number(target.value))}
    />
  );
}
