// Saying how a request ended, to whoever asked: what follows from granting it stands beside it. And lifting a restriction again.
import { useState, type ReactNode } from 'react';
import type { IdentityField } from '#core/complaint/complaint.ts';
import { declineGrounds, type DeclineGround } from '#core/person-request.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { Textarea, TextField } from '#web/ui/Field.tsx';
import type { LiftBody, RequestRow, SettleBody } from './person-request.contract.ts';
import { FormDialog, useStep } from './PersonRequestDialogs.tsx';
import './rights.css';

const words = late.personRequests;

type Typed = {
  outcome: SettleBody['outcome'];
  note: string;
  ground: DeclineGround | undefined;
  correction: Partial<Record<IdentityField, string>>;
};
type PartProps = { typed: Typed; tried: boolean; set: (change: Partial<Typed>) => void };

function Ground({ typed, tried, set }: PartProps): ReactNode {
  return (
    <Choices
      label={words.ground}
      choices={declineGrounds.map((one) => ({ value: one, label: words.grounds[one] }))}
      chosen={typed.ground === undefined ? [] : [typed.ground]}
      error={tried && typed.ground === undefined ? text.forms.missing : undefined}
      onChoose={([one]) => set({ ground: declineGrounds.find((known) => known === one) })}
    />
  );
}

const fields = ['name', 'phone', 'address', 'kelurahan'] as const satisfies readonly IdentityField[];

function Correction({ typed, set }: PartProps): ReactNode {
  return (
    <fieldset className="stack rights-fields">
      <legend>{words.correction}</legend>
      <p className="meta">{words.correctionHint}</p>
      {fields.map((field) => (
        <TextField
          key={field}
          label={late.personData.fields[field]}
          type={field === 'phone' ? 'tel' : 'text'}
          autoComplete="off"
          value={typed.correction[field] ?? ''}
          onChange={(event) => set({ correction: { ...typed.correction, [field]: event.target.value } })}
        />
      ))}
    </fieldset>
  );
}

const correctionIn = ({ correction }: Typed): Pick<SettleBody, 'correction'> => {
  const filled = Object.entries(correction).filter(([, value]) => value.trim() !== '');
  return filled.length === 0 ? {} : { correction: Object.fromEntries(filled) };
};

const bodyOf = (row: RequestRow, typed: Typed): SettleBody => ({
  ...{ outcome: typed.outcome, note: typed.note },
  ...(typed.outcome === 'declined' && typed.ground !== undefined ? { ground: typed.ground } : {}),
  ...(row.kind === 'correct' && typed.outcome === 'done' ? correctionIn(typed) : {}),
});

/** An erasure can only be declined here: it is carried out by the second person's confirmation. */
export function SettleDialog({ row, onClose }: { row: RequestRow; onClose: () => void }): ReactNode {
  const isErasure = row.kind === 'erase';
  const [typed, setTyped] = useState<Typed>({
    ...{ outcome: isErasure ? 'declined' : 'done', note: '', ground: undefined, correction: {} },
  });
  const [tried, setTried] = useState(false);
  const saving = useStep<SettleBody>(row.id, 'settle', words.done, onClose);
  const set = (change: Partial<Typed>): void => setTyped((before) => ({ ...before, ...change }));
  const isWhole = typed.note.trim() !== '' && (typed.outcome === 'done' || typed.ground !== undefined);
  const send = (): void => {
    setTried(true);
    if (isWhole) saving.mutate(bodyOf(row, typed));
  };
  const title = words.answerOf(words.kinds[row.kind], row.number);
  return (
    <FormDialog title={title} send={words.saveAnswer} saving={saving} onSend={send} onClose={onClose}>
      {!isErasure && (
        <Choices
          label={words.settle}
          choices={(['done', 'declined'] as const).map((one) => ({ value: one, label: words.outcomes[one] }))}
          chosen={[typed.outcome]}
          onChoose={([one]) => set({ outcome: one === 'declined' ? 'declined' : 'done' })}
        />
      )}
      {(typed.outcome === 'done' || isErasure) && <p className="meta">{words.follows[row.kind]}</p>}
      {typed.outcome === 'declined' && <Ground {...{ typed, tried, set }} />}
      {row.kind === 'correct' && typed.outcome === 'done' && <Correction {...{ typed, tried, set }} />}
      <Textarea
        label={words.note}
        hint={words.noteHint}
        rows={3}
        value={typed.note}
        error={tried && typed.note.trim() === '' ? text.forms.missing : undefined}
        onChange={(event) => set({ note: event.target.value })}
      />
    </FormDialog>
  );
}

/** The reason is read by whoever asked for the restriction. */
export function LiftDialog({ row, onClose }: { row: RequestRow; onClose: () => void }): ReactNode {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const saving = useStep<LiftBody>(row.id, 'lift', words.done, onClose);
  const send = (): void => {
    setTried(true);
    if (reason.trim() !== '') saving.mutate({ reason });
  };
  return (
    <FormDialog title={words.lift} send={words.lift} saving={saving} onSend={send} onClose={onClose}>
      <Textarea
        label={words.liftReason}
        hint={words.liftHint}
        rows={3}
        value={reason}
        error={tried && reason.trim() === '' ? text.forms.missing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  );
}
