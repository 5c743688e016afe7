// Asks somebody in, or changes name, role and agency. What was typed stays when saving fails.
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { mayHoldTogether, type Role } from '#core/access.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select, TextField } from '#web/ui/Field.tsx';
import { Picker } from '#web/ui/Picker.tsx';
import type { LinkAnswer, OfficersAnswer, OfficerView } from './officer.contract.ts';

const words = late.officers;

type Typed = { email: string; name: string; role: Role; alsoRoles: readonly Role[]; agencyId: string };
type Offered = Pick<OfficersAnswer, 'agencies' | 'roles'>;

const mistakesIn = (typed: Typed): Partial<Record<keyof Typed, string>> => ({
  ...(/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(typed.email.trim()) ? {} : { email: words.emailWrong }),
  ...(typed.name.trim() === '' ? { name: text.forms.missing } : {}),
  ...(typed.role === 'admin-agency' && typed.agencyId === '' ? { agencyId: text.forms.missing } : {}),
});

type FieldsProps = Offered & {
  typed: Typed;
  isNew: boolean;
  mistakes: Partial<Record<keyof Typed, string>>;
  onType: (change: Partial<Typed>) => void;
};

/** What may stand beside the first role, as it is chosen now. */
const besideOf = ({ role, alsoRoles }: Typed): Role[] => alsoRoles.filter((one) => mayHoldTogether([role, one]));

/** Nothing for a role that stands alone. */
function Beside({ typed, roles, onType }: Pick<FieldsProps, 'typed' | 'roles' | 'onType'>): ReactNode {
  const beside = roles.filter((role) => mayHoldTogether([typed.role, role]));
  if (beside.length === 0) return null;
  return (
    <Choices
      label={words.alsoRoles}
      hint={words.alsoRolesHint}
      optional
      many
      choices={beside.map((value) => ({ value, label: text.roles[value] }))}
      chosen={besideOf(typed)}
      onChoose={(chosen) => onType({ alsoRoles: roles.filter((role) => chosen.includes(role)) })}
    />
  );
}

function Fields({ typed, isNew, mistakes, agencies, roles, onType }: FieldsProps): ReactNode {
  return (
    <>
      {isNew && (
        <TextField
          label={words.email}
          type="email"
          autoComplete="off"
          value={typed.email}
          error={mistakes.email}
          onChange={(event) => onType({ email: event.target.value })}
        />
      )}
      <TextField
        label={words.name}
        autoComplete="off"
        maxLength={100}
        value={typed.name}
        error={mistakes.name}
        onChange={(event) => onType({ name: event.target.value })}
      />
      <Select
        label={words.role}
        value={typed.role}
        options={roles.map((value) => ({ value, label: text.roles[value] }))}
        onChange={(event) => onType({ role: roles.find((role) => role === event.target.value) ?? typed.role })}
      />
      <Beside typed={typed} roles={roles} onType={onType} />
      {typed.role === 'admin-agency' && (
        <Picker
          label={words.agency}
          empty={text.common.choose}
          value={typed.agencyId}
          error={mistakes.agencyId}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(agencyId) => onType({ agencyId })}
        />
      )}
    </>
  );
}

const useSave = (officer: OfficerView | undefined, onSaved: (link: LinkAnswer | undefined) => void) =>
  useMutation({
    mutationFn: async (typed: Typed): Promise<LinkAnswer | undefined> => {
      const { email, name, role, agencyId } = typed;
      const alsoRoles = besideOf(typed);
      const post = { name: name.trim(), role, alsoRoles, ...(role === 'admin-agency' ? { agencyId } : {}) };
      if (officer === undefined)
        return sendJson<LinkAnswer>('POST', '/api/v1/officers', { email: email.trim(), ...post });
      await sendJson('PUT', `/api/v1/officers/${officer.id}`, post);
      return undefined;
    },
    onSuccess: onSaved,
  });

type EditorProps = Offered & {
  officer: OfficerView | undefined;
  onClose: () => void;
  onSaved: (name: string, link: LinkAnswer | undefined) => void;
};

/** The operator never sees a password: a new officer gets a link; the e-mail address cannot be changed afterwards. */
export function OfficerEditor({ officer, onClose, onSaved, ...offered }: EditorProps): ReactNode {
  const { email = '', name = '', role = 'admin-agency', alsoRoles = [], agencyId = '' } = officer ?? {};
  const [typed, setTyped] = useState<Typed>({ email, name, role, alsoRoles, agencyId });
  const [tried, setTried] = useState(false);
  const mistakes = mistakesIn(typed);
  const save = useSave(officer, (link) => onSaved(typed.name, link));
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(mistakes).length === 0) save.mutate(typed);
  };
  return (
    <Dialog title={officer === undefined ? words.invite : words.changeOf(officer.name)} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {officer === undefined && <p>{words.inviteLead}</p>}
        {save.isError && (
          <Banner kind="late" alert>
            {failureWords(save.error)} {text.forms.kept}
          </Banner>
        )}
        <Fields
          typed={typed}
          isNew={officer === undefined}
          mistakes={tried ? mistakes : {}}
          onType={(change) => setTyped({ ...typed, ...change })}
          {...offered}
        />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={save.isPending}>
            {save.isPending ? text.common.saving : officer === undefined ? words.makeLink : words.save}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
