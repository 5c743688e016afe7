// Whether this number has something open already: go on with that, or begin a new case. The number travels in a body only.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { parsePhone } from '#core/phone-number.ts';
import { sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import type { CallerAnswer } from './intake.contract.ts';

/** What is known of a number once it is whole. */
export const useCaller = (typed: string): CallerAnswer | undefined => {
  const phone = parsePhone(typed);
  return useQuery({
    queryKey: ['live', 'caller', phone],
    queryFn: () => sendJson<CallerAnswer>('POST', '/api/v1/intake/caller', { phone }),
    enabled: phone !== undefined,
    gcTime: 0,
  }).data;
};

type CallerCasesProps = {
  caller: CallerAnswer | undefined;
  continues: string;
  onChoose: (number: string) => void;
};

/** Says that the identity is known without showing it, and lists open cases by number, state and first words. */
export function CallerCases({ caller, continues, onChoose }: CallerCasesProps): ReactNode {
  if (caller === undefined) return null;
  const { known, cases } = caller;
  return (
    <div className="stack-tight" role="status">
      {known && <Banner kind="ok">{text.intake.known}</Banner>}
      {cases.length > 0 && (
        <Choices
          label={text.intake.openCases(cases.length)}
          choices={[
            { value: '', label: text.intake.newCase, hint: text.intake.newCaseHint },
            ...cases.map(({ number, status, excerpt }) => ({
              value: number,
              label: text.intake.continueCase(number),
              hint: `${text.statuses[status]}: ${excerpt}`,
            })),
          ]}
          chosen={[continues]}
          onChoose={([number]) => onChoose(number ?? '')}
        />
      )}
    </div>
  );
}
