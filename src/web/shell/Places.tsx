// The menu of screens: a rail on a desk, a bar in a hand. In a hand the first few stand side by side, the others under a button.
import {
  BookText,
  Clock,
  Ellipsis,
  FileInput,
  Inbox,
  MailQuestionMark,
  MessageSquareText,
  Phone,
  Plug,
  ScrollText,
  Send,
  Server,
  UserRound,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { readersOfAdministration, type Role } from '#core/access.ts';
import { useWaitingForwards } from '#features/forward/use-forwards.tsx';
import { useUnplacedWaiting } from '#features/unplaced/use-unplaced.tsx';
import { useIntake } from '../intake/lines.ts';
import { useOfficer } from '../session.ts';
import { administrationText } from '../text/id-administration.ts';
import { unplacedText } from '../text/id-unplaced.ts';
import { text } from '../text/id.ts';
import { Menu, MenuItem } from '../ui/Menu.tsx';

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
  { path: '/tersisih', label: unplacedText.nav, sign: MailQuestionMark, roles: desk },
  {
    path: '/templat',
    label: text.shell.templates,
    sign: MessageSquareText,
    roles: ['admin-medsos', 'admin-pusat', 'team-lead'],
  },
  { path: '/akun', label: text.shell.accounts, sign: Plug, roles: ['operator', 'team-lead'] },
  { path: '/petugas', label: text.officers.nav, sign: Users, roles: ['operator', 'team-lead'] },
  { path: '/administrasi', label: administrationText.nav, sign: ScrollText, roles: readersOfAdministration },
  { path: '/operator', label: text.shell.operator, sign: Server, roles: ['operator', 'team-lead'] },
];

const isHere = (location: string, path: string): boolean =>
  location.startsWith(path) || (path === '/masuk' && location.startsWith('/kasus'));

/** Those that this officer has, in this city. */
const usePlaces = (): readonly Place[] => {
  const { role } = useOfficer();
  const lines = useIntake()?.accounts ?? [];
  const systems = useWaitingForwards().data?.systems ?? 0;
  return places
    .filter((place) => place.roles === undefined || place.roles.includes(role))
    .filter(({ forwards }) => forwards === undefined || systems > 0)
    .filter(({ channel }) => channel === undefined || lines.some((line) => line.channel === channel));
};

const manyWords = (count: number): string => (count > 99 ? '99+' : String(count));

/** What waits behind a place. */
function Count({ count }: { count: number }): ReactNode {
  return count === 0 ? null : (
    <span className="rail-count">
      {manyWords(count)}
      <span className="visually-hidden"> {unplacedText.waiting}</span>
    </span>
  );
}

const waitingPath = '/tersisih';

/** As many as fit side by side in a hand, with the button for the others. */
const inHand = 4;

function Others({ others, waiting }: { others: readonly Place[]; waiting: number }): ReactNode {
  const [location, go] = useLocation();
  const here = others.find(({ path }) => isHere(location, path));
  return (
    <Menu
      up
      className={`rail-others ${here === undefined ? '' : 'rail-others-here'}`}
      button={
        <>
          <Ellipsis size={20} aria-hidden />
          <span>
            {here?.label ?? text.shell.others}
            {here !== undefined && <span className="visually-hidden">{text.shell.andOthers}</span>}
          </span>{' '}
          {others.some(({ path }) => path === waitingPath) && <Count count={waiting} />}
        </>
      }
    >
      {others.map(({ path, label, sign: Sign }) => (
        <MenuItem key={path} onPress={() => go(path)}>
          <Sign size={20} aria-hidden />
          {label}
          {path === waitingPath && <Count count={waiting} />}
        </MenuItem>
      ))}
    </Menu>
  );
}

export function Places(): ReactNode {
  const [location] = useLocation();
  const shown = usePlaces();
  const waiting = useUnplacedWaiting();
  const firstInHand = shown.length > inHand + 1 ? inHand : shown.length;
  return (
    <nav className="rail-nav" aria-label={text.shell.nav}>
      {shown.map(({ path, label, sign: Sign }, at) => (
        <Link
          key={path}
          href={path}
          className={`rail-link ${at < firstInHand ? '' : 'rail-link-beyond'}`}
          aria-current={isHere(location, path) ? 'page' : undefined}
        >
          <Sign size={20} aria-hidden />
          <span>{label}</span> {path === waitingPath && <Count count={waiting} />}
        </Link>
      ))}
      {firstInHand < shown.length && <Others others={shown.slice(firstInHand)} waiting={waiting} />}
    </nav>
  );
}
