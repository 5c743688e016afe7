// One act's form, below the conversation, beside it or over it: checks on sending, shows the server's refusal in words, keeps what was typed.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode, type RefObject, type SubmitEvent } from 'react';
import { isOutward, type OfficerCommand } from '#core/complaint/act-table.ts';
import { isDraftable } from '#core/complaint/draft.ts';
import { Failure, failureWords } from '../api.ts';
import { useFormKey } from '../form-key.ts';
import { serverNow } from '../server-clock.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Marks.tsx';
import { clockTime } from '../ui/time-words.ts';
import type { ActForm } from './act-form.ts';
import { placeOf, type ActDialogProps, type ActPlace, type AnyActScreen } from './act-screen.ts';
import type { Checked, Problems } from './act-values.ts';
import { HoldChoice } from './HoldChoice.tsx';
import { issueAct } from './issue.ts';
import { LaterButton } from './LaterButton.tsx';
import { OtherDraft } from './OtherDraft.tsx';
import { outletOf } from './outlet.ts';
import { AccountHeld, isSurelyRefused } from './outward.tsx';
import { MovedOn } from './MovedOn.tsx';
import { SendLater } from './SendLater.tsx';
import { useLater, type Later } from './send-later.ts';
import { saidMeanwhile, type Said } from './said-meanwhile.ts';
import { exposuresAmong, exposuresIn } from './exposures.ts';
import { useTyped, type Typed } from './typed.ts';
import { UploadsContext, useUploads } from './picture-uploads.ts';
import { useFirstGap } from './use-first-gap.ts';
import { useHoldFor, useLeaving, useSlipFor, type Sent } from './use-leaving.ts';
import { withinLimits } from './within-limits.ts';

const leadOf = (act: OfficerCommand): string | undefined => {
  const words = late.acts[act];
  return 'lead' in words ? words.lead : undefined;
};

/** `moved`: the words tell themselves what others did, and that what was typed is kept. */
type Refused = { words: string; moved: boolean; said: readonly Said[] };

type Sending = {
  busy: boolean;
  refused: Refused | undefined;
  problems: Problems;
  /** Where personal data was found last, in the words as they were then. */
  exposed: Problems;
  /** Told once that the platform will refuse it; the next press sends it all the same. */
  warned: boolean;
  /** Nothing is sent while what it names is still on its way. */
  uploads: ReturnType<typeof useUploads>;
  /** `goOn`: to what is next, once it is sent. */
  submit: (goOn?: boolean) => void;
};

type Steps<Body extends object> = {
  check: () => Checked<Body>;
  isHopeless: (body: Body) => boolean;
  send: (body: Body, goOn: boolean) => Promise<void>;
};

