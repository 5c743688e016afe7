// Holds what one officer types into one form of one case. Nothing typed is lost when a form is closed.
import { useState } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { useOfficer } from '../session.ts';
import type { ActFacts } from './act-form.ts';
import { findKept, forgetKept, keepValues } from './kept-values.ts';

export type Typed<Values> = {
  values: Values;
  set: (change: Partial<Values>) => void;
  /** After the act is done. */
  forget: () => void;
  /** For the next time that the form is opened, here or not. */
  keep: (values: Values) => void;
  /** What stands here was typed earlier and never sent. */
  restored: boolean;
  restart: () => void;
};

/** As it was left, by this version of the form or one before; what was to be published is looked at anew. */
const resumed = <Values extends object>(started: Values, key: string): Values | undefined => {
  const kept = findKept(key);
  if (kept === undefined) return undefined;
  const { publishAnyway: _seen, ...words } = kept;
  return { ...started, ...words };
};

type Starting<Values> = { act: OfficerCommand; start: (facts: ActFacts) => Values };

export const useTyped = <Values extends object>({ act, start }: Starting<Values>, facts: ActFacts): Typed<Values> => {
  const key = `${useOfficer().userId}:${facts.number}:${act}`;
  const [restored, setRestored] = useState(() => findKept(key) !== undefined);
  const [typed, setTyped] = useState(() => resumed(start(facts), key));
  // Until the templates are there, the form begins anew with whatever comes; then it stays as it began.
  if (typed === undefined && facts.templates.length > 0) setTyped(start(facts));
  const forget = (): void => forgetKept(key);
  return {
    values: typed ?? start(facts),
    set: (change) =>
      setTyped((now) => {
        const next = { ...(now ?? start(facts)), ...change };
        keepValues(key, next);
        return next;
      }),
    forget,
    keep: (values) => keepValues(key, values),
    restored,
    restart: () => {
      forget();
      setRestored(false);
      setTyped(start(facts));
    },
  };
};
