// One choice; who is accused may be left open, and can be said later.
import type { ReactNode } from 'react';
import { lanes } from '#core/lane/lane.ts';
import { late } from '#words/late.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { Select, TextField } from '#web/ui/Field.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { MoveToLane } from './move-to-lane.contract.ts';

function LaneForm({ form }: { form: ActForm<Entered<typeof MoveToLane>> }): ReactNode {
  const words = late.lanes;
  return (
    <>
      <Choices
        label={words.lane}
        choices={lanes.map((one) => ({ value: one, ...words.names[one] }))}
        chosen={[form.values.lane]}
        error={problemWords(form.problems.lane)}
        onChoose={([chosen]) => form.set({ lane: lanes.find((one) => one === chosen) ?? '' })}
      />
      <Select
        label={words.accusedAgency}
        hint={words.accusedHint}
        optional
        empty={words.nobody}
        options={form.facts.agencies.map((agency) => ({
          value: agency.id,
          label: `${agency.shortName}: ${agency.name}`,
        }))}
        value={form.values.accusedAgencyId}
        onChange={(event) => form.set({ accusedAgencyId: event.target.value })}
      />
      <TextField
        label={words.accusedPerson}
        hint={words.accusedPersonHint}
        optional
        value={form.values.accusedPerson}
        onChange={(event) => form.set({ accusedPerson: event.target.value })}
      />
    </>
  );
}

/** Its form, reached from a case's acts; the banner's one press sends the lane alone. */
export const moveToLane = plainAct({ act: 'MoveToLane', contract: MoveToLane, Form: LaneForm });
