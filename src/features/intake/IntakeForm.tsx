// The form of a call or a visit, in the order in which people speak: the notice that is read to them, who, what, where, since when.
import type { KeyboardEvent, ReactNode } from 'react';
import { noticeSentences } from '#web/intake/read-aloud.ts';
import type { Faults, StatementForm, Typed } from '#web/intake/statement-form.ts';
import { sp4nPrivacies } from '#core/sp4n.ts';
import { text } from '#words/console.ts';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Select, Textarea, TextField } from '#web/ui/Field.tsx';
import { MomentField } from '#web/ui/MomentField.tsx';
import { CallerCases, useCaller } from './CallerCases.tsx';
import type { IntakeAnswer, IntakeChannel } from './intake.contract.ts';

type FormProps = { channel: IntakeChannel; form: StatementForm; faults: Faults; lines: IntakeAnswer };
type Name = 'phone' | 'name' | 'place' | 'kelurahan' | 'since' | 'home';
type LineProps = Pick<FormProps, 'form' | 'faults'> & {
  name: Name;
  label: string;
  hint?: string;
  optional?: boolean;
  type?: string;
  inputMode?: 'tel';
  list?: string;
  autoFocus?: boolean;
};

const changed = (name: keyof Typed, value: string): Partial<Typed> => ({ [name]: value });

function Line({ form, faults, name, ...rest }: LineProps): ReactNode {
  return (
    <TextField
      autoComplete="off"
      value={form.typed[name]}
      error={faults[name]}
      onChange={(event) => form.set(changed(name, event.target.value))}
      {...rest}
    />
  );
}

/** Enter leads on to the next field: half a statement is never sent by accident. */
export const enterLeadsOn = (event: KeyboardEvent<HTMLFormElement>): void => {
  const { target, currentTarget } = event;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
  if (!(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [...currentTarget.elements].filter((one): one is HTMLElement => one instanceof HTMLElement);
  const at = fields.indexOf(target);
  fields
    .slice(at + 1)
    .find((one) => one.tabIndex >= 0 && one.matches('input, textarea, select, button'))
    ?.focus();
};

const homeOf = ({ kelurahan, place }: Typed): string => (kelurahan.trim() === '' ? place : kelurahan);

/** Heard, not ticked: the basis is the public task (UU 27/2022 article 20), and a tick would prove nothing. */
function Notice(): ReactNode {
  return (
    <section className="intake-notice" aria-label={text.intake.noticeTitle}>
      <h3>{text.intake.noticeTitle}</h3>
      {noticeSentences.map((sentence) => (
        <p key={sentence} lang="id">
          {sentence}
        </p>
      ))}
    </section>
  );
}

function Openness({ form }: Pick<FormProps, 'form'>): ReactNode {
  return (
    <Choices
      label={text.sp4n.privacy}
      choices={sp4nPrivacies.map((one) => ({ value: one, ...text.forms.privacies[one] }))}
      chosen={[form.typed.privacy]}
      onChoose={([chosen]) => form.set({ privacy: sp4nPrivacies.find((one) => one === chosen) ?? 'public' })}
    />
  );
}

function Person({ form, faults }: Pick<FormProps, 'form' | 'faults'>): ReactNode {
  const caller = useCaller(form.typed.phone);
  const { continues } = form.typed;
  return (
    <fieldset className="intake-part">
      <legend>{text.intake.caller}</legend>
      <Notice />
      <Openness form={form} />
      <div className="intake-pair">
        <Line
          {...{ form, faults }}
          name="phone"
          label={text.intake.phone}
          hint={text.intake.phoneHint}
          type="tel"
          inputMode="tel"
          optional
          autoFocus
        />
        <Line {...{ form, faults }} name="name" label={text.intake.name} optional />
      </div>
      <CallerCases caller={caller} continues={continues} onChoose={(number) => form.set({ continues: number })} />
    </fieldset>
  );
}

function Matter({ form, faults }: Pick<FormProps, 'form' | 'faults'>): ReactNode {
  return (
    <fieldset className="intake-part">
      <legend>{text.intake.matter}</legend>
      <Textarea
        label={text.intake.what}
        hint={text.intake.whatHint}
        rows={4}
        value={form.typed.what}
        error={faults.what}
        onChange={(event) => form.set({ what: event.target.value })}
      />
      <div className="intake-pair">
        <Line {...{ form, faults }} name="place" label={text.intake.place} hint={text.intake.placeHint} />
        <Line
          {...{ form, faults }}
          name="kelurahan"
          label={text.intake.kelurahan}
          hint={text.intake.kelurahanHint}
          list="kelurahan"
        />
      </div>
      <Line {...{ form, faults }} name="since" label={text.intake.since} optional />
    </fieldset>
  );
}

function Home({ form, faults }: Pick<FormProps, 'form' | 'faults'>): ReactNode {
  const { typed } = form;
  return (
    <fieldset className="intake-part">
      <legend className="visually-hidden">{text.intake.identity}</legend>
      <div className="intake-home">
        <Line
          {...{ form, faults }}
          name="home"
          label={text.intake.home}
          hint={text.intake.homeHint}
          list="kelurahan"
          optional
        />
        <Button disabled={homeOf(typed).trim() === ''} onClick={() => form.set({ home: homeOf(typed) })}>
          {text.intake.sameHome}
        </Button>
      </div>
    </fieldset>
  );
}

/** Time, line and notes: what only the desk needs. */
function Rest({ channel, form, faults, lines }: FormProps): ReactNode {
  const words = text.intake.by[channel];
  const own = lines.accounts.filter((line) => line.channel === channel);
  return (
    <fieldset className="intake-part">
      <legend className="visually-hidden">{words.note}</legend>
      <div className="intake-pair">
        <MomentField
          label={words.at}
          value={form.typed.at}
          error={faults.at}
          onChange={(at) => form.set(changed('at', at))}
        />
        {own.length > 1 && (
          <Select
            label={words.line}
            options={own.map(({ id, handle }) => ({ value: id, label: handle }))}
            value={form.typed.accountId}
            onChange={(event) => form.set({ accountId: event.target.value })}
          />
        )}
      </div>
      <Textarea
        label={words.note}
        hint={text.intake.noteHint}
        optional
        rows={2}
        value={form.typed.note}
        onChange={(event) => form.set({ note: event.target.value })}
      />
    </fieldset>
  );
}

/** In the order in which people speak; no field is at fault before the form is sent. */
export function IntakeForm(props: FormProps): ReactNode {
  const { form, faults, lines } = props;
  return (
    <>
      <datalist id="kelurahan">
        {lines.kelurahan.flatMap(({ kemantren, names }) =>
          names.map((name) => (
            <option key={name} value={name}>
              {kemantren}
            </option>
          )),
        )}
      </datalist>
      <Person form={form} faults={faults} />
      <Matter form={form} faults={faults} />
      <Home form={form} faults={faults} />
      <Rest {...props} />
    </>
  );
}
