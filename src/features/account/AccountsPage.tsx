// The city's accounts for the operator: how each fares, in words, with a test, and forms to connect and change them.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plug, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useSearch } from 'wouter';
import { keepers } from '#core/access.ts';
import { getJson, sendJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { TextField } from '#web/ui/Field.tsx';
import { EmptyState } from '#web/ui/Marks.tsx';
import { Page } from '#web/ui/Page.tsx';
import './account.css';
import { AccountCard } from './AccountCard.tsx';
import { AccountEditor } from './AccountEditor.tsx';
import { accountPath, keyOf } from './account-path.tsx';
import type { AccountsAnswer, AccountView, PermissionAnswer, TestAnswer } from './account.contract.ts';

type Key = Pick<AccountView, 'channel' | 'id'>;

/** Tests one account at a time; what came of it stays beside the account until the page is left. */
const useTests = () => {
  const client = useQueryClient();
  const [ends, setEnds] = useState<ReadonlyMap<string, TestAnswer | Error>>(new Map());
  const test = useMutation({
    mutationFn: (key: Key) => sendJson<TestAnswer>('POST', `${accountPath(key)}/test`, {}),
    onSettled: (answer, error, key) => {
      const end = answer ?? error;
      if (end !== null && end !== undefined) setEnds((now) => new Map(now).set(keyOf(key), end));
      return client.invalidateQueries({ queryKey: ['live', 'accounts'] });
    },
  });
  return { ends, start: (key: Key) => test.mutate(key), running: test.isPending ? keyOf(test.variables) : undefined };
};

/** The browser goes to the provider, which sends it back here. */
const usePermit = () =>
  useMutation({
    mutationFn: (key: Key) => sendJson<PermissionAnswer>('POST', `${accountPath(key)}/permission`, {}),
    onSuccess: ({ address }) => {
      location.assign(address);
    },
  });

/** What came of it, once the browser is back. */
function Permitted(): ReactNode {
  const end = new URLSearchParams(useSearch()).get('izin');
  if (end === null) return null;
  return end === 'diterima' ? (
    <Banner kind="ok">{late.account.permitted}</Banner>
  ) : (
    <Banner kind="late" alert>
      {late.account.notPermitted}
    </Banner>
  );
}

/** From so many on one looks for one by its name. */
const searchedFrom = 5;

/** By what the card says of it: its channel in the officer's language, its name and its id. */
const isNamed = ({ channel, handle, id }: AccountView, words: string): boolean =>
  [channelName(channel), channel, handle, id].some((one) => one.toLowerCase().includes(words.trim().toLowerCase()));

function Search({ words, onType }: { words: string; onType: (words: string) => void }): ReactNode {
  return (
    <TextField
      type="search"
      label={late.account.search}
      value={words}
      maxLength={100}
      onChange={({ target }) => onType(target.value)}
    />
  );
}

type CardsProps = {
  accounts: readonly AccountView[];
  channels: AccountsAnswer['channels'];
  tests: ReturnType<typeof useTests>;
  onEdit: (account: AccountView) => void;
};

function Cards({ accounts, channels, tests, onEdit }: CardsProps): ReactNode {
  const mayChange = useHolds(keepers.account);
  const permit = usePermit();
  const hasForm = ({ channel }: AccountView): boolean => channels.some((form) => form.channel === channel);
  return (
    <ul className="account-list">
      {accounts.map((account) => (
        <AccountCard
          key={keyOf(account)}
          account={account}
          end={tests.ends.get(keyOf(account))}
          isTesting={tests.running === keyOf(account)}
          isBusy={tests.running !== undefined}
          onPermit={mayChange ? () => permit.mutate(account) : undefined}
          onTest={mayChange ? () => tests.start(account) : undefined}
          onEdit={mayChange && hasForm(account) ? () => onEdit(account) : undefined}
          mayEnd={mayChange}
        />
      ))}
    </ul>
  );
}

/** The team lead reads the same page without a button on it. */
export function AccountsPage(): ReactNode {
  const found = useQuery({
    queryKey: ['live', 'accounts'],
    queryFn: ({ signal }) => getJson<AccountsAnswer>('/api/v1/accounts', signal),
  });
  const [edited, setEdited] = useState<AccountView | 'new'>();
  const tests = useTests();
  const mayChange = useHolds(keepers.account);
  const [words, setWords] = useState('');
  const { accounts = [], channels = [] } = found.data ?? {};
  const named = accounts.filter((one) => isNamed(one, words));
  return (
    <Page
      title={late.account.title}
      lead={late.account.lead}
      asked={found}
      act={
        mayChange && (
          <Button look="primary" onClick={() => setEdited('new')} disabled={!found.isSuccess}>
            <Plus size={18} aria-hidden />
            {late.account.add}
          </Button>
        )
      }
    >
      <Permitted />
      {found.isSuccess && accounts.length === 0 && (
        <EmptyState sign={Plug} title={late.account.empty}>
          <p>{late.account.emptyHint}</p>
        </EmptyState>
      )}
      {accounts.length >= searchedFrom && <Search words={words} onType={setWords} />}
      {accounts.length > 0 && named.length === 0 && <p className="muted">{late.account.noneNamed}</p>}
      <Cards accounts={named} channels={channels} onEdit={setEdited} tests={tests} />
      {edited !== undefined && (
        <AccountEditor
          account={edited === 'new' ? undefined : edited}
          channels={channels}
          onClose={() => setEdited(undefined)}
          onSaved={tests.start}
        />
      )}
    </Page>
  );
}
