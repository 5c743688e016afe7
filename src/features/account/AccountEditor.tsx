// Connects an account, or changes one: a form made from what its channel needs. A secret is typed, and never shown again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { Failure, failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { SettingWords } from '#words/id/account.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select, TextField } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { accountPath } from './account-path.tsx';
import type { AccountView, ChannelForm } from './account.contract.ts';

const settingOf = (name: string): SettingWords => late.settings[name] ?? { label: name };

type Key = Pick<AccountView, 'channel' | 'id'>;
type Typed = Key & { handle: string; apiUrl: string; settings: Record<string, string>; forget: string[] };

const started = (account: AccountView | undefined, usualUrl: string): Typed => ({
  ...{ channel: account?.channel ?? '', id: account?.id ?? '', handle: account?.handle ?? '' },
  apiUrl: account === undefined || account.apiUrl === usualUrl ? '' : account.apiUrl,
  ...{ settings: {}, forget: [] },
});

type EditorProps = {
  account: AccountView | undefined;
  channels: readonly ChannelForm[];
  onClose: () => void;
  /** Told of the account as it is saved. */
  onSaved: (key: Key) => void;
};

const useSave = ({ account, onClose, onSaved }: EditorProps) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: ({ channel, id, handle, apiUrl, settings, forget }: Typed) =>
      account === undefined
        ? sendJson('POST', '/api/v1/accounts', { channel, id, handle, apiUrl, settings })
        : sendJson('PUT', accountPath(account), { handle, apiUrl, settings, forget }),
    onSuccess: async (_answer, { channel, id }) => {
      await client.invalidateQueries({ queryKey: ['live', 'accounts'] });
      announce(late.account.saved);
      onSaved({ channel, id: id.trim() });
      onClose();
    },
  });
};

type FieldsProps = {
  typed: Typed;
  form: ChannelForm;
  held: readonly string[];
  wrong: (place: string) => string | undefined;
  onType: (change: Partial<Typed>) => void;
};

type OneProps = FieldsProps & { name: string };

type ControlProps = Pick<OneProps, 'typed' | 'form' | 'wrong' | 'onType' | 'name'> & { isHeld: boolean };

