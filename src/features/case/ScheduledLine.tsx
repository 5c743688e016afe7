// What leaves at a moment that was chosen, under the conversation: everybody of the desk sees whose it is and when; its sender and whoever leads
// move it or take it back.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { callBack, moveSending } from '#web/acts/issue.ts';
import { instantOf, laterTrouble, type LaterTrouble } from '#web/acts/send-later.ts';
import { SendLater } from '#web/acts/SendLater.tsx';
import { failureWords } from '#web/api.ts';
import { serverNow } from '#web/server-clock.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { localInput, momentWords } from '#web/ui/time-words.ts';
import { useToast } from '#web/ui/Toast.tsx';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { sendBeforeIn } from './act-facts.tsx';

type Leaving = NonNullable<CaseAnswer['leaving']>[number];
type LineProps = { answer: Pick<CaseAnswer, 'number' | 'clock' | 'laneDue'>; leaving: Leaving };

const momentOf = (typed: string): string => new Date(instantOf(typed)).toISOString();

/** Asked of the server, told in a toast, and shown in the case as it is then. */
const useChange = (change: () => Promise<unknown>, words: () => string, onDone: () => void) => {
  const client = useQueryClient();
  const announce = useToast();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      announce(words());
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['live'] }),
  });
};

function MoveForm({ answer, leaving, onDone }: LineProps & { onDone: () => void }): ReactNode {
  const words = late.composer.later;
  const { sendBefore } = sendBeforeIn(answer);
  const [typed, setTyped] = useState(() => localInput(Date.parse(leaving.untilAt)));
  const [trouble, setTrouble] = useState<LaterTrouble>();
  const moving = useChange(
    () => moveSending(answer.number, leaving.id, momentOf(typed)),
    () => words.moved(momentWords(momentOf(typed))),
    onDone,
  );
  const save = (): void => {
    const found = laterTrouble(typed, { now: serverNow(), sendBefore });
    setTrouble(found);
    if (found === undefined) moving.mutate();
  };
  return (
    <Dialog title={words.move} onClose={onDone} onSend={save}>
      <div className="stack">
        <SendLater facts={sendBefore === undefined ? {} : { sendBefore }} {...{ typed, trouble }} onType={setTyped} />
        {moving.isError && (
          <Banner kind="late" alert>
            {failureWords(moving.error)}
          </Banner>
        )}
        <div className="form-foot">
          <Button look="primary" disabled={moving.isPending} onClick={save}>
            {words.save}
          </Button>
          <Button className="form-cancel" onClick={onDone}>
            {text.common.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

export function ScheduledLine({ answer, leaving }: LineProps): ReactNode {
  const words = late.composer.later;
  const [isMoving, setIsMoving] = useState(false);
  const done = (): void => setIsMoving(false);
  const cancelling = useChange(
    () => callBack(answer.number, leaving.id),
    () => words.cancelled,
    done,
  );
  const ways = (
    <div className="line">
      <Button onClick={() => setIsMoving(true)}>{words.move}</Button>
      <Button disabled={cancelling.isPending} onClick={() => cancelling.mutate()}>
        {words.cancel}
      </Button>
    </div>
  );
  return (
    <>
      <Banner kind="info" act={leaving.yours === true && ways}>
        {words.waits(leaving.by, late.acts[leaving.act].title, momentWords(leaving.untilAt))}
      </Banner>
      {cancelling.isError && (
        <Banner kind="late" alert>
          {failureWords(cancelling.error)}
        </Banner>
      )}
      {isMoving && leaving.yours === true && <MoveForm {...{ answer, leaving }} onDone={done} />}
    </>
  );
}
