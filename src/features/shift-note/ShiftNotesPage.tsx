// The hand-over of a shift: what waits for whoever sits here, what they write themselves, and for whoever leads what was handed over before.
import type { ReactNode } from 'react';
import { failureWords } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Page } from '#web/ui/Page.tsx';
import { dayWords, momentWords } from '#web/ui/time-words.ts';
import { OpenNumbers } from './OpenNumbers.tsx';
import { OwnNote } from './OwnNote.tsx';
import type { ShiftNoteView, WaitingNote } from './shift-note.contract.ts';
import { useShiftNotes } from './use-shift-notes.tsx';
import { useTake } from './use-take.tsx';
import './shift-note.css';

const words = late.shiftNotes;

function Note({ note, children }: { note: ShiftNoteView; children?: ReactNode }): ReactNode {
  return (
    <>
      <h3>{words.waits(note.by, words.shifts[note.shift], dayWords(note.day))}</h3>
      <p className="meta">{words.savedAt(momentWords(note.writtenAt))}</p>
      {note.words !== '' && <p className="keep-lines">{note.words}</p>}
      <OpenNumbers open={note.open} />
      {children}
    </>
  );
}

function Waiting({ waiting }: { waiting: readonly WaitingNote[] }): ReactNode {
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
          {note.mayTake ? (
            <span>
              <Button look="primary" disabled={taking.isPending} onClick={() => taking.mutate(note)}>
                {words.take}
              </Button>
            </span>
          ) : (
            <p className="meta">{words.forNext}</p>
          )}
        </Note>
      ))}
    </section>
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
          <OwnNote answer={asked.data} />
          {asked.data.past !== undefined && <Past past={asked.data.past} />}
        </>
      )}
    </Page>
  );
}
