// Beside the screen of any list that the desk keeps: its files out and in, and who changed what.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download, FileUp, History } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { failureWords, sendFile } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import type { ListImported, ListPreview } from './desk-list.contract.ts';
import { ListHistoryDialog } from './ListHistoryDialog.tsx';
import { ListPreviewDialog } from './ListPreviewDialog.tsx';
import { PasteButton } from './PasteButton.tsx';
import './desk-list.css';

/** `path`: of the list's own routes; `queryKeys`: what is asked anew once the list is another one. */
type ListWaysProps = {
  path: string;
  title: string;
  queryKeys: readonly (readonly string[])[];
  pastes?: true | undefined;
};

type PickProps = { isBusy: boolean; onPick: (file: File) => void };

function Upload({ isBusy, onPick }: PickProps): ReactNode {
  const words = late.deskList;
  const id = useId();
  return (
    <span className="button button-secondary list-file">
      <FileUp size={18} aria-hidden />
      <label htmlFor={id}>{isBusy ? words.reading : words.upload}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        disabled={isBusy}
        onChange={({ target }) => {
          const [picked] = target.files ?? [];
          // The same file can be picked again once it is mended.
          target.value = '';
          if (picked !== undefined) onPick(picked);
        }}
      />
    </span>
  );
}

/** For those who keep the list. */
export function ListWays({ path, title, queryKeys, pastes }: ListWaysProps): ReactNode {
  const words = late.deskList;
  const client = useQueryClient();
  const [showsHistory, setShowsHistory] = useState(false);
  const [applied, setApplied] = useState<ListImported>();
  const looking = useMutation({
    mutationFn: async (picked: File) => {
      // What is looked at is what is sent again, whatever becomes of the file meanwhile.
      const file = new File([await picked.arrayBuffer()], picked.name, { type: picked.type });
      return { file, preview: await sendFile<ListPreview>(`${path}/file/preview`, file) };
    },
    onMutate: () => setApplied(undefined),
  });
  const finish = (imported: ListImported): void => {
    setApplied(imported);
    looking.reset();
    for (const queryKey of queryKeys) void client.invalidateQueries({ queryKey });
  };
  return (
    <>
      <div className="line">
        {(['csv', 'xlsx'] as const).map((ending) => (
          <a key={ending} className="button button-secondary" href={`${path}.${ending}`} download>
            <Download size={18} aria-hidden />
            {words[ending]}
          </a>
        ))}
        <Upload isBusy={looking.isPending} onPick={(file) => looking.mutate(file)} />
        {pastes && <PasteButton path={path} isBusy={looking.isPending} onPick={(file) => looking.mutate(file)} />}
        <Button onClick={() => setShowsHistory(true)}>
          <History size={18} aria-hidden />
          {words.history}
        </Button>
      </div>
      {looking.isError && (
        <Banner kind="late" alert>
          {failureWords(looking.error)}
        </Banner>
      )}
      {applied !== undefined && <Banner kind="ok">{words.applied(applied.added, applied.changed)}</Banner>}
      {looking.data !== undefined && (
        <ListPreviewDialog {...looking.data} path={path} onClose={looking.reset} onApplied={finish} />
      )}
      {showsHistory && <ListHistoryDialog {...{ path, title, queryKeys }} onClose={() => setShowsHistory(false)} />}
    </>
  );
}
