// For how long words to the reporter can be called back, beside the button that sends them: each press chooses the next.
import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { holdSeconds } from '#core/complaint/hold-seconds.ts';
import { usePreferences } from '../preferences.ts';
import { useChoose } from '../use-choose.ts';
import { late } from '#words/late.ts';
import { Button } from '../ui/Button.tsx';
import './hold-choice.css';

/** Theirs on every device. */
export function HoldChoice(): ReactNode {
  const { holdFor } = usePreferences();
  const choose = useChoose();
  const next = holdSeconds[(holdSeconds.indexOf(holdFor) + 1) % holdSeconds.length] ?? 0;
  const words = late.composer.holdFor(holdFor);
  return (
    <Button
      look="quiet"
      className="form-cancel foot-way"
      aria-label={words}
      title={words}
      onClick={() => choose({ holdFor: next })}
    >
      <Undo2 size={18} aria-hidden />
      <span className="foot-words">{words}</span>
      <span className="foot-short">{late.composer.holdShort(holdFor)}</span>
    </Button>
  );
}
