// Gives the case to the agency that answers for it.
import type { ReactNode } from 'react';
import { wordsOfRoad } from '#core/place/road.ts';
import { RoadHint } from '#features/road/RoadHint.tsx';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Picker } from '#web/ui/Picker.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { agencyOption, eligibleAgencies } from '#web/acts/eligible-agencies.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { WordsField } from '#web/acts/WordsField.tsx';
import '#web/acts/kinds.css';
import { Dispose } from './dispose.contract.ts';

/** Never chosen by itself: says why, and waits for a press. Nothing where that agency takes no cases now. */
function UsualAgency({ form }: { form: ActForm<Entered<typeof Dispose>> }): ReactNode {
  const { agencies } = eligibleAgencies(form.facts);
  const { category } = form.facts;
  const usual = agencies.find(({ id }) => id === category?.agencyId);
  if (category === undefined || usual === undefined) return null;
  return (
    <p className="kinds">
      <span className="meta">{text.forms.byCategory(category.name)}</span>
      <Button
        className="kind"
        aria-pressed={form.values.leadAgencyId === usual.id}
        onClick={() => form.set({ leadAgencyId: usual.id })}
      >
        {usual.shortName}
      </Button>
    </p>
  );
}

function DisposeForm({ form }: { form: ActForm<Entered<typeof Dispose>> }): ReactNode {
  const { agencies, hint } = eligibleAgencies(form.facts);
  const helping = agencies.filter((agency) => agency.id !== form.values.leadAgencyId);
  return (
    <>
      <Picker
        label={text.forms.leadAgency}
        hint={hint}
        empty={text.common.choose}
        data-autofocus
        options={agencies.map(agencyOption)}
        value={form.values.leadAgencyId}
        error={problemWords(form.problems.leadAgencyId)}
        onChoose={(leadAgencyId) => form.set({ leadAgencyId })}
      />
      <UsualAgency form={form} />
      <RoadHint words={wordsOfRoad(form.facts.place ?? {})} />
      <WordsField
        form={form}
        name="instruction"
        label={text.forms.instruction}
        hint={text.forms.instructionHint}
        rows={4}
      />
      <Choices
        label={text.forms.helping}
        optional
        many
        compact
        choices={helping.map((agency) => ({ value: agency.id, label: agency.shortName }))}
        chosen={form.values.helpingAgencyIds}
        onChoose={(helpingAgencyIds) => form.set({ helpingAgencyIds })}
      />
    </>
  );
}

export const dispose = plainAct({
  act: 'Dispose',
  contract: Dispose,
  sent: (fields) => ({
    ...fields,
    helpingAgencyIds: fields.helpingAgencyIds.filter((id) => id !== fields.leadAgencyId),
  }),
  Form: DisposeForm,
});
