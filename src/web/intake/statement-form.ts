// What an officer types while a reporter speaks, and what becomes of it: checked, sent, kept until it is taken down.
// Must write nothing of it anywhere but in memory: it names a person.
import { useState } from 'react';
import type { Sp4nPrivacy } from '#core/sp4n.ts';
import { spokenProblems, type Spoken } from '#core/statement.ts';
import type { IntakeAnswer, IntakeBody, IntakeChannel } from '#features/intake/intake.contract.ts';
import { findHeld, holdInMemory, letGo } from '../acts/kept-values.ts';
import { serverNow } from '../server-clock.ts';
import { useOfficer } from '../session.ts';
import { text } from '#words/console.ts';
import { fromLocalInput, localInput } from '../ui/time-words.ts';
import { isMoment } from '../ui/typed-time.ts';
import { newKey } from '../form-key.ts';

/** `key` is made with the form, so that a double press is taken down once; `continues` is empty for a new case. */
export type Typed = Spoken & {
  at: string;
  note: string;
  accountId: string;
  continues: string;
  key: string;
  privacy: Sp4nPrivacy;
};

/** Whole sentences by field; a field without one may be sent. */
export type Faults = Partial<Record<keyof Typed, string>>;

const oldestMs = 30 * 24 * 3_600_000;
const slackMs = 5 * 60_000;

const empty = (accountId: string): Typed => ({
  ...{ what: '', place: '', kelurahan: '', since: '', name: '', phone: '', home: '' },
  ...{ note: '', continues: '', accountId, privacy: 'public' },
  at: localInput(serverNow()),
  key: newKey(),
});

const timeFault = (typed: Typed): string | undefined => {
  if (!isMoment(typed.at)) return text.forms.missing;
  const at = Date.parse(fromLocalInput(typed.at));
  const now = serverNow();
  return at >= now - oldestMs && at <= now + slackMs ? undefined : text.intake.timeWrong;
};

/** Every fault in words, by field. */
export const faultsOf = (typed: Typed, { kelurahan }: IntakeAnswer): Faults => {
  const spoken = Object.entries(spokenProblems(typed)).map(([name, problem]) => [name, text.intake.problems[problem]]);
  const named = typed.kelurahan.trim();
  const listed = named === '' || kelurahan.some(({ names }) => names.includes(named));
  const at = timeFault(typed);
  return {
    ...(Object.fromEntries(spoken) as Faults),
    ...(listed ? {} : { kelurahan: text.intake.kelurahanWrong }),
    ...(at === undefined ? {} : { at }),
  };
};

/** Only for what has no fault: a time that cannot be read would be sent as it is. */
export const bodyOf = (channel: IntakeChannel, { at, continues, privacy, ...typed }: Typed): IntakeBody => ({
  ...typed,
  channel,
  saidAt: fromLocalInput(at),
  ...(continues === '' ? {} : { continues }),
  ...(privacy === 'public' ? {} : { privacy }),
});

/** `set` keeps what was typed while the officer looks at another screen. */
export type StatementForm = {
  typed: Typed;
  set: (change: Partial<Typed>) => void;
  /** After it was taken down: an empty form with a key of its own. */
  restart: () => void;
};

/** One form for each officer and channel, in memory alone: it survives a change of screen, and ends when they leave. */
export const useStatement = (channel: IntakeChannel, accountId: string): StatementForm => {
  const key = `${useOfficer().userId} ${channel}`;
  const [typed, setTyped] = useState(() => findHeld<Typed>(key) ?? empty(accountId));
  return {
    typed,
    set: (change) =>
      setTyped((now) => {
        const next = { ...now, ...change };
        holdInMemory(key, next);
        return next;
      }),
    restart: () => {
      letGo(key);
      setTyped(empty(accountId));
    },
  };
};
