// Who looks after the case, above the conversation: a claim by one press, and what the holder may do with it.
import { Hand } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { issueAct } from '#web/acts/issue.ts';
import { useFormKey } from '#web/form-key.ts';
import { useOfficer } from '#web/session.ts';
import { useServerNow } from '#web/server-clock.ts';
import { Button } from '#web/ui/Button.tsx';
import { shortMoment } from '#web/ui/time-words.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { heldBy, useAtOnce } from './at-once.tsx';
import type { CaseAnswer } from './case.contract.ts';

/** One press, on the case as the page has it; the case is one's own at once. */
function ClaimButton({ answer: { number, version, holder } }: { answer: CaseAnswer }): ReactNode {
  const { userId, name } = useOfficer();
  const now = useServerNow();
  const key = useFormKey();
  const claim = useAtOnce<undefined>({
    number,
    issue: () => issueAct({ number, version, key }, 'Claim', {}),
    look: () => heldBy({ userId, name }, now),
    done: late.acts.Claim.done,
  });
  return (
    <Button look="quiet" onClick={() => claim(undefined)}>
      {holder?.userId === userId ? late.presence.firm : late.acts.Claim.button}
    </Button>
  );
}

/** "Dipegang Sari sejak 10.12." */
function Held({ holder }: { holder: CaseAnswer['holder'] }): ReactNode {
  const { userId } = useOfficer();
  const now = useServerNow();
  if (holder === undefined) return text.duty.unheld;
  const since = shortMoment(holder.since, now);
  if (holder.whileWriting === true)
    return holder.userId === userId ? late.presence.takenByYou(since) : late.presence.taken(holder.name, since);
  return holder.userId === userId ? text.duty.heldByYou(since) : text.duty.heldBy(holder.name, since);
}

const others = ['Assign', 'Release'] as const satisfies readonly OfficerCommand[];

type HoldBarProps = { answer: CaseAnswer; onAct: (act: OfficerCommand) => void };

/** Nothing of a closed case, nor where nobody holds it and the reader can give it to nobody. */
export function HoldBar({ answer, onAct }: HoldBarProps): ReactNode {
  const { holder, possible, version, status } = answer;
  const mayHand = possible.includes('Assign');
  if (status === 'closed' || (holder === undefined && !mayHand)) return null;
  return (
    <div className="line hold-bar">
      <Hand size={18} aria-hidden />
      <span>
        <Held holder={holder} />
      </span>
      {possible.includes('Claim') && <ClaimButton key={version} answer={answer} />}
      {others.map(
        (act) =>
          possible.includes(act) && (
            <Button key={act} look="quiet" onClick={() => onAct(act)}>
              {late.acts[act].button}
            </Button>
          ),
      )}
    </div>
  );
}