const useSending = <Body extends object>({ check, isHopeless, send }: Steps<Body>): Sending => {
  const [busy, setBusy] = useState(false);
  const uploads = useUploads();
  const [warned, setWarned] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [problems, setProblems] = useState<Problems>({});
  const [exposed, setExposed] = useState<Problems>({});
  const stopAt = (found: Problems): void => {
    setProblems(found);
    setExposed((before) => ({ ...before, ...exposuresAmong(found) }));
  };
  const submit = (goOn = false): void => {
    const result = check();
    stopAt(result.ok ? {} : result.problems);
    setRefused(undefined);
    if (!result.ok || busy || uploads.isBusy) return;
    const hopeless = isHopeless(result.body);
    setWarned(hopeless);
    if (hopeless && !warned) return;
    setBusy(true);
    send(result.body, goOn).catch((error: unknown) => {
      setBusy(false);
      stopAt(exposuresIn(error, result.body));
      const moved = error instanceof Failure && error.code === 'case-moved';
      setRefused({ words: failureWords(error), moved, said: moved ? saidMeanwhile(error.since) : [] });
    });
  };
  return { busy, refused, problems, exposed, warned, uploads, submit };
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

type Act = { form: ActForm<object>; sending: Sending; typed: Typed<object>; later: Later };

type Opened = ActDialogProps & { screen: AnyActScreen };

/** The form's state, and the way from it to the server and back. */
const useAct = (opened: Opened): Act => {
  const { screen, facts, onClose, onDone, onNext } = opened;
  const { act, voice, contract } = screen;
  const client = useQueryClient();
  const tell = useLeaving();
  const holdFor = useHoldFor(act, facts);
  const slip = useSlipFor(act);
  const key = useFormKey();
  const typed = useTyped(screen, facts);
  const later = useLater(facts);
  const { values, set, forget } = typed;
  const sending = useSending({
    check: () => {
      const outlet = outletOf(voice, facts, values);
      const checked = withinLimits(contract, values, outlet, screen.body(values, outlet));
      return later.check() || !checked.ok ? checked : { ok: false, problems: {} };
    },
    isHopeless: (body) => isSurelyRefused(screen, facts, body, serverNow()),
    send: async (body, goOn) => {
      const leave = goOn ? onNext?.() : undefined;
      const { sendAt } = later.sent();
      await typed.settle(holdFor > 0 || sendAt !== undefined);
      const asked = { ...facts, key, holdFor: slip === 0 ? holdFor : slip, ...later.sent() };
      const answer = await issueAct<Sent>(asked, act, body).catch(async (error: unknown) => {
        // Others may have acted: the page shows what they did, and the next press counts on it.
        await client.invalidateQueries({ queryKey: ['live'] });
        typed.resume();
        throw error;
      });
      forget();
      const told = { act, number: facts.number, seconds: holdFor, later: sendAt !== undefined, slip };
      tell({ ...told, answer, giveBack: () => typed.keep(values) });
      await client.invalidateQueries({ queryKey: ['live'] });
      onDone?.(answer);
      onClose();
      leave?.();
    },
  });
  return { form: { facts, values, problems: sending.problems, exposed: sending.exposed, set }, sending, typed, later };
};

function Standing({ lead, news, typed, refused, ways }: StandingProps): ReactNode {
  return (
    <>
      {lead !== undefined && <p className="muted">{lead}</p>}
      {news !== undefined && refused?.moved !== true && <Banner kind="soon">{news}</Banner>}
      {typed.restored && (
        <Banner kind="info" act={<Button onClick={typed.restart}>{late.composer.restart}</Button>}>
          {late.composer.restored}
        </Banner>
      )}
      {typed.other !== undefined && <OtherDraft other={typed.other} />}
      {refused?.moved === true && <MovedOn {...refused} {...ways} />}
      {refused?.moved === false && (
        <Banner kind="late" alert>
          <strong>{text.forms.refused}.</strong> {refused.words} {text.forms.kept}
        </Banner>
      )}
    </>
  );
}

type StandingProps = {
  lead: string | undefined;
  news: string | undefined;
  typed: Pick<Typed<unknown>, 'restored' | 'restart' | 'other'>;
  refused: Refused | undefined;
  ways: { onSend: (() => void) | undefined; onKeep: (() => void) | undefined };
};

type FootProps = { opened: Opened; sending: Sending; later: Later };

/** When the draft was kept last; nothing before it was. */
function SavedAt({ at }: { at: string | undefined }): ReactNode {
  return at === undefined ? null : <span className="meta form-saved">{late.composer.draft.saved(clockTime(at))}</span>;
}

const sendWords = (act: OfficerCommand, { typed }: Later): string =>
  typed === undefined ? late.acts[act].send : late.composer.later.send;

/** The ways out: sent, sent and on to the next case, or left. */
function Foot({ opened, sending, later }: FootProps): ReactNode {
  const { screen, facts, onClose, onNext } = opened;
  const { act, heavy } = screen;
  const { warned, submit, uploads } = sending;
  const busy = sending.busy || uploads.isBusy;
  const waiting = uploads.isBusy ? text.forms.photoBusy : text.common.saving;
  return (
    <div className="form-foot">
      <Button type="submit" look={warned || heavy ? 'danger' : 'primary'} disabled={busy}>
        {busy ? waiting : warned ? late.window.sendAnyway : sendWords(act, later)}
      </Button>
      {onNext !== undefined && isOutward(act) && (
        <Button disabled={busy} title={late.composer.nextKey} onClick={() => submit(true)}>
          {late.composer.sendAndNext}
        </Button>
      )}
      <Button className="form-cancel" onClick={onClose}>
        {text.common.cancel}
      </Button>
      {isOutward(act) && later.typed === undefined && <HoldChoice />}
      <LaterButton act={act} facts={facts} later={later} />
      <span className="push only-keys">
        <Kbd>{text.forms.sendKey}</Kbd>
      </span>
    </div>
  );
}

const within = { composer: 'form-within composer', beside: 'form-within', over: undefined } as const satisfies Record<
  ActPlace,
  string | undefined
>;

export function ActFormDialog(opened: Opened): ReactNode {
  const { screen, facts, onClose, news, head, fits = true } = opened;
  const { act, wide } = screen;
  const { form, sending, typed, later } = useAct(opened);
  const { refused, warned, submit, uploads } = sending;
  const frame = useLedToTrouble(sending);
  useFirstGap(frame, facts.templates.length > 0);
  return (
    <Dialog
      title={late.acts[act].title}
      wide={wide?.(facts) === true}
      within={within[placeOf(screen)]}
      head={[head, <SavedAt key="saved" at={typed.savedAt} />]}
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
        <Standing
          {...{ news, typed, refused }}
          lead={leadOf(act)}
          ways={{ onSend: fits ? () => submit() : undefined, onKeep: isDraftable(act) ? onClose : undefined }}
        />
        <AccountHeld act={act} facts={facts} />
        <UploadsContext value={uploads.note}>
          <screen.Form form={form} />
        </UploadsContext>
        {warned && (
          <Banner kind="late" alert>
            {late.composer.surelyRefused}
          </Banner>
        )}
        {later.typed !== undefined && (
          <SendLater facts={facts} typed={later.typed} trouble={later.trouble} onType={later.type} />
        )}
        <Foot opened={opened} sending={sending} later={later} />
      </form>
    </Dialog>
  );
}
