// The gallery's fields that find in a list, as they stand; opened, filtered and with nothing found by whoever types in one.
import { useState, type ReactNode } from 'react';
import { Picker } from '#web/ui/Picker.tsx';
import { late } from '#words/late.ts';
import { Part } from './Part.tsx';

const words = late.gallery;

/** More than are in sight at once, one of them longer than a narrow window. */
const options = [
  ...words.agencies.map((label, at) => ({ value: `agency-${String(at)}`, label })),
  ...Array.from({ length: 60 }, (_, at) => ({ value: `office-${String(at)}`, label: words.office(at + 1) })),
];

const states = [
  { given: '' },
  { given: 'agency-1', hint: words.hint, optional: true },
  { given: '', hint: words.hint, error: words.wrong },
  { given: 'agency-0', disabled: true },
] as const;

/** Keeps what is chosen while it is drawn. */
export function SamplePicker({ given, ...said }: { given: string; disabled?: boolean }): ReactNode {
  const [value, choose] = useState(given);
  return <Picker label={words.label} {...said} empty={words.pick} options={options} value={value} onChoose={choose} />;
}

/** Nothing chosen, something chosen, wrong, and off. */
export function Pickers(): ReactNode {
  return (
    <Part name="pickers">
      {states.map((state, at) => (
        <SamplePicker key={String(at)} {...state} />
      ))}
    </Part>
  );
}
