// What whoever goes writes for whoever comes, beside what stands open now.
import type { ReactNode, SubmitEvent } from 'react';
import { failureWords } from '#web/api.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Textarea } from '#web/ui/Field.tsx';
import { clockTime, momentWords } from '#web/ui/time-words.ts';
import { OpenNumbers } from './OpenNumbers.tsx';
import type { ShiftNotesAnswer, ShiftNoteView } from './shift-note.contract.ts';
import { useOwnNote } from './use-own-note.tsx';

const words = late.shiftNotes;

function Saved({ note }: { note: ShiftNoteView }): ReactNode {
  return (
    <span className="meta">
      {words.savedAt(momentWords(note.writtenAt))} ·{' '}
      {note.taken === undefined ? words.notTaken : words.takenBy(note.taken.by, momentWords(note.taken.at))}
    </span>
  );
}

/** Says of which shift it is: at the end of one that is not the one that runs. */
export function OwnNote({ answer }: { answer: ShiftNotesAnswer }): ReactNode {
  const { open } = answer;
  const { words: typed, duty, saving, restored, saved, type, save } = useOwnNote(answer);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    save();
  };
  return (
    <form className="card stack" noValidate onSubmit={submit}>
      <h2>{words.own}</h2>
      <p className="meta">{words.ownHint(words.shifts[duty.shift], clockTime(duty.untilAt))}</p>
      <h3>{words.openNow}</h3>
      {open !== undefined && <OpenNumbers open={open} />}
      <p className="meta">{words.hidden}</p>
      <Textarea
        label={words.words}
        hint={words.wordsHint}
        rows={6}
        maxLength={4000}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      {restored && <p className="meta">{late.composer.restored}</p>}
      {saving.isError && (
        <Banner kind="late" alert>
          {failureWords(saving.error)} {text.forms.kept}
        </Banner>
      )}
      <div className="line">
        <Button look="primary" type="submit" disabled={saving.isPending}>
          {words.save}
        </Button>
        {saved !== undefined && <Saved note={saved} />}
      </div>
    </form>
  );
}
