// The day on which the desk asks a body outside the city what became of a matter.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { DayField } from '#web/ui/MomentField.tsx';
import { isDay } from '#web/ui/typed-time.ts';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Problems } from '#web/acts/act-values.ts';
import { missing } from '#web/acts/checks.ts';

/** A day as it was typed; '' asks on none. */
export type AskingAgain = { askOn: string };

type Asked = { problems: Problems<'askOn'>; body: { askAt?: string } };

/** In the morning of that day. */
export const askAgain = ({ askOn }: AskingAgain, isNeeded = false): Asked => {
  if (askOn.trim() === '') return { problems: isNeeded ? { askOn: missing } : {}, body: {} };
  return isDay(askOn)
    ? { problems: {}, body: { askAt: `${askOn}T08:00:00+07:00` } }
    : { problems: { askOn: { kind: 'no-moment' } }, body: {} };
};

type Form = Pick<ActForm<AskingAgain>, 'values' | 'problems' | 'set'>;

/** `optional` unless the body is still waited for. */
export function AskAgainField({ form, optional = true }: { form: Form; optional?: boolean }): ReactNode {
  return (
    <DayField
      label={text.forms.elsewhere.askAt}
      hint={text.forms.elsewhere.askAtHint}
      optional={optional}
      value={form.values.askOn}
      error={problemWords(form.problems.askOn)}
      onChange={(askOn) => form.set({ askOn })}
    />
  );
}
