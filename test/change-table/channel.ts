// A whole new channel: a notice board that is asked for what is new, with its stand-in and its row in the contract of all channels.
import type { Change } from './change.ts';

const kind = `// A notice board, asked every minute.
import { textLength } from '#core/text-length.ts';
import type { Account, Limits, Outgoing, Poll, SendOutcome } from '#ports/channel.ts';
import type { ChannelKind } from '../channel-kind.ts';
import { callJson, recordOf, type Fetch, type SendFailure } from '../http-call.ts';
import { outFetch } from '../way-out.ts';
import { parseNote } from './parse.ts';

const length = { max: 500, unit: 'characters' } as const;
const limits: Limits = {
  commentLength: length,
  messageLength: length,
  privateWindowMs: 0,
  humanAgentWindowMs: 0,
  privateReplyWindowMs: 0,
  mediaHosts: [],
};

type Asked = { ok: true; body: Record<string, unknown> } | { ok: false; failure: SendFailure };
type Ask = (path: string, json?: unknown) => Promise<Asked>;

const refused = (reason: 'bad-request' | 'message-too-long' | 'token-invalid'): Extract<SendFailure, { outcome: 'rejected' }> => ({
  outcome: 'rejected',
  reason,
  detail: 'refused',
});

const askingAs = ({ apiUrl, accessToken }: Account, fetch: Fetch): Ask => async (path, json) => {
  const answered = await callJson(fetch, {
    method: json === undefined ? 'GET' : 'POST',
    url: apiUrl + path,
    headers: { authorization: 'Bearer ' + accessToken },
    ...(json === undefined ? {} : { json }),
  });
  if (!answered.answered) return { ok: false, failure: answered.failure };
  const { status, body } = answered.answer;
  if (status === 200) return { ok: true, body: recordOf(body) };
  if (status === 401) return { ok: false, failure: refused('token-invalid') };
  const failure = { outcome: 'retry-later', reason: 'temporary', detail: 'broken', unknown: json !== undefined } as const;
  return { ok: false, failure };
};

const sendBy = async (ask: Ask, { target, text }: Outgoing): Promise<SendOutcome> => {
  const words = text.trim();
  if (target.kind !== 'comment-reply' || words === '') return refused('bad-request');
  if (textLength(words, length.unit) > length.max) return refused('message-too-long');
  const answer = await ask('/notes/' + encodeURIComponent(target.commentId) + '/answers', { text: words });
  return answer.ok ? { outcome: 'accepted', externalId: String(answer.body['id']) } : answer.failure;
};

const pollBy = (ask: Ask): Poll => ({
  everyMs: 60_000,
  ask: async (cursor = '0') => {
    const answer = await ask('/notes?after=' + cursor);
    if (!answer.ok) return answer.failure;
    const payloads = Array.isArray(answer.body['notes']) ? (answer.body['notes'] as unknown[]) : [];
    return { outcome: 'polled', payloads, cursor: String(Number(cursor) + payloads.length), more: false };
  },
});

export const madingKind: ChannelKind = {
  label: 'Mading',
  sign: 'M3 3h10v10H3z',
  settings: { apiUrl: '', needs: ['accessToken'], may: [], plain: [] },
  limits,
  make: (account, fetch = outFetch) => {
    const ask = askingAs(account, fetch);
    return {
      name: 'mading',
      account,
      limits,
      verify: () => false,
      poll: pollBy(ask),
      parse: parseNote,
      send: async (message) => ({ result: await sendBy(ask, message) }),
      check: async () => {
        const answer = await ask('/notes?after=0');
        if (answer.ok) return undefined;
        if (answer.failure.outcome === 'retry-later') throw new Error(answer.failure.detail);
        return answer.failure.reason;
      },
    };
  },
  parse: parseNote,
};
`;

const parse = `// A note as a message in public. Pure.
import type { Inbound } from '#ports/channel.ts';
import { at, findText, needId, needInstant, needObject, payloadField } from '../payload-field.ts';

export const parseNote = (payload: unknown, accountId = ''): Inbound[] => {
  const note = needObject(payloadField(payload));
  const id = needId(at(note, 'id'));
  const by = needId(at(note, 'by'));
  return [
    {
      kind: 'message',
      accountId,
      externalId: id,
      thread: { threadKey: id, visibility: 'public' },
      author: { id: by, name: by },
      text: findText(at(note, 'text')) ?? '',
      sentAt: needInstant(at(note, 'at')),
      attachments: [],
    },
  ];
};
`;

