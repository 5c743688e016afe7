// What a file would do to a list before it counts: what is new, what is other than now, and what must be mended first.
import { useMutation } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { failureWords, query, sendFile } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Badge } from '#web/ui/Marks.tsx';
import { numberWords } from '#web/ui/time-words.ts';
import type { ListHistoryRow, ListImported, ListPreview } from './desk-list.contract.ts';

type OfPreview = { preview: ListPreview };

/** Field by field, what stood there and what stands there instead. */
export function Differences({ fields }: Pick<ListHistoryRow, 'fields'>): ReactNode {
  const words = late.deskList;
  return (
    <ul className="list-differences">
      {fields.map(({ label, before, after }) => (
        <li key={label}>
          <span className="meta">{label}</span>
          <span>
            {before === '' ? null : (
              <>
                <span className="visually-hidden">{words.from} </span>
                <del>{before}</del> <ArrowRight size={14} aria-hidden />{' '}
                <span className="visually-hidden">{words.to} </span>
              </>
            )}
            {after === '' ? <em>{words.empty}</em> : <ins>{after}</ins>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Counts({ preview }: OfPreview): ReactNode {
  const words = late.deskList;
  return (
    <ul className="list-counts">
      {(['added', 'changed', 'same', 'untouched'] as const).map((kind) => (
        <li key={kind}>
          <strong>{numberWords(preview[kind])}</strong> {words.counts[kind]}
        </li>
      ))}
    </ul>
  );
}

function Sentences({ those, count }: { those: readonly string[]; count: number }): ReactNode {
  const more = count - those.length;
  return (
    <ul className="list-sentences">
      {those.map((one) => (
        <li key={one}>{one}</li>
      ))}
      {more > 0 && <li>{late.deskList.more(more)}</li>}
    </ul>
  );
}

function Rows({ preview }: OfPreview): ReactNode {
  const words = late.deskList;
  const more = preview.added + preview.changed - preview.rows.length;
  return (
    <section>
      <h3>{words.rows}</h3>
      <ul className="list-rows">
        {preview.rows.map(({ line, name, isNew, fields }) => (
          <li key={`${String(line)} ${name}`}>
            <span className="line">
              <span className="meta">{line === 0 ? words.notNamed : words.row(line)}</span> <strong>{name}</strong>{' '}
              <Badge look={isNew ? 'ok' : 'info'}>{isNew ? words.isNew : words.isChanged}</Badge>
            </span>
            <Differences fields={fields} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="muted">{words.more(more)}</p>}
    </section>
  );
}

type BodyProps = OfPreview & { children: ReactNode };

function Body({ preview, children }: BodyProps): ReactNode {
  const words = late.deskList;
  if (preview.faultCount > 0)
    return (
      <>
        <Banner kind="late" alert>
          {words.faults(preview.faultCount)}
        </Banner>
        <Sentences those={preview.faults} count={preview.faultCount} />
      </>
    );
  return (
    <>
      <Counts preview={preview} />
      {preview.warnings.length > 0 && (
        <section>
          <h3>{words.warnings}</h3>
          <Sentences those={preview.warnings} count={preview.warnings.length} />
        </section>
      )}
      {preview.added + preview.changed === 0 ? <p>{words.noChange}</p> : <Rows preview={preview} />}
      {children}
    </>
  );
}

type DialogProps = OfPreview & {
  path: string;
  file: File;
  onClose: () => void;
  onApplied: (imported: ListImported) => void;
};

/** Sends the same file again: what was looked at is what is kept, or nothing is. */
export function ListPreviewDialog({ preview, path, file, onClose, onApplied }: DialogProps): ReactNode {
  const words = late.deskList;
  const changes = preview.added + preview.changed;
  const applying = useMutation({
    mutationFn: () => sendFile<ListImported>(`${path}/file${query({ seen: preview.seen })}`, file),
    onSuccess: onApplied,
  });
  return (
    <Dialog title={words.previewTitle} wide onClose={onClose}>
      <div className="stack">
        {preview.faultCount === 0 && changes > 0 && <p className="muted">{words.nothingYet}</p>}
        <Body preview={preview}>
          {applying.isError && (
            <Banner kind="late" alert>
              {failureWords(applying.error)}
            </Banner>
          )}
        </Body>
        <div className="form-foot">
          {preview.faultCount === 0 && changes > 0 && (
            <Button look="primary" disabled={applying.isPending} onClick={() => applying.mutate()}>
              {applying.isPending ? text.common.saving : words.apply(changes)}
            </Button>
          )}
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}
