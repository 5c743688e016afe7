// By which hours an agency's own time is counted: chosen here, in force for what it gets from then on.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureWords, sendJson } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Select } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import type { AgencyStanding, AgencyStandings } from './agency.contract.ts';

const words = late.agencies;

type CalendarProps = { agency: AgencyStanding; calendars: AgencyStandings['calendars'] };

/** Each choice counts at once; what was promised stands. */
export function AgencyCalendar({ agency, calendars }: CalendarProps): ReactNode {
  const client = useQueryClient();
  const announce = useToast();
  const choosing = useMutation({
    mutationFn: (calendar: string) =>
      sendJson('POST', `/api/v1/agencies/${encodeURIComponent(agency.id)}/calendar`, { calendar }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['live', 'agencies'] });
      announce(words.calendarKept(agency.shortName));
    },
  });
  const chosen = calendars.find(({ key }) => key === agency.calendar);
  return (
    <details>
      <summary>{words.countedBy(chosen?.name ?? words.asStep)}</summary>
      <Select
        label={words.calendarOf(agency.shortName)}
        hint={words.calendarHint}
        value={agency.calendar}
        disabled={choosing.isPending}
        options={[
          { value: '', label: words.asStep },
          ...calendars.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        onChange={({ target }) => choosing.mutate(target.value)}
      />
      {choosing.isError && (
        <Banner kind="late" alert>
          {failureWords(choosing.error)}
        </Banner>
      )}
    </details>
  );
}
