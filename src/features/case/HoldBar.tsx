// Who looks after the case, above the conversation: a claim by one press, and what the holder may do with it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Hand } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { issueAct } from '#web/acts/issue.ts';
import { failureWords } from '#web/api.ts';
import { useFormKey } from '#web/form-key.ts';
import { useOfficer } from '#web/session.ts';
import { useServerNow } from '#web/server-clock.ts';
import { Button } from '#web/ui/Button.tsx';
import { shortMoment } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { CaseAnswer } from './case.contract.ts';

/** One press, on the case as the page has it. */
const useClaim = ({ number, version }: CaseAnswer) => {
  const client = useQueryClient();
  const announce = useToast();
  const key = useFormKey();
  return useMutation({
    mutationFn: () => issueAct({ number, version, key }, 'Claim', {}),
    onSuccess: () => announce(late.acts.Claim.done),
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
};

function ClaimButton({ answer }: { answer: CaseAnswer }): ReactNode {
  const claiming = useClaim(answer);
  const { userId } = useOfficer();
  return (
    <>
      <Button look="quiet" disabled={claiming.isPending} onClick={() => claiming.mutate()}>
        {answer.holder?.userId === userId ? late.presence.firm : late.acts.Claim.button}
      </Button>
      {claiming.isError && <p role="alert">{failureWords(claiming.error)}</p>}
    </>
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
