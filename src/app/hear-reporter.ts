// What a reporter does on the tracking page: adds words, takes the complaint back, rates, asks to have the case opened again. Their words go beside
// the log.
// Must not know how they proved that the case is theirs.
import { createHash } from 'node:crypto';
import type { Command } from '#core/complaint/command.ts';
import type { Actor, MessageRef, ThreadRef } from '#core/complaint/complaint.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import { obstacle } from '#core/complaint/standing.ts';
import { isWithin } from '#core/complaint/steps/convey.ts';
import type { Instant } from '#core/time.ts';
import type { Ids } from '#ports/ids.ts';
import type { KeptFile } from '#ports/cases.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { Store, Tx } from '#ports/store.ts';
import { handleIn, retryingConflicts, type Handled } from './handle-command.ts';
import { keepPictures } from './keep-pictures.ts';
import { onceByKey, type KeyUsed } from './once.ts';

export type HearPorts = { store: Store; ids: Pick<Ids, 'uuid'>; objects: Pick<ObjectStore, 'put'> };
export type Heard = { complaintId: string; now: Instant };
export type Score = 1 | 2 | 3 | 4 | 5;

const reporter: Actor = { kind: 'reporter' };

/** A thread of its own: words written on a page open no platform's window for answers. */
const pageThread = (complaintId: string): ThreadRef => ({
  channel: 'portal',
  accountId: 'portal',
  visibility: 'private',
  key: complaintId,
});

/** What they wrote on a page, kept beside the log and with their conversation. */
export const saveWords = async (
  tx: Tx,
  { complaintId, now }: Heard,
  messageId: string,
  text: string,
): Promise<MessageRef> => {
  const { state } = await tx.log.load(complaintId);
  if (state.status === 'none') throw new Error(`case ${complaintId} is not there`);
  return tx.messages.save({
    messageId,
    complaintId,
    reporterId: state.file.reporterId,
    thread: pageThread(complaintId),
    externalId: messageId,
    text,
    sentAt: now,
    attachments: [],
  });
};

/** Judged to be a picture by its bytes, and cleaned. */
export type AddedPicture = Omit<KeptFile, 'id'>;

type Act = 'AddWords' | 'Withdraw' | 'Rate' | 'Reopen';

/** Of these each has its days, once the case is closed. */
const rights = { Rate: 'rate', Reopen: 'reopen' } as const;

/** Why the reporter may not do this now, asked before any words are kept. */
const refusalOf = async (tx: Tx, { complaintId, now }: Heard, act: Act): Promise<Refusal | undefined> => {
  const { state } = await tx.log.load(complaintId);
  const stands = obstacle(state, reporter, act);
  if (stands !== undefined) return stands;
  if (act === 'AddWords' || act === 'Withdraw') return undefined;
  return isWithin(state, rights[act], now, tx.log.terms) ? undefined : 'too-late';
};

type Said = {
  act: Act;
  text: string;
  pictures?: readonly KeptFile[];
  /** undefined where it says nothing without words. */
  commandFor: (message: MessageRef | undefined) => Command | undefined;
};

/** The work of one transaction; begun again it is the same message. */
const hearing = (
  { ids, objects }: HearPorts,
  heard: Heard,
  { act, text, pictures = [], commandFor }: Said,
): ((tx: Tx) => Promise<Handled>) => {
  const messageId = ids.uuid();
  return async (tx) => {
    const refusal = await refusalOf(tx, heard, act);
    if (refusal !== undefined) return { ok: false, refusal };
    const isEmpty = text.trim() === '' && pictures.length === 0;
    const message = isEmpty ? undefined : await saveWords(tx, heard, messageId, text);
    await keepPictures(objects, tx, { messageId, complaintId: heard.complaintId }, pictures);
    const command = commandFor(message);
    return command === undefined ? { ok: false, refusal: 'text-missing' } : handleIn(tx, heard.complaintId, command);
  };
};

const hear = (ports: HearPorts, heard: Heard, said: Said): Promise<Handled> =>
  retryingConflicts(ports.store, hearing(ports, heard, said));

/** Records the mark; a remark is optional. */
export const rateCase = (ports: HearPorts, heard: Heard, score: Score, text: string): Promise<Handled> =>
  hear(ports, heard, {
    act: 'Rate',
    text,
    commandFor: (comment) => ({
      ...{ type: 'Rate', now: heard.now, by: reporter, score },
      ...(comment === undefined ? {} : { comment }),
    }),
  });

/** Opens the case again; without a reason it is refused. */
export const reopenCase = (ports: HearPorts, heard: Heard, text: string): Promise<Handled> =>
  hear(ports, heard, {
    act: 'Reopen',
    text,
    commandFor: (message) => ({
      ...{ type: 'Reopen', now: heard.now, by: reporter, reason: '' },
      ...(message === undefined ? {} : { message }),
    }),
  });

/** Within this time the same words and pictures are one press too many, or a page that was sent again. */
const sameWithinMs = 10 * 60_000;

const digestOf = (text: string, pictures: readonly AddedPicture[]): string => {
  const hash = createHash('sha256').update(text);
  for (const { bytes } of pictures) hash.update(`\0${String(bytes.length)}\0`).update(bytes);
  return hash.digest('base64url');
};

/** Says more about an open case, or shows it; with neither words nor pictures it is refused. The same again at once is one. */
export const addToCase = (
  ports: HearPorts,
  heard: Heard,
  text: string,
  pictures: readonly AddedPicture[] = [],
): Promise<Handled | KeyUsed | { ok: true }> => {
  const { complaintId, now } = heard;
  const form = { userId: `page:${complaintId}`, key: digestOf(text, pictures), validMs: sameWithinMs };
  const adding = hearing(ports, heard, {
    act: 'AddWords',
    text,
    pictures: pictures.map((picture) => ({ ...picture, id: ports.ids.uuid() })),
    commandFor: (message) => message && { type: 'AddWords', now, by: reporter, message },
  });
  return onceByKey(ports.store, { ...form, asked: 'AddWords', now }, adding);
};

/** Takes an open case back; a reason is optional. */
export const withdrawCase = (ports: HearPorts, heard: Heard, text: string): Promise<Handled> =>
  hear(ports, heard, {
    act: 'Withdraw',
    text,
    commandFor: (message) => ({
      ...{ type: 'Withdraw', now: heard.now, by: reporter },
      ...(message === undefined ? {} : { message }),
    }),
  });
