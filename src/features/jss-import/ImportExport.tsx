// Brings a JSS export in: the file, what its columns are, what would happen, and the press that makes it happen.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { UpikViews, viewPath } from '#features/upik/UpikViews.tsx';
import { failureWords, sendFile } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Page } from '#web/ui/Page.tsx';
import './jss-import.css';
import type { ChosenUse, ColumnUse, JssImported, JssPreview } from './jss-import.contract.ts';
import { Preview } from './Preview.tsx';
import { fieldsOf } from './upload-fields.tsx';
import '#web/ui/files.css';

const mostBytes = 10 * 1024 * 1024;

type Sent = { file: File; chosen?: readonly ChosenUse[]; partial?: boolean };

const isChosen = (use: ColumnUse): use is ChosenUse => use !== 'reporter' && use !== 'faults';

const chosenIn = (preview: JssPreview): ChosenUse[] =>
  preview.columns.map(({ use }) => (isChosen(use) ? use : 'ignored'));

type Looked = { file: File; preview: JssPreview; chosen: readonly ChosenUse[]; partial: boolean };

/** One file at a time: what was seen of it stands until the next look has ended. */
const useImport = () => {
  const client = useQueryClient();
  const [looked, setLooked] = useState<Looked>();
  const look = useMutation({
    mutationFn: ({ file, ...sent }: Sent) => sendFile<JssPreview>('/api/v1/upik/jss/preview', file, fieldsOf(sent)),
  });
  const take = useMutation({
    mutationFn: ({ file, ...sent }: Sent) => sendFile<JssImported>('/api/v1/upik/jss/imports', file, fieldsOf(sent)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['live', 'differences'] }),
  });
  const begin = (file: File): void => {
    setLooked(undefined);
    take.reset();
    look.reset();
    if (file.size > mostBytes) return;
    look.mutate(
      { file },
      {
        onSuccess: (preview) => setLooked({ file, preview, chosen: chosenIn(preview), partial: preview.looksPartial }),
      },
    );
  };
  const lookAgain = (now: Looked): void => {
    setLooked(now);
    const { file, chosen, partial } = now;
    look.mutate({ file, chosen, partial }, { onSuccess: (preview) => setLooked({ ...now, preview }) });
  };
  return { look, take, looked, begin, lookAgain };
};

function FilePick({
  file,
  busy,
  onPick,
}: {
  file: File | undefined;
  busy: boolean;
  onPick: (file: File) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="file-drop">
      <label htmlFor={id} className="field-label">
        {late.jss.file}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {late.jss.fileHint}
      </p>
      <div className="line">
        <span className="button button-secondary file-pick">
          <FileUp size={18} aria-hidden />
          <span aria-hidden>{file === undefined ? late.jss.pick : late.jss.pickOther}</span>
          <input
            id={id}
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            aria-describedby={`${id}-hint`}
            disabled={busy}
            onChange={(event) => {
              const [picked] = event.target.files ?? [];
              event.target.value = '';
              if (picked !== undefined) onPick(picked);
            }}
          />
        </span>
        {file !== undefined && <strong className="file-name">{file.name}</strong>}
        <span role="status">{busy && late.jss.looking}</span>
      </div>
    </div>
  );
}

function Done({ end }: { end: JssImported }): ReactNode {
  const { added, changed, known, faulty, earlier } = end;
  return (
    <Banner kind="ok" act={<Link href={viewPath('rekonsiliasi')}>{late.jss.toReconcile}</Link>}>
      {earlier === undefined ? late.jss.imported(added, changed, known) : late.jss.unchanged}{' '}
      {faulty > 0 && late.jss.importedFaulty(faulty)}
    </Banner>
  );
}

const atRest = { isPending: false, isError: false, error: undefined, refetch: () => Promise.resolve() };

function Outcome({
  file,
  look,
  take,
}: Pick<ReturnType<typeof useImport>, 'look' | 'take'> & { file: File | undefined }): ReactNode {
  const error = take.error ?? look.error;
  const isTooLarge = file !== undefined && file.size > mostBytes;
  if (take.isSuccess) return <Done end={take.data} />;
  if (error === null && !isTooLarge) return null;
  return (
    <Banner kind="late" alert>
      {isTooLarge ? late.jss.tooLarge : failureWords(error)}
    </Banner>
  );
}

/** For those who enter cases in UPIK; nothing counts before the last press, and the file is sent anew at each step. */
export function ImportExport(): ReactNode {
  const [file, setFile] = useState<File>();
  const { look, take, looked, begin, lookAgain } = useImport();
  return (
    <Page title={late.upik.title} lead={late.jss.importLead} asked={atRest}>
      <UpikViews current="impor" />
      <FilePick
        file={file}
        busy={take.isPending || (look.isPending && looked === undefined)}
        onPick={(picked) => {
          setFile(picked);
          begin(picked);
        }}
      />
      <Outcome file={file} look={look} take={take} />
      {looked !== undefined && !take.isSuccess && (
        <Preview
          preview={looked.preview}
          sent={looked}
          isLooking={look.isPending}
          isTaking={take.isPending}
          onChoose={(chosen) => lookAgain({ ...looked, chosen })}
          onPartial={(partial) => lookAgain({ ...looked, partial })}
          onTake={() => take.mutate(looked)}
        />
      )}
    </Page>
  );
}
