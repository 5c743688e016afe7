// Writes down who the reporter is, or takes what an earlier case knows.
import type { ReactNode } from 'react';
import type { IdentityField } from '#core/complaint/complaint.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import type { CheckedAct } from '#web/acts/act-values.ts';
import { checked, given, isBlank, missing, needed } from '#web/acts/checks.ts';
import { ProvideIdentity } from './provide-identity.contract.ts';

/** `useKnown`: take the identity that is complete from an earlier case instead of typing one. */
type TypedIdentity = Record<IdentityField, string> & { useKnown: boolean };

const lines: readonly { name: IdentityField; label: string; hint?: string }[] = [
  { name: 'name', label: text.forms.name },
  { name: 'phone', label: text.forms.phone, hint: text.forms.phoneHint },
  { name: 'address', label: text.forms.address, hint: text.forms.addressOr },
  { name: 'kelurahan', label: text.forms.kelurahan },
];

const changed = (name: IdentityField, value: string): Partial<Record<IdentityField, string>> => ({ [name]: value });

const sources = ['known', 'typed'] as const;

function IdentityForm({ form }: { form: ActForm<TypedIdentity> }): ReactNode {
  return (
    <>
      {form.facts.knownIdentity && (
        <Choices
          label={late.case.identity}
          choices={sources.map((source) => ({ value: source, ...text.forms.identitySource[source] }))}
          chosen={[form.values.useKnown ? 'known' : 'typed']}
          onChoose={([source]) => form.set({ useKnown: source === 'known' })}
        />
      )}
      {!form.values.useKnown && <IdentityLines form={form} />}
    </>
  );
}

function IdentityLines({ form }: { form: ActForm<TypedIdentity> }): ReactNode {
  return lines.map(({ name, label, hint }) => (
    <TextField
      key={name}
      label={label}
      hint={hint}
      type={name === 'phone' ? 'tel' : 'text'}
      autoComplete="off"
      value={form.values[name]}
      error={problemWords(form.problems[name])}
      onChange={(event) => form.set(changed(name, event.target.value))}
    />
  ));
}

const typed = ({ name, phone, address, kelurahan }: TypedIdentity): CheckedAct<'ProvideIdentity'> =>
  checked(
    {
      name: needed(name),
      phone: needed(phone),
      address: isBlank(address) && isBlank(kelurahan) ? missing : undefined,
    },
    {
      identity: {
        ...given('name', name),
        ...given('phone', phone),
        ...given('address', address),
        ...given('kelurahan', kelurahan),
      },
    },
  );

export const provideIdentity: ActScreen<'ProvideIdentity', TypedIdentity> = {
  act: 'ProvideIdentity',
  contract: ProvideIdentity,
  start: ({ knownIdentity }) => ({ name: '', phone: '', address: '', kelurahan: '', useKnown: knownIdentity }),
  body: (values) => (values.useKnown ? { ok: true, body: {} } : typed(values)),
  Form: IdentityForm,
};
