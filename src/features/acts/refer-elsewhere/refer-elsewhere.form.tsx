// Tells the reporter whose matter it is outside the city and how that body is reached, and closes the case as referred.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { OutsideBodiesAnswer, OutsideBodyRow } from '#features/outside-body/outside-body.contract.ts';
import { wordsOfRoad } from '#core/place/road.ts';
import { RoadHint } from '#features/road/RoadHint.tsx';
import { text } from '#words/console.ts';
import { referral } from '#words/id/spoken.ts';
import { getJson } from '#web/api.ts';
import { useArea } from '#web/acts/use-area.ts';
import { Button } from '#web/ui/Button.tsx';
import { Picker } from '#web/ui/Picker.tsx';
import { problemWords, type ActFacts, type ActForm } from '#web/acts/act-form.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import { missing } from '#web/acts/checks.ts';
import { fillTemplate, knownOf } from '#web/acts/templates.ts';
import {
  AnswerFields,
  answerBody,
  startingAnswer,
  type Information,
} from '../answer-information/answer-information.form.tsx';
import { AskAgainField, askAgain, type AskingAgain } from './AskAgainField.tsx';
import { ReferElsewhere } from './refer-elsewhere.contract.ts';

/** `contacts`: how the chosen body is reached, as its list has it. */
type Referral = Information & { bodyId: string; contacts: readonly string[] } & AskingAgain;

/** What a body's reporters are told; a contact that nobody knows stays a gap, which the form asks to be filled. */
const wordsOf = (body: OutsideBodyRow, facts: ActFacts): string => {
  const contact = referral.contact(body);
  return fillTemplate(body.answer === '' ? referral.body : body.answer, {
    ...knownOf(facts),
    lembaga: body.name,
    kontak: contact === '' ? undefined : contact,
  });
};

const chosen = (body: OutsideBodyRow | undefined, facts: ActFacts): Partial<Referral> =>
  body === undefined
    ? { bodyId: '', contacts: [] }
    : {
        bodyId: body.id,
        contacts: [body.phone, body.email, body.web].filter((contact) => contact !== ''),
        text: wordsOf(body, facts),
        publishAnyway: false,
      };

type ByPointProps = { form: ActForm<Referral>; bodies: readonly OutsideBodyRow[] };

/** Who governs where the matter lies, where the list has them by the name of their regency: a suggestion, with its reason. */
function ByPoint({ form, bodies }: ByPointProps): ReactNode {
  const regency = useArea(form.facts.place?.point)?.outside?.regency;
  const body = bodies.find(({ id }) => id === regency?.toLowerCase());
  if (regency === undefined || body === undefined || body.id === form.values.bodyId) return null;
  return (
    <p className="line">
      {text.forms.place.governedBy(regency)}{' '}
      <Button onClick={() => form.set(chosen(body, form.facts))}>{body.name}</Button>
    </p>
  );
}

/** Who answers for the road that the place names. */
function ByRoad({ form, bodies }: ByPointProps): ReactNode {
  const offer = (bodyId: string, label: string): ReactNode => {
    const body = bodies.find(({ id }) => id === bodyId);
    if (body === undefined || body.id === form.values.bodyId) return null;
    return (
      <>
        {label} <Button onClick={() => form.set(chosen(body, form.facts))}>{body.name}</Button>
      </>
    );
  };
  return <RoadHint words={wordsOfRoad(form.facts.place ?? {})} offer={offer} />;
}

function ReferElsewhereForm({ form }: { form: ActForm<Referral> }): ReactNode {
  const found = useQuery({
    queryKey: ['outside-bodies'],
    queryFn: ({ signal }) => getJson<OutsideBodiesAnswer>('/api/v1/outside-bodies', signal),
  });
  const bodies = found.data?.bodies.filter(({ resting }) => !resting) ?? [];
  const body = bodies.find(({ id }) => id === form.values.bodyId);
  return (
    <>
      <Picker
        label={text.forms.outsideBody}
        hint={body?.serves ?? text.forms.outsideBodyHint}
        empty={text.common.choose}
        data-autofocus
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.bodyId}
        error={problemWords(form.problems.bodyId)}
        onChoose={(bodyId) =>
          form.set(
            chosen(
              bodies.find(({ id }) => id === bodyId),
              form.facts,
            ),
          )
        }
      />
      <ByPoint form={form} bodies={bodies} />
      <ByRoad form={form} bodies={bodies} />
      <AnswerFields form={form} />
      <AskAgainField form={form} />
    </>
  );
}

/** Starts with no body chosen; what the list says of one fills the words. */
export const referElsewhere: ActScreen<'ReferElsewhere', Referral> = {
  act: 'ReferElsewhere',
  contract: ReferElsewhere,
  voice: 'text',
  start: (facts) => ({ ...startingAnswer(facts), bodyId: '', contacts: [], askOn: '' }),
  body: (values, outlet) => {
    const answer = answerBody(values, outlet, values.contacts);
    const asking = askAgain(values);
    const found = { ...asking.problems, ...(values.bodyId === '' ? { bodyId: missing } : {}) };
    if (!answer.ok || Object.keys(found).length > 0)
      return { ok: false, problems: { ...(answer.ok ? {} : answer.problems), ...found } };
    return { ok: true, body: { bodyId: values.bodyId, ...answer.body, ...asking.body } };
  },
  Form: ReferElsewhereForm,
};
