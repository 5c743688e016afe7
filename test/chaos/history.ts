// What a run with kills must have left behind, decided from what was written down, not from what was hoped.
// Pure: the same history always has the same faults.

export type History = {
  /** Platform ids in webhooks that were answered 200. */
  acked: readonly string[];
  stored: readonly { externalId: string; complaintId: string }[];
  cases: readonly string[];
  /** Payloads that are neither read nor superfluous: status by row. */
  unread: readonly string[];
  /** Case numbers whose act was accepted. */
  answered: readonly string[];
  outbox: readonly {
    number: string;
    status: string;
    externalId: string | null;
    targetId: string;
    text: string;
  }[];
  received: readonly { id: string; targetId: string; text: string }[];
};

const counted = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const notOnce = (what: string, wanted: readonly string[], there: readonly string[]): string[] => {
  const counts = counted(there);
  const missing = wanted.filter((key) => !counts.has(key)).map((key) => `${what} lost: ${key}`);
  const more = [...counts].filter(([, count]) => count > 1).map(([key, n]) => `${what} ${String(n)} times: ${key}`);
  return [...missing, ...more];
};

const wordsTo = ({ targetId, text }: { targetId: string; text: string }): string => `${targetId} ${text}`;

const sendFaults = ({ answered, outbox, received }: History): string[] => {
  const known = new Set(received.map(({ id }) => id));
  const ours = new Set(outbox.map(wordsTo));
  return [
    ...notOnce(
      'answer',
      answered,
      outbox.map(({ number }) => number),
    ),
    ...notOnce('delivery', [...ours], received.map(wordsTo)),
    ...received.filter((one) => !ours.has(wordsTo(one))).map((one) => `sent by nobody: ${wordsTo(one)}`),
    ...outbox.filter(({ status }) => status !== 'sent').map(({ number, status }) => `stuck ${status}: ${number}`),
    ...outbox
      .filter(({ externalId }) => externalId !== null && !known.has(externalId))
      .map(({ number }) => `recorded as another message: ${number}`),
  ];
};

/** Every way in which the run broke a promise; each message stands for a case of its own. */
export const faultsIn = (history: History): string[] => {
  const { acked, stored, cases, unread } = history;
  const opened = new Set(cases);
  const filled = new Set(stored.map(({ complaintId }) => complaintId));
  return [
    ...notOnce(
      'message',
      [...new Set(acked)],
      stored.map(({ externalId }) => externalId),
    ),
    ...notOnce(
      'case',
      cases,
      stored.map(({ complaintId }) => complaintId),
    ),
    ...[...filled].filter((id) => !opened.has(id)).map((id) => `message of no case: ${id}`),
    ...unread.map((what) => `payload ${what}`),
    ...sendFaults(history),
  ];
};
