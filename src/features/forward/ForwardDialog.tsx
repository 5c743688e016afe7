// The form by which a case is passed on: where to, and what it says there.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { sp4nClasses, sp4nPrivacies } from '#core/sp4n.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { useOfficer } from '#web/session.ts';
import { useFormKey } from '#web/form-key.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Select, Textarea, TextField } from '#web/ui/Field.tsx';
import { DayField } from '#web/ui/MomentField.tsx';
import { Kbd } from '#web/ui/Marks.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import {
  bodyFrom,
  longestText,
  problemsOf,
  useForwardForm,
  type ForwardForm,
  type ForwardProblems,
} from './forward-form.tsx';
import type { ForwardBody, ForwardsAnswer, ForwardTargetView } from './forward.contract.ts';
import { CityFields, useQuestions } from './CityFields.tsx';
import { forwardsPath } from './use-forwards.tsx';

type FieldsProps = { form: ForwardForm; problems: ForwardProblems; target: ForwardTargetView | undefined };

/** `class` and `privacy` of SP4N-LAPOR!. */
function Classes({ form: { values, set }, target }: FieldsProps): ReactNode {
  const fields = target?.fields ?? [];
  return (
    <>
      {fields.includes('class') && (
        <Choices
          label={late.forward.fields.class.label}
          choices={sp4nClasses.map((value) => ({ value, label: late.forward.classes[value] }))}
          chosen={[values.class]}
          onChoose={([one]) => set({ class: sp4nClasses.find((known) => known === one) ?? values.class })}
        />
      )}
      {fields.includes('privacy') && (
        <Choices
          label={late.forward.fields.privacy.label}
          choices={sp4nPrivacies.map((value) => ({ value, ...late.forward.privacies[value] }))}
          chosen={[values.privacy]}
          onChoose={([one]) => set({ privacy: sp4nPrivacies.find((known) => known === one) ?? values.privacy })}
        />
      )}
    </>
  );
}

type WordsFieldProps = FieldsProps & { name: 'title' | 'place' | 'agency' };

function WordsField({ form: { values, set }, problems, target, name }: WordsFieldProps): ReactNode {
  if (target?.fields.includes(name) !== true) return null;
  const { label, hint } = late.forward.fields[name];
  return (
    <TextField
      label={label}
      hint={hint}
      optional={name !== 'title'}
      maxLength={name === 'place' ? 300 : 200}
      value={values[name]}
      error={problems[name]}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
}

function DateField({ form: { values, set }, problems, target }: FieldsProps): ReactNode {
  if (target?.fields.includes('happenedOn') !== true) return null;
  return (
    <DayField
      label={late.forward.fields.happenedOn.label}
      optional
      value={values.happenedOn}
      error={problems.happenedOn}
      onChange={(happenedOn) => set({ happenedOn })}
    />
  );
}

function MatterField({ form: { values, set }, problems, target }: FieldsProps): ReactNode {
  const length = values.text.trim().length;
  return (
    <Textarea
      label={late.forward.text}
      hint={target?.kind === 'open311' ? late.forward.textHintOpen311 : late.forward.textHint}
      rows={6}
      data-autofocus
      value={values.text}
      error={problems.text}
      count={{ words: late.forward.count(length, longestText), over: length > longestText }}
      onChange={(event) => set({ text: event.target.value })}
    />
  );
}

type WhereProps = FieldsProps & { answer: ForwardsAnswer; fixed: boolean };

function Where({ form: { values, set }, problems, answer, fixed }: WhereProps): ReactNode {
  const open = answer.targets.filter((target) => target.open);
  return (
    <>
      {!fixed && (
        <Choices
          label={late.forward.target}
          choices={open.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={[values.target]}
          error={problems.target}
          onChoose={([target = '']) => set({ target })}
        />
      )}
      {answer.services.length > 1 && (
        <Select
          label={late.forward.category}
          options={answer.services.map(({ code, name }) => ({ value: code, label: name }))}
          value={values.serviceCode}
          onChange={(event) => set({ serviceCode: event.target.value })}
        />
      )}
    </>
  );
}

const useSend = (number: string, done: (kind: ForwardTargetView['kind']) => void) => {
  const client = useQueryClient();
  const announce = useToast();
  const key = useFormKey();
  return useMutation({
    mutationFn: ({ body }: { body: ForwardBody; kind: ForwardTargetView['kind'] }) =>
      sendJson('POST', forwardsPath(number), { ...body, key }),
    onSuccess: async (_answer, { kind }) => {
      announce(kind === 'by-hand' ? late.forward.prepared : late.forward.queued);
      await client.invalidateQueries({ queryKey: ['live'] });
      done(kind);
    },
  });
};

type ForwardDialogProps = {
  number: string;
  answer: ForwardsAnswer;
  /** The only one that may be chosen here. */
  only?: string | undefined;
  onClose: () => void;
};

/** Everything behind the form: what is typed, what is wrong with it, and the way to the server. */
const useForwarding = ({ number, answer, only, onClose }: ForwardDialogProps) => {
  const open = answer.targets.filter((one) => one.open);
  const first = only ?? (open.length === 1 ? open[0]?.id : undefined) ?? '';
  const form = useForwardForm(`${useOfficer().userId}:${number}:${only ?? ''}`, answer, first);
  const [problems, setProblems] = useState<ForwardProblems>({});
  const target = open.find(({ id }) => id === form.values.target);
  const asked = useQuestions(number, target, form.values.serviceCode);
  const send = useSend(number, () => {
    form.forget();
    onClose();
  });
  const submit = (): void => {
    const questions = asked?.questions ?? [];
    const found = problemsOf(form.values, target, questions);
    setProblems(found);
    if (target === undefined || Object.keys(found).length > 0 || send.isPending) return;
    send.mutate({ body: bodyFrom(form.values, target, questions), kind: target.kind });
  };
  return { form, problems, target, asked, send, submit };
};

/** Shows every word that will leave; what was typed is still there when the form is opened again. */
export function ForwardDialog(props: ForwardDialogProps): ReactNode {
  const { answer, only, onClose } = props;
  const { form, problems, target, asked, send, submit } = useForwarding(props);
  const fields = { form, problems, target };
  const label = target?.kind === 'by-hand' ? late.forward.prepare : late.forward.send;
  // Beside the conversation, not within the panel: that is out of sight on a narrow screen.
  return createPortal(
    <Dialog
      title={only === undefined ? late.forward.title : late.forward.titleTo(target?.name ?? '')}
      onClose={onClose}
      onSend={submit}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="muted">{late.forward.lead}</p>
        {send.isError && (
          <Banner kind="late" alert>
            <strong>{text.forms.refused}.</strong> {failureWords(send.error)} {text.forms.kept}
          </Banner>
        )}
        <Where {...fields} answer={answer} fixed={only !== undefined} />
        <Classes {...fields} />
        <WordsField {...fields} name="title" />
        <MatterField {...fields} />
        <WordsField {...fields} name="place" />
        <DateField {...fields} />
        {target?.kind === 'open311' && (
          <CityFields {...fields} asked={asked} canBeExact={answer.draft.privacy === 'public'} />
        )}
        <WordsField {...fields} name="agency" />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={send.isPending}>
            {send.isPending ? text.common.saving : label}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <span className="push only-keys">
            <Kbd>{text.forms.sendKey}</Kbd>
          </span>
        </div>
      </form>
    </Dialog>,
    document.body,
  );
}
