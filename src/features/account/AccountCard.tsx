// One account: its channel and state, what is wrong and what to do, and where its platform must bring messages.
import {
  CircleCheck,
  CircleHelp,
  Copy,
  FlaskConical,
  Hourglass,
  KeyRound,
  Moon,
  Pencil,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { failureWords } from '#web/api.ts';
import { useServerNow } from '#web/server-clock.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button, IconButton } from '#web/ui/Button.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { ChannelMark } from '#web/ui/ChannelMark.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { Badge } from '#web/ui/Marks.tsx';
import { momentWords, shortMoment } from '#web/ui/time-words.ts';
import { AccountLife } from './AccountLife.tsx';
import type { AccountView, TestAnswer } from './account.contract.ts';

/** The city calls itself alike on many channels. */
const nameOf = ({ channel, handle }: AccountView): string => `${channelName(channel)} ${handle}`;

function StateBadge({ account }: { account: AccountView }): ReactNode {
  if (account.restingSinceAt !== undefined)
    return (
      <Badge look="neutral" sign={Moon}>
        {late.account.resting}
      </Badge>
    );
  if (account.problem !== undefined || account.held === undefined)
    return (
      <Badge look="warn" sign={TriangleAlert}>
        {late.account.troubled}
      </Badge>
    );
  if (account.endsSoon)
    return (
      <Badge look="soon" sign={Hourglass}>
        {late.account.ending}
      </Badge>
    );
  if (account.checkedAt === undefined)
    return (
      <Badge look="neutral" sign={CircleHelp}>
        {late.account.unchecked}
      </Badge>
    );
  return (
    <Badge look="ok" sign={CircleCheck}>
      {late.account.healthy}
    </Badge>
  );
}

/** Whoever may sign in at the provider of a mailbox mends its token by that, and types none. */
const actFor = ({ permits }: AccountView, { code, act }: { code?: string | undefined; act?: string | undefined }) =>
  permits && (code === 'token-expired' || code === 'token-invalid') ? late.account.permitAct : act;

/** What the last test said; it wears off when the page is left. */
function TestEnd({ account, end }: { account: AccountView; end: TestAnswer | Error }): ReactNode {
  if (end instanceof Error)
    return (
      <Banner kind="late" alert>
        {failureWords(end)}
      </Banner>
    );
  return (
    <Banner kind={end.state === 'well' ? 'ok' : 'late'} alert={end.state !== 'well'}>
      <strong>{end.says}</strong> {actFor(account, end)}
      {end.detail !== undefined && <span className="meta account-detail"> {end.detail}</span>}
    </Banner>
  );
}

function Trouble({ account, isTold }: { account: AccountView; isTold: boolean }): ReactNode {
  if (account.held === undefined) return <Banner kind="late">{late.account.locked}</Banner>;
  if (account.problem !== undefined && !isTold)
    return (
      <Banner kind="late">
        <strong>{account.problem.says}</strong> {actFor(account, account.problem)}
      </Banner>
    );
  if (account.endsSoon && account.expiresAt !== undefined && account.problem === undefined)
    return <Ending at={account.expiresAt} />;
  return null;
}

function Ending({ at }: { at: string }): ReactNode {
  const words = Date.parse(at) <= useServerNow() ? late.account.ended : late.account.ends;
  return (
    <Banner kind="soon">
      <strong>{words(momentWords(at))}.</strong> {late.account.renewHint}
    </Banner>
  );
}

function Facts({ account }: { account: AccountView }): ReactNode {
  const now = useServerNow();
  const { checkedAt, expiresAt, restsUntil, restingSinceAt, usagePercent, units, spent, declaredBy } = account;
  return (
    <ul className="account-facts meta">
      <li>{late.account.from[declaredBy]}</li>
      {restingSinceAt !== undefined && <li>{late.account.restingSince(shortMoment(restingSinceAt, now))}</li>}
      {checkedAt !== undefined && <li>{late.account.checked(shortMoment(checkedAt, now))}</li>}
      {expiresAt !== undefined && !account.endsSoon && <li>{late.account.ends(momentWords(expiresAt))}</li>}
      {units === undefined && usagePercent > 0 && <li>{late.account.usage(usagePercent)}</li>}
      {units !== undefined && <li>{late.account.units(units.used, units.of, shortMoment(units.backAt, now))}</li>}
      {spent !== undefined && <li>{late.account.spent({ ...spent, usd: late.cost.dollars(spent.usd) })}</li>}
      {restsUntil !== undefined && <li>{late.account.rests(shortMoment(restsUntil, now))}</li>}
    </ul>
  );
}

function Hook({ account }: { account: AccountView }): ReactNode {
  const copy = useCopy();
  const { hookUrl } = account;
  if (hookUrl === undefined) return null;
  return (
    <p className="account-hook">
      <span>
        {late.account.hook}: <code>{hookUrl}</code> <span className="meta">{late.account.hookHint}</span>
      </span>
      <IconButton label={late.account.copyHook(nameOf(account))} onClick={() => copy(hookUrl)}>
        <Copy size={16} aria-hidden />
      </IconButton>
    </p>
  );
}

type AccountCardProps = {
  account: AccountView;
  end: TestAnswer | Error | undefined;
  isTesting: boolean;
  isBusy: boolean;
  onPermit: (() => void) | undefined;
  onTest: (() => void) | undefined;
  onEdit: (() => void) | undefined;
  /** Whether the officer keeps accounts. */
  mayEnd: boolean;
};

function Acts({ account, isTesting, isBusy, onPermit, onTest, onEdit, mayEnd }: AccountCardProps): ReactNode {
  return (
    <span className="account-acts">
      {onPermit !== undefined && account.permits && (
        <Button
          look={account.problem === undefined ? 'secondary' : 'primary'}
          onClick={onPermit}
          aria-label={late.account.permitOf(nameOf(account))}
        >
          <KeyRound size={16} aria-hidden />
          {late.account.permit}
        </Button>
      )}
      {onTest !== undefined && account.held !== undefined && account.restingSinceAt === undefined && (
        <Button onClick={onTest} disabled={isBusy} aria-label={late.account.testOf(nameOf(account))}>
          <FlaskConical size={16} aria-hidden />
          {isTesting ? late.account.testing : late.account.test}
        </Button>
      )}
      {onEdit !== undefined && (
        <Button onClick={onEdit} aria-label={late.account.editOf(nameOf(account))}>
          <Pencil size={16} aria-hidden />
          {late.account.edit}
        </Button>
      )}
      {mayEnd && <AccountLife account={account} />}
    </span>
  );
}

/** For the operator and the team lead; only whose role keeps accounts is given anything to press, and no secret reaches the page. */
export function AccountCard(props: AccountCardProps): ReactNode {
  const { account, end } = props;
  return (
    <li className="panel account-card">
      <div className="account-head">
        <ChannelMark channel={account.channel} />
        <span className="account-words">
          <strong>{account.handle}</strong>
          <span className="meta">
            {channelName(account.channel)} <span className="number">{account.id}</span>
          </span>
        </span>
        <StateBadge account={account} />
        <Acts {...props} />
      </div>
      {end !== undefined && <TestEnd account={account} end={end} />}
      <Trouble account={account} isTold={end !== undefined} />
      <Hook account={account} />
      <Facts account={account} />
    </li>
  );
}
