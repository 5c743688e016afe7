// The frame around every screen: menu, bell, account, training mark, state of the live connection. Must not know any case.
import {
  BookText,
  CircleHelp,
  Clock,
  FileInput,
  Inbox,
  MessageSquareText,
  Phone,
  Plug,
  Send,
  Server,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Role } from '#core/access.ts';
import { useWaitingForwards } from '#features/forward/use-forwards.tsx';
import { NoticeBell } from '#features/notice/NoticeBell.tsx';
import { Guide } from '../entry/Guide.tsx';
import { useIntake } from '../intake/lines.ts';
import { useKeys } from '../keys.ts';
import { useLiveDownSince, useLiveQueries } from '../live.ts';
import { useOfficer } from '../session.ts';
import { text } from '../text/id.ts';
import { IconButton } from '../ui/Button.tsx';
import { clockTime } from '../ui/time-words.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import markUrl from '../ui/mark.svg?url';

/** `channel`: only where the city has such a line. */
type Place = {
  path: string;
  label: string;
  sign: LucideIcon;
  roles?: readonly Role[];
  channel?: string;
  /** Only where there are other systems to pass cases on to. */
  forwards?: true;
};

const desk: readonly Role[] = ['admin-medsos', 'admin-pusat', 'team-lead'];

const places: readonly Place[] = [
  {
    path: '/masuk',
    label: text.shell.inbox,
    sign: Inbox,
    roles: ['admin-medsos', 'admin-pusat', 'admin-agency', 'team-lead', 'division-head'],
  },
  { path: '/telepon', label: text.intake.by.phone.nav, sign: Phone, roles: desk, channel: 'phone' },
  { path: '/loket', label: text.intake.by['walk-in'].nav, sign: UserRound, roles: desk, channel: 'walk-in' },
  { path: '/sp4n', label: text.sp4n.nav, sign: FileInput, roles: desk, channel: 'sp4n-lapor' },
  { path: '/waktu', label: text.shell.lateness, sign: Clock, roles: ['team-lead', 'division-head', 'admin-pusat'] },
  {
    path: '/upik',
    label: text.shell.upik,
    sign: BookText,
    roles: ['admin-medsos', 'admin-pusat', 'team-lead', 'division-head'],
  },
  { path: '/penerusan', label: text.forward.page.nav, sign: Send, roles: desk, forwards: true },
  {
    path: '/templat',
    label: text.shell.templates,
    sign: MessageSquareText,
    roles: ['admin-medsos', 'admin-pusat', 'team-lead'],
  },
  { path: '/akun', label: text.shell.accounts, sign: Plug, roles: ['operator', 'team-lead'] },
  { path: '/operator', label: text.shell.operator, sign: Server, roles: ['operator', 'team-lead'] },
];

const chords = [
  ['g m', '/masuk'],
  ['g u', '/upik'],
  ['g w', '/waktu'],
  ['g t', '/telepon'],
  ['g l', '/loket'],
] as const;

const isHere = (location: string, path: string): boolean =>
  location.startsWith(path) || (path === '/masuk' && location.startsWith('/kasus'));

function Menu(): ReactNode {
  const { role } = useOfficer();
  const [location] = useLocation();
  const lines = useIntake()?.accounts ?? [];
  const systems = useWaitingForwards().data?.systems ?? 0;
  return (
    <nav className="rail-nav" aria-label={text.shell.nav}>
      {places
        .filter((place) => place.roles === undefined || place.roles.includes(role))
        .filter(({ forwards }) => forwards === undefined || systems > 0)
        .filter(({ channel }) => channel === undefined || lines.some((line) => line.channel === channel))
        .map(({ path, label, sign: Sign }) => (
          <Link key={path} href={path} className="rail-link" aria-current={isHere(location, path) ? 'page' : undefined}>
            <Sign size={20} aria-hidden />
            <span>{label}</span>
          </Link>
        ))}
    </nav>
  );
}

function LiveState(): ReactNode {
  const since = useLiveDownSince();
  if (since === undefined) return null;
  return (
    <p className="strip strip-soon" role="status">
      {text.shell.offline(clockTime(new Date(since).toISOString()))}
    </p>
  );
}

export function Shell({ children }: { children: ReactNode }): ReactNode {
  const [help, setHelp] = useState(false);
  const [guide, setGuide] = useState(false);
  const [, go] = useLocation();
  const { userId, training } = useOfficer();
  const showHelp = (): void => setHelp(true);
  useLiveQueries(userId);
  useKeys({
    '?': showHelp,
    'Shift+?': showHelp,
    ...Object.fromEntries(chords.map(([keys, path]) => [keys, () => go(path)])),
  });
  return (
    <div className="shell">
      <a className="skip" href="#isi">
        {text.shell.skip}
      </a>
      <header className="rail">
        <Link href="/" className="rail-brand">
          <img src={markUrl} width="32" height="32" alt="" />
          <span>{text.brand}</span>
        </Link>
        <Menu />
        <div className="rail-foot">
          {training && (
            <button
              type="button"
              className="training-mark"
              title={text.shell.trainingHint}
              onClick={() => setGuide(true)}
            >
              {text.shell.training}
            </button>
          )}
          <NoticeBell />
          <IconButton className="only-keys" label={text.shell.help} onClick={showHelp}>
            <CircleHelp size={20} aria-hidden />
          </IconButton>
          <AccountMenu onGuide={() => setGuide(true)} onHelp={() => setHelp(true)} />
        </div>
      </header>
      <main id="isi" className="content" tabIndex={-1}>
        <LiveState />
        {children}
      </main>
      {help && <KeyHelp onClose={() => setHelp(false)} />}
      {guide && <Guide onClose={() => setGuide(false)} />}
    </div>
  );
}
