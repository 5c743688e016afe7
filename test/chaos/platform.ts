// Webhooks as the platforms send them: signed, many at once, now and then twice, and again until somebody says 200.
import { createHmac } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { igAccount, fbAccount } from '../beds/simulator-bed.ts';

export type Webhook = { channel: 'instagram' | 'facebook'; raw: string; externalIds: readonly string[] };

const secrets = { instagram: igAccount.appSecret, facebook: fbAccount.appSecret };

/** One to two kilobytes of plainly invented words. */
const words = (index: number): string =>
  `Laporan uji ${String(index)}. ${'Lampu jalan padam di depan pasar. '.repeat(30 + (index % 20))}`;

/** Comments of people who write once; every third webhook brings two of them. */
export const inventedWebhook = (index: number): Webhook => {
  const comments = Array.from({ length: index % 3 === 0 ? 2 : 1 }, (_, nth) => `90${String(index)}00${String(nth)}`);
  const change = (id: string) => ({
    field: 'comments',
    value: {
      from: { id: `7${id}`, username: `warga_uji_${id}` },
      media: { id: '18000000000000001', media_product_type: 'FEED' },
      id,
      text: words(index),
    },
  });
  const time = Math.floor(Date.now() / 1000);
  const entry = [{ id: igAccount.id, time, changes: comments.map(change) }];
  return { channel: 'instagram', raw: JSON.stringify({ object: 'instagram', entry }), externalIds: comments };
};

/** What was answered; status 0: nothing. */
export const post = async (
  url: string,
  { channel, raw }: Webhook,
): Promise<{ status: number; retryAfter: string | null }> => {
  const signature = createHmac('sha256', secrets[channel]).update(raw).digest('hex');
  try {
    const answer = await fetch(`${url}/hooks/${channel}`, {
      method: 'POST',
      body: raw,
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
      signal: AbortSignal.timeout(20_000),
    });
    await answer.arrayBuffer();
    return { status: answer.status, retryAfter: answer.headers.get('retry-after') };
  } catch {
    return { status: 0, retryAfter: null };
  }
};

export type Feeding = {
  /** Lets so many more webhooks out. */
  allow: (count: number) => void;
  /** Platform ids of what was answered 200. */
  acked: readonly string[];
  attempts: () => number;
  /** How often each status came back; 0: no answer. */
  statuses: () => Readonly<Record<number, number>>;
  /** Resolves when everything was answered 200. */
  ended: Promise<void>;
};

const together = 8;
const againAfterMs = 150;

/** `isTaken` again until it is. While nothing is taken one tries alone, and the others wait for what it finds: a try in vain costs as much. */
const untilTaken = (isTaken: (webhook: Webhook) => Promise<boolean>, isOver: () => boolean) => {
  let alone: Promise<void> | undefined;
  const tryAlone = async (webhook: Webhook): Promise<void> => {
    do await rest(againAfterMs);
    while (!isOver() && !(await isTaken(webhook)));
    alone = undefined;
  };
  return async (webhook: Webhook): Promise<void> => {
    while (!isOver() && !(await isTaken(webhook))) {
      if (alone === undefined) return (alone = tryAlone(webhook));
      await alone;
    }
  };
};

/** Feeds `webhooks` in their order, eight at a time; every tenth goes out twice at once. */
export const feed = (url: string, webhooks: readonly Webhook[], isOver: () => boolean): Feeding => {
  const acked: string[] = [];
  const statuses: Record<number, number> = {};
  let next = 0;
  let allowed = 0;
  let attempts = 0;
  const isTaken = async (webhook: Webhook): Promise<boolean> => {
    attempts += 1;
    const { status } = await post(url, webhook);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (status === 200) acked.push(...webhook.externalIds);
    return status === 200;
  };
  const deliver = untilTaken(isTaken, isOver);
  const lane = async (): Promise<void> => {
    while (next < webhooks.length && !isOver()) {
      if (next >= allowed) {
        await rest(againAfterMs);
        continue;
      }
      const index = next;
      next += 1;
      const webhook = webhooks[index];
      if (webhook === undefined) continue;
      await Promise.all(index % 10 === 0 ? [deliver(webhook), deliver(webhook)] : [deliver(webhook)]);
    }
  };
  const ended = Promise.all(Array.from({ length: together }, lane)).then(() => undefined);
  return {
    allow: (count) => {
      allowed += count;
    },
    acked,
    attempts: () => attempts,
    statuses: () => statuses,
    ended,
  };
};
