// One act's form in a dialog: checks on sending, shows the server's refusal in words, keeps what was typed.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode, type RefObject, type SubmitEvent } from 'react';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { failureWords } from '../api.ts';
import { useFormKey } from '../form-key.ts';
import { serverNow } from '../server-clock.ts';
import { text } from '../text/id.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Marks.tsx';
import { useToast } from '../ui/Toast.tsx';
import { bodyOfAct } from './act-body.ts';
import type { ActFacts, ActForm } from './act-form.ts';
import type { Checked, FormValues, Problems } from './act-values.ts';
import { forms, type FormOf } from './forms.ts';
import { issueAct } from './issue.ts';
import { outletOf } from './outlet.ts';
import { AccountHeld, isSurelyRefused } from './outward.tsx';
import { exposuresAmong, exposuresIn } from './exposures.ts';
import { useTyped, type Typed } from './typed.ts';

const heavy: readonly OfficerCommand[] = ['JudgeNotComplaint', 'RefuseDisposition', 'DeclineExtension'];
const leadOf = (act: OfficerCommand): string | undefined => {
  const words = text.acts[act];
  return 'lead' in words ? words.lead : undefined;
};

type Sending = {
  busy: boolean;
  refused: string | undefined;
  problems: Problems;
  /** Where personal data was found last, in the words as they were then. */
  exposed: Problems;
  /** Told once that the platform will refuse it; the next press sends it all the same. */
  warned: boolean;
  submit: () => void;
};

type Steps<Body extends object> = {
  check: () => Checked<Body>;
  isHopeless: (body: Body) => boolean;
  send: (body: Body) => Promise<void>;
};

const useSending = <Body extends object>({ check, isHopeless, send }: Steps<Body>): Sending => {
  const [busy, setBusy] = useState(false);
  const [warned, setWarned] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [problems, setProblems] = useState<Problems>({});
  const [exposed, setExposed] = useState<Problems>({});
  const stopAt = (found: Problems): void => {
    setProblems(found);
    setExposed((before) => ({ ...before, ...exposuresAmong(found) }));
  };
  const submit = (): void => {
    const result = check();
    stopAt(result.ok ? {} : result.problems);
    setRefused(undefined);
    if (!result.ok || busy) return;
    const hopeless = isHopeless(result.body);
    setWarned(hopeless);
    if (hopeless && !warned) return;
    setBusy(true);
    send(result.body).catch((error: unknown) => {
      setBusy(false);
      stopAt(exposuresIn(error, result.body));
      setRefused(failureWords(error));
    });
  };
  return { busy, refused, problems, exposed, warned, submit };
};

type ActDialogProps<T extends OfficerCommand> = {
  act: T;
  facts: ActFacts;
  onClose: () => void;
  onDone?: ((answer: unknown) => void) | undefined;
  /** What somebody else did to the case since this form was opened. */
  news?: string | undefined;
};

/** Leads the eye and the keyboard to what stops the form: its first wrong field, or the server's refusal. */
const useLedToTrouble = ({ problems, refused, warned }: Sending): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"] input')?.focus();
  }, [problems]);
  useEffect(() => {
    if (refused !== undefined || warned)
      form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
  }, [refused, warned]);
  return form;
};

type Act<T extends OfficerCommand> = {
  form: ActForm<FormValues[T]>;
  sending: Sending;
  typed: Typed<FormValues[T]>;
};

/** The form's state, and the way from it to the server and back. */
const useAct = <T extends OfficerCommand>({ act, facts, onClose, onDone }: ActDialogProps<T>): Act<T> => {
  const client = useQueryClient();
  const announce = useToast();
  const key = useFormKey();
  const typed = useTyped(act, facts);
  const { values, set, forget } = typed;
  const sending = useSending({
    check: () => bodyOfAct(act, values, outletOf(act, facts, values)),
    isHopeless: (body) => isSurelyRefused(act, facts, body, serverNow()),
    send: async (body) => {
      const answer = await issueAct<unknown>({ ...facts, key }, act, body).catch(async (error: unknown) => {
        // Others may have acted: the page shows what they did, and the next press counts on it.
        await client.invalidateQueries({ queryKey: ['live'] });
        throw error;
      });
      forget();
      announce(text.acts[act].done);
      await client.invalidateQueries({ queryKey: ['live'] });
      onDone?.(answer);
      onClose();
    },
  });
  return { form: { facts, values, problems: sending.problems, exposed: sending.exposed, set }, sending, typed };
};

function Standing({ lead, news, typed, refused }: StandingProps): ReactNode {
  return (
    <>
      {lead !== undefined && <p className="muted">{lead}</p>}
      {news !== undefined && <Banner kind="soon">{news}</Banner>}
      {typed.restored && (
        <Banner kind="info" act={<Button onClick={typed.restart}>{text.forms.restart}</Button>}>
          {text.forms.restored}
        </Banner>
      )}
      {refused !== undefined && (
        <Banner kind="late" alert>
          <strong>{text.forms.refused}.</strong> {refused} {text.forms.kept}
        </Banner>
      )}
    </>
  );
}

type StandingProps = {
  lead: string | undefined;
  news: string | undefined;
  typed: Pick<Typed<unknown>, 'restored' | 'restart'>;
  refused: string | undefined;
};

export function ActDialog<T extends OfficerCommand>(props: ActDialogProps<T>): ReactNode {
  const { act, facts, onClose, news } = props;
  const { form, sending, typed } = useAct(props);
  const { busy, refused, warned, submit } = sending;
  const frame = useLedToTrouble(sending);
  const Form: FormOf<T> = forms[act];
  return (
    <Dialog
      title={text.acts[act].title}
      wide={act === 'ConveyResult' && facts.agencyAnswer !== undefined}
      onClose={onClose}
      onSend={submit}
    >
      <form
        ref={frame}
        className="stack"
        noValidate
        onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
          event.preventDefault();
          submit();
        }}
      >
        <Standing lead={leadOf(act)} news={news} typed={typed} refused={refused} />
        <AccountHeld act={act} facts={facts} />
        <Form form={form} />
        {warned && (
          <Banner kind="late" alert>
            {text.window.surelyRefused}
          </Banner>
        )}
        <div className="form-foot">
          <Button type="submit" look={warned || heavy.includes(act) ? 'danger' : 'primary'} disabled={busy}>
            {busy ? text.common.saving : warned ? text.window.sendAnyway : text.acts[act].send}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <span className="push only-keys">
            <Kbd>{text.forms.sendKey}</Kbd>
          </span>
        </div>
      </form>
    </Dialog>
  );
}
