// What this officer may do now: the next act large, every other in a menu. Drawn from what the server would accept.
import { ArrowRight, Ellipsis, Hourglass, MessageSquareReply, NotebookPen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { isUnsorted } from '#core/complaint/kinds-beside.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button, IconButton } from '#web/ui/Button.tsx';
import { Kbd } from '#web/ui/Marks.tsx';
import { Menu, MenuItem } from '#web/ui/Menu.tsx';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { KindBar } from '#features/acts/judge-not-complaint/KindBar.tsx';
import { repliesIn } from './ComposerHead.tsx';

type ActBarProps = { answer: CaseAnswer; onAct: (act: OfficerCommand) => void };

/** Acts that stand beside the first one as buttons of their own. */
const beside: Partial<Record<OfficerCommand, OfficerCommand>> = {
  AskIdentity: 'JudgeNotComplaint',
  ApproveInterim: 'AnswerDirectly',
  AcknowledgeDisposition: 'RefuseDisposition',
  ReportFieldResult: 'ReportProgress',
  ReportPart: 'ReportProgress',
  GrantExtension: 'DeclineExtension',
};

/** These have buttons of their own: in the reporter's card, beside who holds the case, or in the bar. */
const elsewhere: readonly OfficerCommand[] = [
  ...(['RevealIdentity', 'JoinReporter', 'SeparateReporter'] as const),
  ...(['Claim', 'Assign', 'Release', 'AddNote'] as const),
];

/** What is plainly no complaint goes by one press. */
const isPressed = ({ status, possible }: CaseAnswer): boolean =>
  possible.includes('JudgeNotComplaint') && isUnsorted(status);

/** A request for information is answered by the desk, not in the field. */
const waitsFor = ({ status, request }: CaseAnswer): string =>
  request === true && status === 'follow-up' ? text.requests.waits : late.case.waitsFor[status];

/** The two ways to write: an answer, where the first act is none, and a note. */
function Writing({ answer, shown, onAct }: ActBarProps & { shown: readonly unknown[] }): ReactNode {
  const reply = repliesIn(answer)[0];
  return (
    <>
      {reply !== undefined && !shown.includes(reply) && (
        <IconButton className="act-write" label={`${late.composer.reply} (R)`} onClick={() => onAct(reply)}>
          <MessageSquareReply size={20} aria-hidden />
        </IconButton>
      )}
      {answer.possible.includes('AddNote') && (
        <IconButton className="act-write" label={`${late.composer.note} (N)`} onClick={() => onAct('AddNote')}>
          <NotebookPen size={20} aria-hidden />
        </IconButton>
      )}
    </>
  );
}

export function ActBar({ answer, onAct }: ActBarProps): ReactNode {
  const { primary, possible } = answer;
  const second = primary === undefined ? undefined : beside[primary];
  const shown = [primary, second !== undefined && possible.includes(second) ? second : undefined];
  const others = possible.filter((act) => !shown.includes(act) && !elsewhere.includes(act));
  return (
    <>
      {isPressed(answer) && <KindBar answer={answer} />}
      <div className="act-bar">
        {primary === undefined ? (
          <p className="act-waits">
            <Hourglass size={18} aria-hidden />
            {waitsFor(answer)}
          </p>
        ) : (
          <Button
            look={answer.status === 'closed' ? 'secondary' : 'primary'}
            size="large"
            className="act-primary"
            onClick={() => onAct(primary)}
          >
            {late.acts[primary].button}
            {answer.status !== 'closed' && <ArrowRight size={18} aria-hidden />}
            <span className="only-keys act-key">
              <Kbd>E</Kbd>
            </span>
          </Button>
        )}
        {shown[1] !== undefined && (
          <Button size="large" className="act-second" onClick={() => onAct(shown[1] ?? 'AddNote')}>
            {late.acts[shown[1]].button}
          </Button>
        )}
        <Writing answer={answer} shown={shown} onAct={onAct} />
        {others.length > 0 && (
          <Menu className="act-more" up label={text.common.more} button={<Ellipsis size={22} aria-hidden />}>
            {others.map((act) => (
              <MenuItem key={act} onPress={() => onAct(act)}>
                {late.acts[act].button}
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
    </>
  );
}