const row = `// The board in the shared contract test.
import assert from 'node:assert/strict';
import { makeChannel } from '#channels/kinds.ts';
import { asking } from '#test/scenes/asking.ts';
import type { ContractRow } from '#test/scenes/channel-row.ts';
import { simulatorBed } from '#test/beds/simulator-bed.ts';

const account = {
  ...{ channel: 'mading', id: 'mading-1', handle: 'Mading', appSecret: '', verifyToken: '' },
  ...{ accessToken: 'TOKEN-MADING', apiUrl: '' },
};

export const row: ContractRow = {
  name: 'mading',
  places: ['public'],
  can: [],
  troubles: [
    ['token-revoked', 'token-invalid'],
    ['500', 'temporary'],
    ['reset', 'network'],
  ],
  givenScene: async (t) => {
    const bed = await simulatorBed(t, { accounts: [account] });
    let writes = 0;
    const channel = makeChannel({ ...account, apiUrl: bed.url + '/mading' }, (url, init) => {
      writes += init.method === 'GET' ? 0 : 1;
      return fetch(url, init);
    });
    assert.ok(channel);
    return {
      channel,
      clock: bed.clock,
      inbounds: asking(channel, () => bed.clock.at),
      inPublic: ({ text }) => bed.control('POST', 'mading/notes', { text }),
      trouble: (kind, times) => {
        bed.simulator.faults.set(account.id, { kind, ...(times === undefined ? {} : { times }) });
      },
      writes: () => writes,
    };
  },
};
`;

const standIn = `// The notice board as the stand-in plays it.
import { guardedBy, textOf, type Said } from '../guarded.ts';
import type { Mount, StandIn } from '../stand-in.ts';

type Note = { id: string; by: string; text: string; at: number };

const refusals: Readonly<Record<string, Said>> = {
  'token-revoked': { status: 401, words: 'Token tidak berlaku.' },
  '500': { status: 500, words: 'Kesalahan di dalam.' },
};

const madingRoutes: Mount = (app, { prefix, accounts, clock, faults }) => {
  const account = accounts.find(({ channel }) => channel === 'mading');
  if (account === undefined) return;
  const notes: Note[] = [];
  const written = (by: string, text: string): Note => ({
    ...{ id: 'n-' + String(notes.length) + by.slice(0, 1), by, text },
    at: clock.now(),
  });
  const guarded = guardedBy({
    token: account.accessToken,
    account: account.id,
    faults,
    refusalOf: ({ kind }) => refusals[kind],
    wordsIn: 'words',
  });
  app.get(
    prefix + '/mading/notes',
    guarded(({ query }) => ({ notes: notes.slice(Number(textOf(query, 'after'))) })),
  );
  app.post(
    prefix + '/mading/notes/:id/answers',
    guarded(({ body }) => written('kota', textOf(body, 'text'))),
  );
  app.post(prefix + '/control/mading/notes', ({ body }) => {
    notes.push(written('warga', textOf(body, 'text')));
    return {};
  });
};

export const madingStandIn: StandIn = {
  ids: { person: (key) => 'mading-' + key },
  at: 'mading',
  mounts: [madingRoutes],
  training: { id: 'mading-1', handle: 'Mading (latihan)', tokenOnly: true },
};
`;

/** Its folder, its stand-in's, and a line in the list of either. */
export const channel: Change = {
  kind: 'a channel',
  most: 2,
  brings: {
    'src/channels/mading/mading.kind.ts': kind,
    'src/channels/mading/parse.ts': parse,
    'src/channels/mading/mading.contract-row.ts': row,
    'src/channels/mading/fixtures/note.json': `{ "id": "n-1", "by": "warga-1", "text": "lampu mati", "at": 1795482000000 }\n`,
    'simulator/mading/stand-in.ts': standIn,
  },
  begins: [],
  lines: [
    {
      path: 'src/channels/kinds.ts',
      asks: 'a test',
      after: `import { instagramKind } from './instagram/instagram.kind.ts';\n`,
      add: `import { madingKind } from './mading/mading.kind.ts';\n`,
    },
    {
      path: 'src/channels/kinds.ts',
      asks: 'a test',
      after: '  mastodon: mastodonKind,\n',
      add: '  mading: madingKind,\n',
    },
    {
      path: 'simulator/stand-ins.ts',
      asks: 'a test',
      after: `import { instagramStandIn } from './instagram/stand-in.ts';\n`,
      add: `import { madingStandIn } from './mading/stand-in.ts';\n`,
    },
    {
      path: 'simulator/stand-ins.ts',
      asks: 'a test',
      after: '  mastodon: mastodonStandIn,\n',
      add: '  mading: madingStandIn,\n',
    },
  ],
};
