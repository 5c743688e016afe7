// One officer: role, state, when last seen, and what may be done about the account.
import {
  CircleCheck,
  CircleOff,
  Ellipsis,
  Hourglass,
  KeyRound,
  MonitorSmartphone,
  Pencil,
  Power,
  UserRoundCheck,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useServerNow } from '#web/server-clock.ts';
import { rolesOf } from '#core/access.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { Avatar, Badge } from '#web/ui/Marks.tsx';
import { Menu, MenuItem } from '#web/ui/Menu.tsx';
import { momentWords, shortMoment } from '#web/ui/time-words.ts';
import type { OfficerView } from './officer.contract.ts';

const words = late.officers;

/** What may be asked about one officer; each opens a dialog, and none is done at once. */
export type OfficerAct = 'change' | 'link' | 'sessions' | 'substitute' | 'off';
type CardProps = { officer: OfficerView; onAct: (act: OfficerAct) => void };

const looks = {
  active: { look: 'ok', sign: CircleCheck },
  waiting: { look: 'soon', sign: Hourglass },
  off: { look: 'neutral', sign: CircleOff },
} as const;

function Facts({ officer }: { officer: OfficerView }): ReactNode {
  const now = useServerNow();
  const { state, linkEndsAt, lastSeenAt, sessions, secondFactor, substitute } = officer;
  const isOpen = linkEndsAt !== undefined && Date.parse(linkEndsAt) > now;
  return (
    <ul className="officer-facts meta">
      <li>{lastSeenAt === undefined ? words.neverSeen : words.seen(shortMoment(lastSeenAt, now))}</li>
      {sessions > 0 && <li>{words.sessions(sessions)}</li>}
      {state === 'active' && <li>{secondFactor ? words.factor : words.noFactor}</li>}
      {state === 'waiting' && <li>{isOpen ? words.waitingUntil(momentWords(linkEndsAt)) : words.waitingNoLink}</li>}
      {substitute !== undefined && <li>{words.substituteOf(substitute.name, momentWords(substitute.untilAt))}</li>}
    </ul>
  );
}

function Acts({ officer, onAct }: CardProps): ReactNode {
  const { name, state } = officer;
  return (
    <span className="officer-acts">
      <Button onClick={() => onAct('change')} aria-label={words.changeOf(name)}>
        <Pencil size={16} aria-hidden />
        {words.change}
      </Button>
      <Menu label={words.more(name)} button={<Ellipsis size={20} aria-hidden />}>
        <MenuItem onPress={() => onAct('link')}>
          <KeyRound size={18} aria-hidden />
          {state === 'off' ? words.acts.on : words.acts.link}
        </MenuItem>
        {state !== 'off' && (
          <>
            <MenuItem onPress={() => onAct('sessions')}>
              <MonitorSmartphone size={18} aria-hidden />
              {words.acts.sessions}
            </MenuItem>
            <MenuItem onPress={() => onAct('substitute')}>
              <UserRoundCheck size={18} aria-hidden />
              {words.acts.substitute}
            </MenuItem>
            <MenuItem onPress={() => onAct('off')}>
              <Power size={18} aria-hidden />
              {words.acts.off}
            </MenuItem>
          </>
        )}
      </Menu>
    </span>
  );
}

/** Nothing to press on one's own card, nor where the server says that the asker does not look after this officer. */
export function OfficerCard({ officer, onAct }: CardProps): ReactNode {
  const { name, email, agencyName, state, isYou, mayChange } = officer;
  const { look, sign } = looks[state];
  return (
    <li className="panel officer-card">
      <div className="officer-head">
        <Avatar name={name} small />
        <span className="officer-words">
          <strong>
            {name} {isYou && <span className="meta">({words.you})</span>}
          </strong>
          <span className="meta">
            {[...rolesOf(officer).map((role) => text.roles[role]), agencyName].filter(Boolean).join(' · ')}
          </span>
          <span className="meta">{email}</span>
        </span>
        <Badge look={look} sign={sign}>
          {words.states[state]}
        </Badge>
        {mayChange && <Acts officer={officer} onAct={onAct} />}
      </div>
      <Facts officer={officer} />
    </li>
  );
}