/** A setting that knows a few values only is chosen; any other one is typed. */
function SettingControl({ typed, form, wrong, onType, name, isHeld }: ControlProps): ReactNode {
  const { label, hint, none, choices = {} } = settingOf(name);
  const values = form.choices[name];
  const hints = [hint, isHeld ? late.account.held : undefined].filter((words) => words !== undefined);
  const shared = {
    label,
    ...(hints.length === 0 ? {} : { hint: hints.join(' ') }),
    optional: form.may.includes(name) || isHeld,
    value: typed.settings[name] ?? '',
    error: wrong(`settings/${name}`),
  };
  const onChange = (value: string): void => onType({ settings: { ...typed.settings, [name]: value } });
  if (values !== undefined)
    return (
      <Select
        {...shared}
        empty={isHeld ? late.account.unchanged : (none ?? text.common.choose)}
        options={values.map((value) => ({ value, label: choices[value] ?? value }))}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <TextField
      {...shared}
      type={form.plain.includes(name) ? 'text' : 'password'}
      autoComplete={form.plain.includes(name) ? 'off' : 'new-password'}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function SettingField(props: OneProps): ReactNode {
  const { typed, form, held, onType, name } = props;
  const { label } = settingOf(name);
  const isHeld = held.includes(name) && !typed.forget.includes(name);
  const isOptional = form.may.includes(name);
  return (
    <div className="stack-tight">
      <SettingControl {...props} isHeld={isHeld} />
      {isOptional && held.includes(name) && (
        <label className="choice">
          <input
            type="checkbox"
            checked={typed.forget.includes(name)}
            onChange={(event) =>
              onType({
                forget: event.target.checked ? [...typed.forget, name] : typed.forget.filter((one) => one !== name),
              })
            }
          />
          <span>{late.account.forget(label)}</span>
        </label>
      )}
    </div>
  );
}

function Fields(props: FieldsProps): ReactNode {
  const { typed, form, held, wrong, onType } = props;
  const names = [...form.needs, ...form.may];
  const hasAddress = form.apiUrl !== '' || form.needs.includes('accessToken');
  return (
    <>
      <TextField
        label={late.account.handle}
        hint={late.account.handleHint}
        value={typed.handle}
        error={wrong('handle')}
        onChange={(event) => onType({ handle: event.target.value })}
      />
      {names.map((name) => (
        <SettingField key={name} {...props} name={name} />
      ))}
      {names.length > 0 && <p className="meta">{late.account.secretNote}</p>}
      {hasAddress && (
        <TextField
          label={late.account.apiUrl}
          hint={`${late.account.apiUrlHint(form.apiUrl)}${held.length > 0 ? ` ${late.account.apiUrlMoves}` : ''}`}
          optional={form.apiUrl !== ''}
          inputMode="url"
          spellCheck={false}
          value={typed.apiUrl}
          error={wrong('apiUrl')}
          onChange={(event) => onType({ apiUrl: event.target.value })}
        />
      )}
    </>
  );
}

function NewKey({ typed, channels, wrong, onType }: Omit<FieldsProps, 'form' | 'held'> & Channels): ReactNode {
  return (
    <>
      <Select
        label={late.account.channel}
        empty={text.common.choose}
        data-autofocus
        value={typed.channel}
        options={channels.map(({ channel }) => ({ value: channel, label: channelName(channel) }))}
        error={wrong('channel')}
        onChange={(event) => onType({ channel: event.target.value, settings: {}, apiUrl: '' })}
      />
      {typed.channel !== '' && (
        <TextField
          label={late.account.id}
          hint={late.account.idHint}
          spellCheck={false}
          value={typed.id}
          error={wrong('id')}
          onChange={(event) => onType({ id: event.target.value })}
        />
      )}
    </>
  );
}

type Channels = { channels: readonly ChannelForm[] };

/** The server knows what each channel needs; its words stand at the fields. */
const wrongIn =
  (error: unknown, { id, handle }: Typed) =>
  (place: string): string | undefined => {
    const words = error instanceof Failure ? error.fields.get(`body/${place}`) : undefined;
    const isBlank = (place === 'id' && id.trim() === '') || (place === 'handle' && handle.trim() === '');
    return words !== undefined && isBlank ? text.forms.missing : words;
  };

function Notes({ account, error }: { account: AccountView | undefined; error: unknown }): ReactNode {
  const { file, training } = { file: late.account.fileWins, training: late.account.trainingWins };
  const isField = error instanceof Failure && error.fields.size > 0;
  return (
    <>
      {account?.declaredBy === 'file' && <Banner kind="soon">{file}</Banner>}
      {account?.declaredBy === 'training' && <Banner kind="info">{training}</Banner>}
      {error !== null && (
        <Banner kind="late" alert>
          {isField ? late.account.fixFields : failureWords(error)} {text.forms.kept}
        </Banner>
      )}
    </>
  );
}

/** A secret that is held stays where its field is left empty; faults of the server stand beside the fields they are about. */
export function AccountEditor(props: EditorProps): ReactNode {
  const { account, channels, onClose } = props;
  const formOf = (channel: string): ChannelForm | undefined => channels.find((one) => one.channel === channel);
  const [typed, setTyped] = useState(() => started(account, formOf(account?.channel ?? '')?.apiUrl ?? ''));
  const save = useSave(props);
  const form = formOf(typed.channel);
  const shared = {
    typed,
    wrong: wrongIn(save.error, typed),
    onType: (change: Partial<Typed>) => setTyped({ ...typed, ...change }),
  };
  return (
    <Dialog
      title={
        account === undefined
          ? late.account.add
          : late.account.editOf(`${channelName(account.channel)} ${account.handle}`)
      }
      onClose={onClose}
      onSend={() => save.mutate(typed)}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
          event.preventDefault();
          save.mutate(typed);
        }}
      >
        <Notes account={account} error={save.error} />
        {account === undefined && <NewKey {...shared} channels={channels} />}
        {form !== undefined && <Fields {...shared} form={form} held={account?.held ?? []} />}
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={save.isPending || form === undefined}>
            {save.isPending ? text.common.saving : late.account.save}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
