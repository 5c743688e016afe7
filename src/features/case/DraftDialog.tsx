// An answer's versions side by side, word by word, what was said of them, and what may be done with the last one. Nothing here decides who may.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { issueAct } from '#web/acts/issue.ts';
import { failureWords } from '#web/api.ts';
import { newKey } from '#web/form-key.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { saidWords } from '#words/event-words.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select, Textarea } from '#web/ui/Field.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { draftHistory, type DraftComment, type DraftVersion } from '#web/acts/draft-versions.ts';
import { piecesBetween, saidOf, type Piece } from '#web/acts/word-changes.ts';
import './draft-versions.css';
import './timeline.css';

type DraftDialogProps = { answer: CaseAnswer; onAct: (act: OfficerCommand) => void; onClose: () => void };

const mostNamed = 6;

/** For whoever listens, or sees no colours: how much changed, and what. */
function Changes({ pieces }: { pieces: readonly Piece[] }): ReactNode {
  const words = late.drafts;
  const [added, removed] = [saidOf(pieces, 'added'), saidOf(pieces, 'removed')];
  if (added.length + removed.length === 0) return <p>{words.same}</p>;
  const named = (all: readonly string[]): string[] => all.slice(0, mostNamed);
  return (
    <ul className="draft-changes">
      {added.length > 0 && <li>{words.added(added.length, named(added))}</li>}
      {removed.length > 0 && <li>{words.removed(removed.length, named(removed))}</li>}
    </ul>
  );
}

type ColumnProps = { name: string; version: DraftVersion; pieces: readonly Piece[]; kind: 'removed' | 'added' };

/** One version as it was; what the other one has not is marked by a sign and a line, and said to whoever listens. */
function VersionColumn({ name, version: { at, by, approved }, pieces, kind }: ColumnProps): ReactNode {
  const words = late.drafts;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <section className="draft-version" aria-label={name}>
      <h3>
        {name} {approved && <Badge look="ok">{words.approved}</Badge>}
      </h3>
      <p className="meta">
        {by} · {momentWords(at)}
      </p>
      <p className="quote keep-lines" lang="id">
        {pieces.map((piece, index) => {
          if (piece.kind === 'same') return <span key={index}>{piece.text}</span>;
          if (piece.kind !== kind) return null;
          return (
            <Mark key={index}>
              <span className="visually-hidden">{words.marks[kind].from}</span>
              {piece.text}
              <span className="visually-hidden">{words.marks[kind].to}</span>
            </Mark>
          );
        })}
      </p>
    </section>
  );
}

function Comparison({ versions }: { versions: readonly DraftVersion[] }): ReactNode {
  const words = late.drafts;
  const last = versions.length - 1;
  const [before, setBefore] = useState(Math.max(0, last - 1));
  const [earlier, later] = [versions[before], versions[last]];
  if (earlier === undefined || later === undefined) return null;
  const said = ({ text: written }: DraftVersion): string => saidWords(late.history, written);
  const pieces = piecesBetween(said(earlier), said(later));
  const nameOf = (index: number): string => words.version(index + 1, versions.length);
  if (last === 0) return <VersionColumn name={nameOf(0)} version={later} pieces={pieces} kind="added" />;
  return (
    <>
      {last > 1 && (
        <Select
          label={words.compareWith}
          value={String(before)}
          options={versions.slice(0, last).map(({ at, by }, index) => ({
            value: String(index),
            label: `${nameOf(index)}, ${by}, ${momentWords(at)}`,
          }))}
          onChange={({ target }) => setBefore(Number(target.value))}
        />
      )}
      <Changes pieces={pieces} />
      <div className="draft-versions">
        <VersionColumn name={nameOf(before)} version={earlier} pieces={pieces} kind="removed" />
        <VersionColumn name={nameOf(last)} version={later} pieces={pieces} kind="added" />
      </div>
    </>
  );
}

function Comments({ comments, count }: { comments: readonly DraftComment[]; count: number }): ReactNode {
  const words = late.drafts;
  if (comments.length === 0) return <p className="muted">{words.noComments}</p>;
  return (
    <ol className="timeline">
      {comments.map(({ at, by, text: said, returned, version }, index) => (
        <li key={index}>
          {returned && <Badge look="soon">{words.returned}</Badge>}
          <p className="keep-lines">{saidWords(late.history, said)}</p>
          <p className="meta">
            {by} · {momentWords(at)} · {words.version(version, count)}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** A note of the case: it holds whatever others did meanwhile. */
function CommentForm({ number }: { number: string }): ReactNode {
  const words = late.drafts;
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const [key, setKey] = useState(newKey);
  const [isMissing, setIsMissing] = useState(false);
  const sending = useMutation({
    mutationFn: () => issueAct({ number, version: undefined, key }, 'AddNote', { text: typed }),
    onSuccess: () => {
      setTyped('');
      setKey(newKey());
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
  const send = (): void => {
    setIsMissing(typed.trim() === '');
    if (typed.trim() !== '') sending.mutate();
  };
  return (
    <div className="stack">
      <Textarea
        label={words.comment}
        hint={words.commentHint}
        error={isMissing ? words.commentMissing : undefined}
        rows={2}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {sending.isError && (
        <Banner kind="late" alert>
          {failureWords(sending.error)}
        </Banner>
      )}
      <span>
        <Button disabled={sending.isPending} onClick={send}>
          {words.addComment}
        </Button>
      </span>
    </div>
  );
}

/** The next step of an answer, as far as this officer may take it. */
const ways = ['ApproveInterim', 'ReturnDraft', 'DraftResponse'] as const satisfies readonly OfficerCommand[];

export function DraftDialog({ answer, onAct, onClose }: DraftDialogProps): ReactNode {
  const words = late.drafts;
  const { number, timeline, possible, draft } = answer;
  const { versions, comments } = draftHistory(timeline);
  const offered = draft === undefined ? [] : ways.filter((act) => possible.includes(act));
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <div className="stack">
        <div className="stack" tabIndex={-1} data-autofocus="true">
          <Comparison versions={versions} />
        </div>
        <h3>{words.comments}</h3>
        <Comments comments={comments} count={versions.length} />
        {draft !== undefined && possible.includes('AddNote') && <CommentForm number={number} />}
        <div className="form-foot">
          {offered.map((act, index) => (
            <Button
              key={act}
              look={index === 0 ? 'primary' : 'secondary'}
              onClick={() => {
                onClose();
                onAct(act);
              }}
            >
              {late.acts[act].button}
            </Button>
          ))}
          <Button className="form-cancel" onClick={onClose}>
            {text.common.close}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
