// On top of the list: what the shift before handed over, until somebody takes it; and in the last minutes of one's own shift a reminder.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { failureWords } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { clockTime, dayWords } from '#web/ui/time-words.ts';
import type { OpenCases, ShiftNotesAnswer, WaitingNote } from './shift-note.contract.ts';
import { useTake } from './use-take.tsx';
import './shift-note.css';

const words = late.shiftNotes;
const path = '/petugas/serah-terima';

/** How many of each kind; what there is none of is not said. */
const openWords = (open: OpenCases): string => {
  const lines = (['held', 'due', 'promised', 'drafts'] as const).flatMap((kind) =>
    open[kind].length === 0 ? [] : [`${String(open[kind].length)} ${words.kinds[kind]}`],
  );
  return lines.length === 0 ? words.nothingOpen : words.counts(lines);
};

function Waiting({ note, others }: { note: WaitingNote; others: number }): ReactNode {
  const taking = useTake();
  return (
    <Banner
      kind="info"
      act={
        note.mayTake && (
          <Button disabled={taking.isPending} onClick={() => taking.mutate(note)}>
            {words.take}
          </Button>
        )
      }
    >
      <strong>{words.waits(note.by, words.shifts[note.shift], dayWords(note.day))}</strong>
      <p className="shift-words">{note.words}</p>
      <p className="meta">{openWords(note.open)}</p>
      {!note.mayTake && <p className="meta">{words.forNext}</p>}
      <Link href={path}>
        {words.read}
        {others > 0 && ` (+${String(others)})`}
      </Link>
      {taking.isError && <p role="alert">{failureWords(taking.error)}</p>}
    </Banner>
  );
}

/** The newest first; the others on the page that it leads to. */
export function ShiftNoteStrip({ answer: { waiting, duty } }: { answer: ShiftNotesAnswer }): ReactNode {
  const [first, ...others] = waiting;
  return (
    <div className="shift-strip">
      {first !== undefined && <Waiting key={first.id} note={first} others={others.length} />}
      {duty.remind && (
        <Banner kind="soon">
          {words.ends(clockTime(duty.untilAt))} <Link href={path}>{words.write}</Link>
        </Banner>
      )}
    </div>
  );
}
