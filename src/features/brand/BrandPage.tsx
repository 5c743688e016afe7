// The operator says how the city shows itself: looked at before it counts, and each change can be taken back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { History, ImagePlus } from 'lucide-react';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { ListHistoryDialog } from '#features/desk-list/ListHistoryDialog.tsx';
import { isHue } from '#core/brand/colour.ts';
import { failureWords, getJson, sendFile, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Framed, TextField } from '#web/ui/Field.tsx';
import { Page } from '#web/ui/Page.tsx';
import { BrandPreview, ownHue } from './BrandPreview.tsx';
import { drawnLogo } from './drawn-logo.tsx';
import type { BrandAnswer, BrandBody, LogoAnswer } from './brand.contract.ts';
import '#features/desk-list/desk-list.css';
import './brand.css';

const path = '/api/v1/brand';
const words = late.brand;
/** The program's own, as it stands on a home screen. */
const ownMark = '/meja/ikon-192.png';

type Typed = BrandBody & { logoPath: string };
type Change = (change: Partial<Typed>) => void;

const pick = async (file: File): Promise<LogoAnswer> => {
  const drawn = await drawnLogo(file);
  if (drawn instanceof File) return sendFile<LogoAnswer>(`${path}/logo`, drawn);
  throw new Error(drawn);
};

const pickFailed = (error: Error): string => {
  if (error.message === 'unreadable') return words.notDrawn;
  return error.message === 'too-rich' ? words.tooRich : failureWords(error);
};

function LogoField({ typed, onType }: { typed: Typed; onType: Change }): ReactNode {
  const id = useId();
  const sending = useMutation({
    mutationFn: pick,
    onSuccess: ({ logo, logoPath }) => onType({ logo, logoPath }),
  });
  return (
    <Framed
      {...{ id, label: words.fields.logo, hint: words.logoHint, optional: true }}
      error={sending.isError ? pickFailed(sending.error) : undefined}
    >
      <div className="line">
        <span className="button button-secondary list-file">
          <ImagePlus size={18} aria-hidden />
          <label htmlFor={id}>{sending.isPending ? words.sendingLogo : words.chooseLogo}</label>
          <input
            id={id}
            type="file"
            accept="image/png,image/jpeg,image/webp,image/svg+xml"
            disabled={sending.isPending}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = '';
              if (file !== undefined) sending.mutate(file);
            }}
          />
        </span>
        {typed.logo !== '' && (
          <>
            <img src={typed.logoPath} width="48" height="48" alt={words.logoAlt} />
            <Button onClick={() => onType({ logo: '', logoPath: '' })}>{words.dropLogo}</Button>
          </>
        )}
      </div>
    </Framed>
  );
}

function HueField({ typed, onType }: { typed: Typed; onType: Change }): ReactNode {
  const isWrong = typed.hue !== '' && !isHue(typed.hue);
  return (
    <div className="brand-hue">
      <TextField
        label={words.fields.hue}
        optional
        hint={words.hueHint}
        error={isWrong ? words.hueWrong : undefined}
        value={typed.hue}
        maxLength={7}
        spellCheck={false}
        onChange={({ target }) => onType({ hue: target.value.trim().toLowerCase() })}
      />
      <div className="line">
        <input
          type="color"
          className="brand-pick"
          aria-label={words.pickHue}
          value={isHue(typed.hue) ? typed.hue : ownHue}
          onChange={({ target }) => onType({ hue: target.value })}
        />
        {typed.hue !== '' && <Button onClick={() => onType({ hue: '' })}>{words.noHue}</Button>}
      </div>
    </div>
  );
}

type FieldsProps = { typed: Typed; declared: BrandAnswer['declared']; tried: boolean; onType: Change };

const lacksName = ({ name, office, shortName, hue, logo }: Typed): boolean =>
  name.trim() === '' && [office, shortName, hue, logo].some((one) => one.trim() !== '');

function Fields({ typed, declared, tried, onType }: FieldsProps): ReactNode {
  return (
    <>
      <TextField
        label={words.fields.name}
        hint={words.nameHint(declared.name)}
        error={tried && lacksName(typed) ? text.forms.missing : undefined}
        value={typed.name}
        maxLength={120}
        onChange={({ target }) => onType({ name: target.value })}
      />
      <TextField
        label={words.fields.office}
        optional
        hint={words.officeHint(declared.office)}
        value={typed.office}
        maxLength={160}
        onChange={({ target }) => onType({ office: target.value })}
      />
      <TextField
        label={words.fields.shortName}
        optional
        hint={words.shortHint}
        value={typed.shortName}
        maxLength={24}
        onChange={({ target }) => onType({ shortName: target.value })}
      />
      <HueField {...{ typed, onType }} />
      <LogoField {...{ typed, onType }} />
    </>
  );
}

const shownOf = ({ name, shortName, hue, logoPath }: Typed, declared: BrandAnswer['declared']) => ({
  name: name === '' ? declared.name : name,
  shortName: shortName === '' ? 'Tanggap' : shortName,
  hue: isHue(hue) ? hue : '',
  logo: logoPath === '' ? ownMark : logoPath,
});

const useSave = (onSaved: () => void) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ logoPath: _shown, ...body }: Typed) => sendJson('PUT', path, body),
    onSuccess: async () => {
      onSaved();
      await client.invalidateQueries({ queryKey: ['brand'] });
    },
  });
};

function Editor({ answer, onSaved }: { answer: BrandAnswer; onSaved: () => void }): ReactNode {
  const { brand, declared, logoPath = '' } = answer;
  const [typed, setTyped] = useState<Typed>({
    ...brand,
    name: brand.name === '' ? declared.name : brand.name,
    logoPath,
  });
  const [tried, setTried] = useState(false);
  const save = useSave(onSaved);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (!lacksName(typed) && (typed.hue === '' || isHue(typed.hue))) save.mutate(typed);
  };
  const type: Change = (change) => setTyped((before) => ({ ...before, ...change }));
  return (
    <div className="brand-page">
      <form className="panel stack" noValidate onSubmit={submit}>
        {save.isError && (
          <Banner kind="late" alert>
            {failureWords(save.error)} {text.forms.kept}
          </Banner>
        )}
        <Fields {...{ typed, declared, tried }} onType={type} />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={save.isPending}>
            {save.isPending ? text.common.saving : words.save}
          </Button>
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
    queryKey: ['brand'],
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
      {asked.data !== undefined && (
        <Editor key={JSON.stringify(asked.data)} answer={asked.data} onSaved={() => setSaved(true)} />
      )}
      {showsHistory && (
        <ListHistoryDialog
          {...{ path, title: words.title, queryKeys: [['brand']] }}
          onClose={() => setShowsHistory(false)}
        />
      )}
    </Page>
  );
}
