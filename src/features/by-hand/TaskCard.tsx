// A message that waits for an officer: what to read, the number to dial, and how it ended.
import { useQueryClient } from '@tanstack/react-query';
import { Check, Eye, PhoneCall, PhoneMissed } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { triesBeforeGivingUp } from '#core/telling.ts';
import type { CaseAnswer, Message } from '#features/case/case.contract.ts';
import { issueAct } from '#web/acts/issue.ts';
import { failureWords } from '#web/api.ts';
import { speaksWithReporters } from '#web/intake/lines.ts';
import { spokenNumber } from '#web/intake/read-aloud.ts';
import { useOfficer } from '#web/session.ts';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { useFormKey } from '#web/form-key.ts';
import { EndDialog, type Kind } from './EndDialog.tsx';
import { RegisterTask } from './RegisterTask.tsx';

type TaskProps = { answer: CaseAnswer; message: Message };

/** The number, once somebody asked for it: that is on the record, as every look at an identity is. */
function Dial({ answer }: { answer: CaseAnswer }): ReactNode {
  const [phone, setPhone] = useState<string>();
  const key = useFormKey();
  const announce = useToast();
  const client = useQueryClient();
  const { number, reporter, possible } = answer;
  if (reporter.identity?.fields.includes('phone') !== true || !possible.includes('RevealIdentity'))
    return <p className="muted">{text.byHand.noNumber}</p>;
  const reveal = (): void => {
    const body = { fields: ['phone'], reason: text.byHand.revealReason(number) };
    issueAct<{ identity: { phone?: string } }>({ ...answer, key }, 'RevealIdentity', body).then(
      ({ identity }) => {
        setPhone(identity.phone);
        void client.invalidateQueries({ queryKey: ['live'] });
      },
      (error: unknown) => announce(failureWords(error), 'failed'),
    );
  };
  if (phone === undefined)
    return (
      <span>
        <Button onClick={reveal}>
          <Eye size={16} aria-hidden />
          {text.byHand.showNumber}
        </Button>
      </span>
    );
  return (
    <p className="task-number" role="status">
      {text.byHand.number} <a href={`tel:${phone}`}>{spokenNumber(phone)}</a>
    </p>
  );
}

const titleOf = ({ answer, message }: TaskProps): string => {
  if (answer.channel === 'walk-in') return text.byHand.atCounter;
  const purpose = message.delivery?.purpose;
  return purpose === 'ask-identity' || purpose === 'remind-identity' ? text.byHand.ask : text.byHand.tell;
};

function Tried({ tries }: { tries: number }): ReactNode {
  if (tries === 0) return null;
  return (
    <p className="meta">
      {text.byHand.tried(tries)} {tries >= triesBeforeGivingUp && text.byHand.triedEnough}
    </p>
  );
}

function Task({ answer, message }: TaskProps): ReactNode {
  const [ending, setEnding] = useState<Kind>();
  const tries = message.delivery?.tries ?? 0;
  return (
    <section className="task" aria-label={titleOf({ answer, message })}>
      <h2>
        <PhoneCall size={18} aria-hidden />
        {titleOf({ answer, message })}
      </h2>
      <blockquote className="task-words keep-lines" lang="id">
        {message.text}
      </blockquote>
      <Dial answer={answer} />
      <Tried tries={tries} />
      <div className="line">
        <Button look="primary" onClick={() => setEnding('told')}>
          <Check size={16} aria-hidden />
          {text.byHand.told.button}
        </Button>
        <Button onClick={() => setEnding('not-reached')}>
          <PhoneMissed size={16} aria-hidden />
          {text.byHand['not-reached'].button}
        </Button>
        {tries >= triesBeforeGivingUp && (
          <Button look="quiet" onClick={() => setEnding('given-up')}>
            {text.byHand['given-up'].button}
          </Button>
        )}
      </div>
      {ending !== undefined && (
        <EndDialog answer={answer} message={message} kind={ending} onClose={() => setEnding(undefined)} />
      )}
    </section>
  );
}

/** All that must be told on this case; nothing for officers who do not speak with reporters. */
export function ByHandTasks({ answer }: { answer: CaseAnswer }): ReactNode {
  const officer = useOfficer();
  if (!speaksWithReporters(officer)) return null;
  return answer.messages
    .filter(({ delivery }) => delivery?.state === 'by-hand')
    .map((message) =>
      answer.report === undefined ? (
        <Task key={message.id} answer={answer} message={message} />
      ) : (
        <RegisterTask key={message.id} answer={answer} report={answer.report} message={message} />
      ),
    );
}
