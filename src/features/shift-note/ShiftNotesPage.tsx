// The hand-over of a shift: what waits for whoever sits here, what they write themselves, and for whoever leads what was handed over before.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Link } from 'wouter';
import { failureWords, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Textarea } from '#web/ui/Field.tsx';
import { Page } from '#web/ui/Page.tsx';
import { clockTime, dayWords, momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { OpenCases, ShiftNotesAnswer, ShiftNoteView } from './shift-note.contract.ts';
import { useShiftNotes } from './use-shift-notes.tsx';
import { useTake } from './use-take.tsx';
import './shift-note.css';

const words = late.shiftNotes;

/** Numbers that lead to their cases, by why they are named. */
function Open({ open }: { open: OpenCases }): ReactNode {
  const kinds = (['held', 'due', 'promised', 'drafts'] as const).filter((kind) => open[kind].length > 0);
  if (kinds.length === 0) return <p className="meta">{words.nothingOpen}</p>;
  return (
    <dl className="shift-open">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>
            {words.kinds[kind]} ({open[kind].length})
          </dt>
          <dd>
            {open[kind].map((number) => (
              <Link key={number} href={`/kasus/${number}`} className="number">
                {number}
              </Link>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Note({ note, children }: { note: ShiftNoteView; children?: ReactNode }): ReactNode {
  return (
    <>
      <h3>{words.waits(note.by, words.shifts[note.shift], dayWords(note.day))}</h3>
      <p className="meta">{words.savedAt(momentWords(note.writtenAt))}</p>
      {note.words !== '' && <p className="keep-lines">{note.words}</p>}
      <Open open={note.open} />
      {children}
    </>
  );
}

function Waiting({ waiting }: { waiting: readonly ShiftNoteView[] }): ReactNode {
  const taking = useTake();
  return (
    <section className="card stack" aria-labelledby="serah-untuk">
      <h2 id="serah-untuk">{words.waiting}</h2>
      {waiting.length === 0 && <p className="meta">{words.noneWaiting}</p>}
      {taking.isError && (
        <Banner kind="late" alert>
          {failureWords(taking.error)}
        </Banner>
      )}
      {waiting.map((note) => (
        <Note key={note.id} note={note}>
          <span>
            <Button look="primary" disabled={taking.isPending} onClick={() => taking.mutate(note.id)}>
              {words.take}
            </Button>
          </span>
        </Note>
      ))}
    </section>
  );
}

function Own({ answer: { own, open, duty } }: { answer: ShiftNotesAnswer }): ReactNode {
  const [typed, setTyped] = useState(own?.words ?? '');
  const client = useQueryClient();
  const announce = useToast();
  const saving = useMutation({
    mutationFn: () => sendJson('POST', '/api/v1/shift-notes', { words: typed }),
    onSuccess: async () => {
      announce(words.saved);
      await client.invalidateQueries({ queryKey: ['shift-notes'] });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className="card stack" noValidate onSubmit={submit}>
      <h2>{words.own}</h2>
      <p className="meta">{words.ownHint(words.shifts[duty.shift], clockTime(duty.untilAt))}</p>
      <h3>{words.openNow}</h3>
      {open !== undefined && <Open open={open} />}
      <p className="meta">{words.hidden}</p>
      <Textarea
        label={words.words}
        hint={words.wordsHint}
        rows={6}
        maxLength={4000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {saving.isError && (
        <Banner kind="late" alert>
          {failureWords(saving.error)} {text.forms.kept}
        </Banner>
      )}
      <div className="line">
        <Button look="primary" type="submit" disabled={saving.isPending}>
          {words.save}
        </Button>
        {own !== undefined && (
          <span className="meta">
            {words.savedAt(momentWords(own.writtenAt))} ·{' '}
            {own.taken === undefined ? words.notTaken : words.takenBy(own.taken.by, momentWords(own.taken.at))}
          </span>
        )}
      </div>
    </form>
  );
}

function Past({ past }: { past: readonly ShiftNoteView[] }): ReactNode {
  return (
    <section className="card stack" aria-labelledby="serah-lampau">
      <h2 id="serah-lampau">{words.past}</h2>
      {past.length === 0 && <p className="meta">{words.nonePast}</p>}
      <ol className="shift-past">
        {past.map((note) => (
          <li key={note.id}>
            <Note note={note}>
              <p className="meta">
                {note.taken === undefined ? words.notTaken : words.takenBy(note.taken.by, momentWords(note.taken.at))}
              </p>
            </Note>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** For whoever may stand in a shift. */
export function ShiftNotesPage(): ReactNode {
  const asked = useShiftNotes(true);
  return (
    <Page title={words.title} lead={words.lead} asked={asked}>
      {asked.data !== undefined && (
        <>
          <Waiting waiting={asked.data.waiting} />
          <Own answer={asked.data} />
          {asked.data.past !== undefined && <Past past={asked.data.past} />}
        </>
      )}
    </Page>
  );
}
