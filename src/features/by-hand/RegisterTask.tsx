// What an officer carries over to SP4N-LAPOR! where no interface does: an answer to copy, or a state to set there.
import { Check, Copy, ExternalLink, Send } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { CaseAnswer, Message } from '#features/case/case.contract.ts';
import { isStatus, messageWords } from '#web/acts/message-words.ts';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { EndDialog } from './EndDialog.tsx';

type TaskProps = { answer: CaseAnswer; report: NonNullable<CaseAnswer['report']>; message: Message };

/** Copies only what is meant for SP4N-LAPOR!; it counts as told once the officer says so, and not before. */
export function RegisterTask({ answer, report, message }: TaskProps): ReactNode {
  const [ending, setEnding] = useState(false);
  const copy = useCopy();
  const words = text.sp4n.task;
  const status = isStatus(message);
  const title = status ? words.status : words.answer;
  return (
    <section className="task" aria-label={title}>
      <h2>
        <Send size={18} aria-hidden />
        {title}
      </h2>
      <p className="meta">{words.report(report.id)}</p>
      <blockquote className="task-words keep-lines">{messageWords(message)}</blockquote>
      <div className="line">
        {!status && (
          <Button look="primary" onClick={() => copy(message.text)}>
            <Copy size={16} aria-hidden />
            {words.copy}
          </Button>
        )}
        <a className="button button-secondary" href={report.url} target="_blank" rel="noopener noreferrer">
          <ExternalLink size={16} aria-hidden />
          {words.open}
        </a>
        <Button look={status ? 'primary' : 'secondary'} onClick={() => setEnding(true)}>
          <Check size={16} aria-hidden />
          {status ? words.changed : words.done}
        </Button>
      </div>
      {ending && (
        <EndDialog answer={answer} message={message} kind="told" how="register" onClose={() => setEnding(false)} />
      )}
    </section>
  );
}
