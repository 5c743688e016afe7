// What whoever reads the case has begun to write and not sent, under the conversation: one press leads on with it.
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { useDraft } from '#web/acts/use-draft.ts';
import { useServerNow } from '#web/server-clock.ts';
import { Button } from '#web/ui/Button.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { shortMoment } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import { late } from '#words/late.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';

type DraftLinesProps = { answer: CaseAnswer; onAct: (act: OfficerCommand) => void };
type Draft = NonNullable<CaseAnswer['drafts']>[number];

const wayBackMs = 10_000;

/** Whatever somebody wrote; what they chose stands in words of one piece. */
const sentencesIn = ({ typed }: Draft): string[] =>
  Object.values(typed).filter((value): value is string => typeof value === 'string' && /\S\s+\S/.test(value));

/** Its act is over: nothing is lost, and nothing leads on. */
function OverDraft({ answer: { number, drafts }, draft }: { answer: CaseAnswer; draft: Draft }): ReactNode {
  const announce = useToast();
  const { keeper } = useDraft({ number, act: draft.act, drafts });
  const discard = (): void => {
    keeper?.drop().catch(() => announce(late.composer.draft.stays, 'failed'));
    const press = (): void => void keeper?.insist(draft.typed);
    announce(late.composer.draft.dropped, 'done', { label: late.composer.undo, press, forMs: wayBackMs });
  };
  return (
    <>
      <Button look="quiet" onClick={discard}>
        {late.composer.draft.discard}
      </Button>
      <p className="meta">{late.composer.draft.over}</p>
      {sentencesIn(draft).map((words) => (
        <blockquote key={words} className="quote keep-lines" tabIndex={0}>
          {words}
        </blockquote>
      ))}
    </>
  );
}

export function DraftLines({ answer, onAct }: DraftLinesProps): ReactNode {
  const now = useServerNow();
  const { drafts = [], possible } = answer;
  return drafts.map((draft) => (
    <div key={draft.act} className="line hold-bar">
      <Badge look="info">{late.composer.draft.name}</Badge>
      <span>{late.composer.draft.line(late.acts[draft.act].title, shortMoment(draft.savedAt, now))}</span>
      {possible.includes(draft.act) ? (
        <Button look="quiet" onClick={() => onAct(draft.act)}>
          {late.composer.draft.goOn}
        </Button>
      ) : (
        <OverDraft answer={answer} draft={draft} />
      )}
    </div>
  ));
}
