// Beside a case: to which other systems it was passed on, and the way to pass it on. And, in the step of the register, the press that
// sends it to JSS.
import { CloudUpload, Send } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import type { ForwardsAnswer, ForwardTargetView, ForwardView } from './forward.contract.ts';
import { ForwardDialog } from './ForwardDialog.tsx';
import { ForwardItem, ForwardTrouble } from './ForwardItem.tsx';
import { useForwards } from './use-forwards.tsx';
import './forward.css';

type Opened = { only?: string } | undefined;

const isOver = ({ status }: ForwardView): boolean => status === 'rejected' || status === 'withdrawn';

const mayAgain = ({ targets }: ForwardsAnswer, forward: ForwardView): boolean =>
  isOver(forward) && targets.some(({ id, open }) => id === forward.target && open);

/** Nothing where the city has no other system and none has the case; sending to JSS stands beside its own act instead. */
export function ForwardCard({ number }: { number: string }): ReactNode {
  const answer = useForwards(number);
  const [opened, setOpened] = useState<Opened>();
  if (answer === undefined || (answer.targets.length === 0 && answer.forwards.length === 0)) return null;
  const { targets, forwards } = answer;
  // JSS has a place of its own, beside the act that it is about.
  const others = targets.filter(({ open, register }) => open && register !== 'upik');
  return (
    <section className="card" aria-labelledby="sistem-lain">
      <h2 id="sistem-lain">{late.forward.card}</h2>
      {forwards.length === 0 && <p className="muted">{late.forward.none}</p>}
      <ul className="forwards">
        {forwards.map((forward) => (
          <ForwardItem
            key={forward.target}
            number={number}
            forward={forward}
            onAgain={mayAgain(answer, forward) ? () => setOpened({ only: forward.target }) : undefined}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <span>
          <Button onClick={() => setOpened(others.length === 1 ? { only: others[0]?.id ?? '' } : {})}>
            <Send size={16} aria-hidden />
            {late.forward.button}
          </Button>
        </span>
      )}
      {opened !== undefined && (
        <ForwardDialog number={number} answer={answer} only={opened.only} onClose={() => setOpened(undefined)} />
      )}
    </section>
  );
}

type StripProps = { target: ForwardTargetView; forward: ForwardView | undefined; onSend: () => void };

function Strip({ target, forward, onSend }: StripProps): ReactNode {
  const waits = forward !== undefined && !isOver(forward) && forward.trouble === undefined;
  return (
    <section className="task" aria-labelledby="kirim-jss">
      <h2 id="kirim-jss">
        <CloudUpload size={18} aria-hidden />
        {waits ? late.forward.registerWaits(target.name) : late.forward.registerOffers(target.name)}
      </h2>
      {forward !== undefined && <ForwardTrouble forward={forward} />}
      <p className="meta">{waits ? late.forward.registerDown : late.forward.toRegisterHint}</p>
      {target.open && (
        <span>
          <Button onClick={onSend}>
            <Send size={16} aria-hidden />
            {forward === undefined ? late.forward.toRegister(target.name) : late.forward.again}
          </Button>
        </span>
      )}
    </section>
  );
}

/** Nothing where no JSS is connected, and in every other step. */
export function SendToRegister({ answer }: { answer: CaseAnswer }): ReactNode {
  const asked = useForwards(answer.number);
  const [open, setOpen] = useState(false);
  const target = asked?.targets.find(({ register }) => register === 'upik');
  if (answer.status !== 'registration' || asked === undefined || target === undefined) return null;
  const forward = asked.forwards.find((one) => one.target === target.id);
  return (
    <>
      <Strip target={target} forward={forward} onSend={() => setOpen(true)} />
      {open && target.open && (
        <ForwardDialog number={answer.number} answer={asked} only={target.id} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
