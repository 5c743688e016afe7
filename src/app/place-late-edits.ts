// What waits too long for its message is shown to officers, as words that became no case. Must not decide what becomes of them.
import { minuteMs, type Instant } from '#core/time.ts';
import type { Store } from '#ports/store.ts';
import type { LateEdit, UnplacedWords } from '#ports/unplaced.ts';

/** Platforms tell a change and its message within moments of each other; after this long the message is not to be expected. */
const waitMs = 10 * minuteMs;

const lateRow = ({ channel, edit, keptAt }: LateEdit): Parameters<UnplacedWords['keep']>[0] => {
  const { kind: _kind, accountId, editedAt: sentAt, ...readable } = edit;
  return {
    itemKey: JSON.stringify(['late', channel, accountId, edit.externalId, edit.editedAt, edit.text]),
    channel,
    accountId,
    reason: 'edit-without-original',
    detail: '',
    readable: { ...readable, sentAt },
    receivedAt: keptAt,
  };
};

/** How many changes of words whose message never came are shown from now on. */
export const placeLateEdits = (store: Store, now: Instant): Promise<number> =>
  store.transact((tx) => tx.unplaced.placeLateEdits(now - waitMs, (late) => tx.unplaced.keep(lateRow(late))));
