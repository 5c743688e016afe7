// Names who stands in for an officer until the end of a day, or ends it.
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { dayMs } from '#core/time.ts';
import type { Role } from '#core/access.ts';
import { failureWords, sendJson } from '#web/api.ts';
import { useServerNow } from '#web/server-clock.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Picker } from '#web/ui/Picker.tsx';
import { DayField } from '#web/ui/MomentField.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { fromLocalInput, localInput, momentWords } from '#web/ui/time-words.ts';
import { isDay } from '#web/ui/typed-time.ts';
import type { SubstituteBody } from './officer.contract.ts';

type Substituted = { id: string; name: string; substitute?: { name: string; untilAt: string } | undefined };
type DialogProps = {
  officer: Substituted;
  candidates: readonly { id: string; name: string; role: Role }[];
  onClose: () => void;
  onDone: () => void;
};

const words = late.officers;
const longestDays = 89;

/** A day in Jakarta, as a date field holds it. */
const dayFrom = (at: number): string => localInput(at).slice(0, 10);

const useActs = (id: string, onDone: () => void) => {
  const announce = useToast();
  const done = (said: string) => (): void => {
    announce(said);
    onDone();
  };
  const name = useMutation({
    mutationFn: (body: SubstituteBody) =>
      sendJson<{ moved?: number }>('PUT', `/api/v1/officers/${id}/substitute`, body),
    onSuccess: ({ moved }) => done(moved === undefined ? words.substituteSaved : words.substituteMoved(moved))(),
  });
  const end = useMutation({
    mutationFn: () => sendJson('POST', `/api/v1/officers/${id}/substitute/end`, {}),
    onSuccess: done(words.substituteEnded),
  });
  return { name, end, error: name.error ?? end.error, isBusy: name.isPending || end.isPending };
};

type RunningProps = { officer: Substituted; isBusy: boolean; onEnd: () => void };

/** Who stands in now, and the way to end it before its day. */
function Running({ officer, isBusy, onEnd }: RunningProps): ReactNode {
  if (officer.substitute === undefined) return null;
  const act = (
    <Button disabled={isBusy} onClick={onEnd}>
      {words.substituteEnd}
    </Button>
  );
  return (
    <Banner kind="info" act={act}>
      {words.substituteOf(officer.substitute.name, momentWords(officer.substitute.untilAt))}
    </Banner>
  );
}

type MoveHeldProps = { moves: boolean; onChoose: (moves: boolean) => void };

/** Cases that the officer holds may go along. */
function MoveHeld({ moves, onChoose }: MoveHeldProps): ReactNode {
  return (
    <Choices
      label={words.heldCases}
      hint={words.heldCasesHint}
      many
      choices={[{ value: 'move', label: words.moveHeld }]}
      chosen={moves ? ['move'] : []}
      onChoose={(chosen) => onChoose(chosen.length > 0)}
    />
  );
}

/** Until the end of a day in Jakarta, some ninety days ahead at most; only those are offered who may stand in for this role. */
export function SubstituteDialog({ officer, candidates, onClose, onDone }: DialogProps): ReactNode {
  const now = useServerNow();
  const [day, setDay] = useState('');
  const [substituteId, setSubstituteId] = useState('');
  const [moveHeld, setMoveHeld] = useState(false);
  const [tried, setTried] = useState(false);
  const { name, end, error, isBusy } = useActs(officer.id, onDone);
  const [first, last] = [dayFrom(now), dayFrom(now + longestDays * dayMs)];
  const mayEnd = isDay(day) && day >= first && day <= last;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const untilAt = fromLocalInput(`${day}T23:59`);
    if (mayEnd && substituteId !== '') name.mutate({ substituteId, untilAt, moveHeld });
  };
  return (
    <Dialog title={words.substituteTitle(officer.name)} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {error !== null && (
          <Banner kind="late" alert>
            {failureWords(error)}
          </Banner>
        )}
        <Running officer={officer} isBusy={isBusy} onEnd={() => end.mutate()} />
        <p>{candidates.length === 0 ? words.substituteNone : words.substituteLead}</p>
        <Picker
          label={words.substitute}
          empty={text.common.choose}
          value={substituteId}
          error={tried && substituteId === '' ? text.forms.missing : undefined}
          options={candidates.map((one) => ({ value: one.id, label: `${one.name} (${text.roles[one.role]})` }))}
          onChoose={setSubstituteId}
        />
        <DayField
          label={words.until}
          value={day}
          error={tried && !mayEnd ? words.untilMissing : undefined}
          onChange={setDay}
        />
        <MoveHeld moves={moveHeld} onChoose={setMoveHeld} />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={isBusy}>
            {words.substituteSave}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
