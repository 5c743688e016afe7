// A button and two keys for each kind of what stands beside complaints.
import type { ReactNode } from 'react';
import { kindsBeside, type KindBeside } from '#core/complaint/complaint.ts';
import { text } from '#words/console.ts';
import { Button } from '../ui/Button.tsx';
import { useKeys } from '../keys.ts';
import './kinds.css';

/** After B, the first letter of its Indonesian name; H for "halo", since S is taken. */
export const kindKeys = {
  greeting: 'h',
  praise: 'p',
  aspiration: 'a',
  spam: 's',
  abuse: 'm',
} as const satisfies Record<KindBeside, string>;

type KindButtonsProps = {
  label: string;
  busy: boolean;
  awake?: boolean;
  onPress: (kind: KindBeside, byKey: boolean) => void;
};

/** `awake`: whether the keys are meant for these buttons. */
export function KindButtons({ label, busy, awake = true, onPress }: KindButtonsProps): ReactNode {
  const press = (kind: KindBeside, byKey: boolean): void => {
    if (!busy) onPress(kind, byKey);
  };
  useKeys(
    Object.fromEntries(
      kindsBeside.map((kind) => [
        `b ${kindKeys[kind]}`,
        () => {
          if (awake) press(kind, true);
        },
      ]),
    ),
  );
  return (
    <div className="kinds" role="group" aria-label={label}>
      <span className="kinds-label" aria-hidden>
        {label}
      </span>
      {kindsBeside.map((kind) => (
        <Button
          key={kind}
          className="kind"
          title={text.forms.notComplaint[kind].hint}
          aria-keyshortcuts={`B ${kindKeys[kind].toUpperCase()}`}
          disabled={busy}
          onClick={() => press(kind, false)}
        >
          {text.kinds.names[kind]}
        </Button>
      ))}
    </div>
  );
}
