// Above the conversation: that the case is in a sensitive lane and what follows from it, or that words suggest one, with one press to move it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Lane } from '#core/lane/lane.ts';
import { issueAct } from '#web/acts/issue.ts';
import { failureWords } from '#web/api.ts';
import { useFormKey } from '#web/form-key.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { saidWords } from '#words/event-words.ts';
import { late } from '#words/late.ts';
import { useAgencyName } from './act-facts.tsx';
import type { CaseAnswer } from './case.contract.ts';

const words = late.lanes;

type NamesAgency = (id: string) => string;

/** One press, on the case as the page has it; who is accused can be said later by the act's own form. */
const useMoving = ({ number, version }: CaseAnswer) => {
  const client = useQueryClient();
  const announce = useToast();
  const key = useFormKey();
  return useMutation({
    mutationFn: (lane: Lane) => issueAct({ number, version, key: `${key}-${lane}` }, 'MoveToLane', { lane }),
    onSuccess: () => announce(late.acts.MoveToLane.done),
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
};

function Suggested({ answer, lanes }: { answer: CaseAnswer; lanes: readonly Lane[] }): ReactNode {
  const moving = useMoving(answer);
  return (
    <Banner kind="soon">
      <strong>{words.suggested(lanes.map((lane) => words.names[lane].label.toLowerCase()).join(', '))}.</strong>{' '}
      {words.suggestedHint}
      <p className="line">
        {lanes.map((lane) => (
          <Button key={lane} disabled={moving.isPending} onClick={() => moving.mutate(lane)}>
            <ShieldAlert size={18} aria-hidden />
            {words.move(words.names[lane].label.toLowerCase())}
          </Button>
        ))}
        {moving.isError && <span role="alert">{failureWords(moving.error)}</span>}
      </p>
    </Banner>
  );
}

const accusedWords = ({ accused }: CaseAnswer, nameOf: NamesAgency): string | undefined => {
  if (accused === undefined) return undefined;
  const { person, agencyId } = accused;
  const named = [
    ...(person === undefined ? [] : [saidWords(late.history, person)]),
    ...(agencyId === undefined ? [] : [nameOf(agencyId)]),
  ];
  return `${words.accused}: ${named.join(', ')}.`;
};

const dueWords = ({ laneDue }: CaseAnswer): string | undefined => {
  if (laneDue === undefined) return undefined;
  return laneDue.missed === true
    ? words.answerMissed(momentWords(laneDue.at))
    : words.answerBy(momentWords(laneDue.at));
};

/** Nothing of a case that is in no lane and of which no word suggests one. */
export function LaneBanner({ answer }: { answer: CaseAnswer }): ReactNode {
  const nameOf = useAgencyName();
  const { lane, laneSuggested, possible } = answer;
  if (lane !== undefined) {
    const isOpen = answer.messages.some(({ from, visibility }) => from === 'reporter' && visibility === 'public');
    const said = [isOpen ? words.hidePublic : undefined, dueWords(answer), accusedWords(answer, nameOf)]
      .filter((one) => one !== undefined)
      .join(' ');
    return (
      <Banner kind={answer.laneDue?.missed === true ? 'late' : 'info'}>
        <strong>{words.mark(words.names[lane].label)}.</strong> {words.markHint} {said}
      </Banner>
    );
  }
  if (laneSuggested === undefined || !possible.includes('MoveToLane')) return null;
  return <Suggested key={answer.version} answer={answer} lanes={laneSuggested} />;
}
