// Another case, by its number or picked from the open ones that fit what is typed so far.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, type ReactNode } from 'react';
import { parseCaseNumber } from '#core/case-number.ts';
import { text } from '#words/console.ts';
import { getJson } from '#web/api.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { problemWords, type ActFacts, type ActForm } from '#web/acts/act-form.ts';
import type { Problem } from '#web/acts/act-values.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';

type OtherCase = { number: string };

/** Starts from the one that was chosen beside the case. A number may lack its dashes, but a slip in it is told. */
export const typedNumber = {
  start: ({ otherNumber }: ActFacts): Partial<OtherCase> => (otherNumber === undefined ? {} : { number: otherNumber }),
  check: ({ number }: OtherCase): { number?: Problem | undefined } => ({
    number: parseCaseNumber(number).ok ? undefined : { kind: 'typo' },
  }),
  sent: ({ number }: OtherCase): OtherCase => {
    const parsed = parseCaseNumber(number);
    return { number: parsed.ok ? parsed.number : number };
  },
};

const most = 6;

/** Open cases beside this one that fit what is typed so far, of all that the officer may see; undefined until they were looked for. */
const useOthers = (
  form: ActForm<OtherCase>,
): { number: string; excerpt: string; reporterName: string }[] | undefined => {
  const wanted = useDeferredValue(form.values.number.trim());
  const found = useQuery({
    queryKey: ['live', 'other-cases', wanted],
    queryFn: ({ signal }) => getJson<InboxAnswer>(`/api/v1/cases?folder=all&q=${encodeURIComponent(wanted)}`, signal),
    placeholderData: keepPreviousData,
  });
  return found.data?.cases.filter((row) => row.status !== 'closed' && row.number !== form.facts.number).slice(0, most);
};

export function OtherCaseForm({ form }: { form: ActForm<OtherCase> }): ReactNode {
  const others = useOthers(form);
  return (
    <>
      <TextField
        label={text.forms.otherCase}
        hint={text.forms.otherCaseHint}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        value={form.values.number}
        error={problemWords(form.problems.number)}
        onChange={(event) => form.set({ number: event.target.value })}
      />
      {others?.length === 0 && <p className="field-hint">{text.forms.noOthers}</p>}
      {others !== undefined && others.length > 0 && (
        <Choices
          label={text.forms.similar}
          choices={others.map((other) => ({
            value: other.number,
            label: `${other.reporterName} · ${other.number}`,
            hint: other.excerpt,
          }))}
          chosen={[form.values.number]}
          onChoose={([number]) => form.set({ number: number ?? '' })}
        />
      )}
    </>
  );
}
