// One choice; who is accused may be left open, and can be said later.
import type { ReactNode } from 'react';
import { lanes } from '#core/lane/lane.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { Picker } from '#web/ui/Picker.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { agencyOption } from '#web/acts/eligible-agencies.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { MoveToLane } from './move-to-lane.contract.ts';

function LaneForm({ form }: { form: ActForm<Entered<typeof MoveToLane>> }): ReactNode {
  const words = late.lanes;
  const { family } = form.facts;
  return (
    <>
      {family !== undefined && (
        <Banner kind="late">{late.children.wordsElsewhere[family.isChild ? 'parent' : 'children']}</Banner>
      )}
      <Choices
        label={words.lane}
        choices={lanes.map((one) => ({ value: one, ...words.names[one] }))}
        chosen={[form.values.lane]}
        error={problemWords(form.problems.lane)}
        onChoose={([chosen]) => form.set({ lane: lanes.find((one) => one === chosen) ?? '' })}
      />
      <Picker
        label={words.accusedAgency}
        hint={words.accusedHint}
        optional
        empty={words.nobody}
        options={form.facts.agencies.map(agencyOption)}
        value={form.values.accusedAgencyId}
        onChoose={(accusedAgencyId) => form.set({ accusedAgencyId })}
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
