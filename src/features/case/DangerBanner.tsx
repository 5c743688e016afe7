// Danger above the conversation: suggested by words until an officer says so or not by one press, and the call that goes out at once.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Siren } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { PriorityLevel } from '#core/complaint/priority.ts';
import { issueAct } from '#web/acts/issue.ts';
import { failureWords } from '#web/api.ts';
import { useFormKey } from '#web/form-key.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { CaseAnswer } from './case.contract.ts';

/** One press, on the case as the page has it. */
const useSaying = ({ number, version }: CaseAnswer) => {
  const client = useQueryClient();
  const announce = useToast();
  const key = useFormKey();
  return useMutation({
    mutationFn: (level: PriorityLevel) =>
      issueAct({ number, version, key: `${key}-${level}` }, 'SetPriority', { level }),
    onSuccess: () => announce(late.acts.SetPriority.done),
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
};

function Saying({ answer }: { answer: CaseAnswer }): ReactNode {
  const saying = useSaying(answer);
  const levels = [
    ['danger', late.case.danger.confirm],
    ['normal', late.case.danger.lower],
  ] as const;
  return (
    <>
      {levels.map(([level, words]) => (
        <Button key={level} disabled={saying.isPending} onClick={() => saying.mutate(level)}>
          {words}
        </Button>
      ))}
      {saying.isError && <p role="alert">{failureWords(saying.error)}</p>}
    </>
  );
}

const words = late.case.danger;

type DangerBannerProps = { answer: CaseAnswer; onAct: (act: OfficerCommand) => void };

export function DangerBanner({ answer, onAct }: DangerBannerProps): ReactNode {
  const { status, level, danger, diverted, possible, version } = answer;
  if (status === 'closed' || level !== 'danger') return null;
  const signs = danger?.map((sign) => late.history.signs[sign]).join(', ');
  return (
    <Banner kind="late">
      <strong>{signs === undefined ? text.row.danger.set : text.row.danger.suspected}.</strong>{' '}
      {signs === undefined ? words.setHint : words.suspectedHint(signs)} {diverted === true && words.diverted}
      <p className="line">
        {diverted !== true && possible.includes('DivertToEmergency') && (
          <Button look="danger" onClick={() => onAct('DivertToEmergency')}>
            <Siren size={18} aria-hidden />
            {late.acts.DivertToEmergency.button}
          </Button>
        )}
        {danger !== undefined && possible.includes('SetPriority') && <Saying key={version} answer={answer} />}
      </p>
    </Banner>
  );
}
