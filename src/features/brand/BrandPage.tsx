// The operator says how the city shows itself: looked at before it counts, and each change can be taken back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { ListHistoryDialog } from '#features/desk-list/ListHistoryDialog.tsx';
import { isHue } from '#core/brand/colour.ts';
import { failureWords, getJson, sendFile, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { leadToWrong } from '#web/ui/lead-to-wrong.ts';
import { Page } from '#web/ui/Page.tsx';
import {
  answerAfter,
  formOf,
  isWrongHue,
  lacksName,
  typedSince,
  type Change,
  type Typed,
} from './brand-form.contract.ts';
import { BrandFields } from './BrandFields.tsx';
import { BrandPreview } from './BrandPreview.tsx';
import { drawnLogo } from './drawn-logo.tsx';
import type { BrandAnswer, LogoAnswer } from './brand.contract.ts';
import '#features/desk-list/desk-list.css';
import './brand.css';

const path = '/api/v1/brand';
const queryKey = ['brand'];
const words = late.brand;
/** The program's own, as it stands on a home screen. */
const ownMark = '/meja/ikon-192.png';

const pick = async (file: File): Promise<LogoAnswer> => {
  const drawn = await drawnLogo(file);
  if (drawn instanceof File) return sendFile<LogoAnswer>(`${path}/logo`, drawn);
  throw new Error(drawn);
};

const shownOf = ({ name, shortName, hue, logoPath }: Typed, declared: BrandAnswer['declared']) => ({
  name: name === '' ? declared.name : name,
  shortName: shortName === '' ? 'Tanggap' : shortName,
  hue: isHue(hue) ? hue : '',
  logo: logoPath === '' ? ownMark : logoPath,
});

const useSending = (onType: Change) =>
  useMutation({
    mutationFn: pick,
    onSuccess: ({ logo, logoPath, logoWidth }) => onType({ logo, logoPath, logoWidth }),
  });

/** `onSaved` comes once the server has told it again: until then what was typed stands. */
const useSave = (onSaved: (saved: Typed) => void) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ logoPath: _path, logoWidth: _width, ...body }: Typed) => sendJson('PUT', path, body),
    onSuccess: async (_answer, saved) => {
      client.setQueryData<BrandAnswer>(queryKey, (before) => before && answerAfter(before, saved));
      await client.invalidateQueries({ queryKey });
      onSaved(saved);
    },
  });
};

/** It can be reached while it waits: whoever pressed it stays where they were. */
export function SaveButton({ isSaving, isSending }: { isSaving: boolean; isSending: boolean }): ReactNode {
  const waits = isSending ? words.waitsForLogo : text.common.saving;
  const isBusy = isSaving || isSending;
  return (
    <Button type="submit" look="primary" aria-disabled={isBusy}>
      {isBusy ? waits : words.save}
    </Button>
  );
}

function Editor({ answer, onSaved }: { answer: BrandAnswer; onSaved: () => void }): ReactNode {
  const [changes, setChanges] = useState<Partial<Typed>>({});
  const [tried, setTried] = useState(false);
  const typed = formOf(answer, changes);
  const type: Change = (change) => setChanges((before) => ({ ...before, ...change }));
  const sending = useSending(type);
  const save = useSave((saved) => {
    setChanges((now) => typedSince(now, saved));
    setTried(false);
    onSaved();
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (save.isPending || sending.isPending) return;
    setTried(true);
    leadToWrong(event.currentTarget);
    if (!lacksName(typed) && !isWrongHue(typed)) save.mutate(typed);
  };
  const { declared } = answer;
  return (
    <div className="brand-page">
      <form className="panel stack" noValidate onSubmit={submit}>
        {save.isError && (
          <Banner kind="late" alert>
            {failureWords(save.error)} {text.forms.kept}
          </Banner>
        )}
        <BrandFields {...{ typed, declared, tried, sending }} onType={type} />
        <div className="form-foot">
          <SaveButton isSaving={save.isPending} isSending={sending.isPending} />
        </div>
      </form>
      <BrandPreview shown={shownOf(typed, declared)} />
    </div>
  );
}

/** The screen of the city's look. */
export function BrandPage(): ReactNode {
  const [showsHistory, setShowsHistory] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const asked = useQuery({
    queryKey,
    queryFn: ({ signal }) => getJson<BrandAnswer>(path, signal),
  });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      asked={asked}
      act={
        <Button onClick={() => setShowsHistory(true)}>
          <History size={18} aria-hidden />
          {words.history}
        </Button>
      }
    >
      {isSaved && (
        <div role="status">
          <Banner kind="ok" act={<Button onClick={() => globalThis.location.reload()}>{words.reload}</Button>}>
            {words.savedNow}
          </Banner>
        </div>
      )}
      {asked.data !== undefined && <Editor answer={asked.data} onSaved={() => setSaved(true)} />}
      {showsHistory && (
        <ListHistoryDialog
          {...{ path, title: words.title, queryKeys: [queryKey] }}
          onClose={() => setShowsHistory(false)}
        />
      )}
    </Page>
  );
}
