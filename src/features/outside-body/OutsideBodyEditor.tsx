// One body outside the city in a dialog. What was typed stays when saving fails.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { referral } from '#words/id/spoken.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { Textarea, TextField } from '#web/ui/Field.tsx';
import { RowEditor, type RowFields } from '../desk-list/RowEditor.tsx';
import type { OutsideBodyBody, OutsideBodyRow } from './outside-body.contract.ts';

const words = late.outsideBodies;

const lines = ['name', 'serves', 'phone', 'email', 'web', 'hours'] as const;
const states = ['serving', 'resting'] as const;
type Line = (typeof lines)[number];

const isNeeded = (line: Line): boolean => line === 'name' || line === 'serves';

const startOf = (body: Partial<OutsideBodyRow>): OutsideBodyBody => {
  const { name = '', serves = '', phone = '', email = '', web = '', hours = '', answer = '', resting = false } = body;
  return { name, serves, phone, email, web, hours, answer, resting };
};

function Fields({ typed, tried, onType }: RowFields<OutsideBodyBody>): ReactNode {
  const missing = (line: Line): string | undefined =>
    tried && isNeeded(line) && typed[line].trim() === '' ? text.forms.missing : undefined;
  return (
    <>
      {lines.map((line) => (
        <TextField
          key={line}
          label={words.fields[line]}
          optional={!isNeeded(line)}
          value={typed[line]}
          error={missing(line)}
          onChange={(event) => onType({ [line]: event.target.value })}
        />
      ))}
      <Textarea
        label={words.fields.answer}
        hint={words.answerHint}
        optional
        rows={5}
        placeholder={referral.body}
        value={typed.answer}
        onChange={(event) => onType({ answer: event.target.value })}
      />
      <Choices
        label={words.state}
        choices={states.map((state) => ({ value: state, label: words.states[state] }))}
        chosen={[typed.resting ? 'resting' : 'serving']}
        onChoose={([state]) => onType({ resting: state === 'resting' })}
      />
    </>
  );
}

const isWhole = ({ name, serves }: OutsideBodyBody): boolean => name.trim() !== '' && serves.trim() !== '';

/** Without an id it makes a new one; what reporters were told already stays as it is. */
export function OutsideBodyEditor({
  body,
  onClose,
}: {
  body: Partial<OutsideBodyRow>;
  onClose: () => void;
}): ReactNode {
  return (
    <RowEditor
      {...{
        path: '/api/v1/outside-bodies',
        shownBy: 'outside-bodies',
        id: body.id,
        saved: words.saved,
        save: words.save,
      }}
      {...{ isWhole, onClose }}
      title={body.name === undefined ? words.add : words.editOf(body.name)}
      start={() => startOf(body)}
      fields={(fields) => <Fields {...fields} />}
    />
  );
}
