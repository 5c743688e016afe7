// Cases at every point of the procedure, brought there by the program's own code at hours of their own: what a made-up city is copied from.
// Nothing here knows a rule: every act must be accepted.
import { drainInbound } from '#app/drain-inbound.ts';
import { handleCommand } from '#app/handle-command.ts';
import { runOutbox } from '#src/jobs/outbox/run-outbox.ts';
import { sweepDeadlines } from '#app/sweep-deadlines.ts';
import { byHandLimits } from '#channels/by-hand.ts';
import type { Command } from '#core/complaint/command.ts';
import type { Actor } from '#core/complaint/complaint.ts';
import { hourMs, type Instant } from '#core/time.ts';
import type { Channel, Inbound } from '#ports/channel.ts';
import type { Ids } from '#ports/ids.ts';
import type { Store } from '#ports/store.ts';
import type pg from 'pg';

/** What copies put in place of these: see copy.ts. */
export const marks = {
  who: 'tplwho',
  handle: 'tplhandle',
  name: 'Tplname',
  post: 'tplpost',
  upik: 'tplupik',
} as const;
export const textMark = (message: number): string => `tpltext${String(message)}`;
const idMark = (message: number): string => `tplm${String(message)}x`;

type Act = { [T in Command['type']]: { type: T } }[Command['type']]['type'];
/** Hours after the case came, what happens then, and whose hand it is in. */
type Step =
  | { after: number; does: 'writes' }
  | { after: number; does: 'delivers' }
  | { after: number; does: 'identity' }
  | { after: number; does: Act; by: Actor; fields?: object };

export type Scene = {
  name: string;
  /** Of all open, or of all closed cases, how many in a thousand. */
  share: number;
  open: boolean;
  channel: 'instagram' | 'facebook' | 'phone';
  visibility: 'public' | 'private';
  /** How long before the city's now it came, in hours; of closed ones the latest, whose copies lie whole weeks earlier. */
  age: number;
  steps: readonly Step[];
};

const officer = (role: Extract<Actor, { kind: 'officer' }>['role'], agencyId?: string): Actor => ({
  kind: 'officer',
  userId: `bench-${role}`,
  role,
  ...(agencyId === undefined ? {} : { agencyId }),
});
const [medsos, pusat] = [officer('admin-medsos'), officer('admin-pusat')];

const ask: Step = {
  ...{ after: 0.5, does: 'AskIdentity', by: medsos },
  fields: { mode: 'private-message', text: 'Mohon lengkapi nama dan nomor telepon.' },
};
const asked: readonly Step[] = [ask, { after: 0.6, does: 'delivers' }];
const identified: readonly Step[] = [...asked, { after: 2, does: 'writes' }, { after: 2.5, does: 'identity' }];
const approved: readonly Step[] = [
  ...identified,
  { after: 4, does: 'ApproveInterim', by: pusat, fields: { text: 'Terima kasih, laporan kami teruskan.' } },
  { after: 4.1, does: 'delivers' },
];
const registered: readonly Step[] = [
  ...approved,
  { after: 6, does: 'RegisterInUpik', by: medsos, fields: { upikNumber: `UPIK-${marks.upik}` } },
];
const disposedTo = (lead: string, helping: readonly string[]): readonly Step[] => [
  ...registered,
  {
    ...{ after: 8, does: 'Dispose', by: pusat },
    fields: { leadAgencyId: lead, helpingAgencyIds: helping, instruction: 'Mohon ditindaklanjuti.' },
  },
];
const reportedBy = (lead: string, helping: readonly string[]): readonly Step[] => [
  ...disposedTo(lead, helping),
  { after: 20, does: 'AcknowledgeDisposition', by: officer('admin-agency', lead) },
  {
    ...{ after: 28, does: 'ReportFieldResult', by: officer('admin-agency', lead) },
    fields: { text: 'Sudah ditangani petugas.', outcome: 'done', attachmentIds: [] },
  },
];
const conveyedBy = (lead: string, helping: readonly string[]): readonly Step[] => [
  ...reportedBy(lead, helping),
  { after: 30, does: 'ConveyResult', by: pusat, fields: { publicText: 'Laporan Anda sudah ditangani.' } },
  { after: 30.1, does: 'delivers' },
];

const agencies = ['dpupkp', 'dlh', 'dishub', 'satpolpp', 'pdam'] as const;

const scene = (name: string, share: number, age: number, steps: readonly Step[], more: Partial<Scene> = {}): Scene => ({
  ...{ name, share, age, steps, open: true, channel: 'instagram', visibility: 'public' },
  ...more,
});
const closed = { open: false } as const;
const facebook = { channel: 'facebook' } as const;

/** Whole weeks lie between a closed case and its copies, and minutes between an open one's: no clock of theirs runs differently. */
export const scenes: readonly Scene[] = [
  scene('fresh', 60, 0.7, []),
  scene('fresh-private', 40, 0.7, [], { visibility: 'private', ...facebook }),
  scene('near-triage', 40, 1.95, []),
  scene('late-triage', 60, 9, []),
  scene('waiting', 180, 30, asked),
  scene('reminded', 120, 200, asked, facebook),
  scene('coordination', 80, 12, identified),
  scene('late-coordination', 60, 50, identified, facebook),
  scene('drafted', 40, 10, [
    ...identified,
    { after: 3, does: 'DraftResponse', by: medsos, fields: { text: 'Kami teruskan.' } },
  ]),
  scene('registration', 50, 20, approved),
  scene('undisposed', 40, 26, registered),
  ...agencies.map((agency, at) =>
    scene(`at-${agency}`, 30, 22 + at, disposedTo(agency, at === 0 ? ['dlh'] : []), at % 2 === 0 ? {} : facebook),
  ),
  ...agencies.map((agency) => scene(`late-at-${agency}`, 10, 80, disposedTo(agency, []))),
  scene('conveying', 20, 31, reportedBy('dpupkp', [])),
  scene(
    'to-tell-by-hand',
    10,
    3,
    [...identified.filter(({ does }) => does !== 'writes'), { after: 2.8, does: 'delivers' }],
    {
      channel: 'phone',
      visibility: 'private',
    },
  ),
  ...agencies.map((agency, at) =>
    scene(`conveyed-by-${agency}`, 130, 60, conveyedBy(agency, at % 2 === 0 ? [] : ['dlh']), {
      ...closed,
      ...(at % 3 === 0 ? facebook : {}),
    }),
  ),
  scene(
    'praise',
    200,
    30,
    [{ after: 1, does: 'JudgeNotComplaint', by: medsos, fields: { reason: 'praise', note: 'Ucapan.' } }],
    closed,
  ),
  scene(
    'answered',
    150,
    30,
    [
      { after: 1, does: 'AnswerInformation', by: medsos, fields: { text: 'Kantor buka pukul 08.00.' } },
      { after: 1.1, does: 'delivers' },
    ],
    closed,
  ),
];

export type Stage = {
  store: Store;
  pool: pg.Pool;
  ids: Ids;
  /** Seals; returns its id. */
  keepIdentity: (reporterId: string, at: Instant) => Promise<string>;
};

let sentCount = 0;
const accepts = {
  limits: byHandLimits,
  send: () => Promise.resolve({ result: { outcome: 'accepted', externalId: `tplsent${String((sentCount += 1))}x` } }),
};
const waits = { limits: byHandLimits, send: () => Promise.resolve({ result: { outcome: 'by-hand' } }) };

const deliver = async ({ store }: Stage, now: Instant): Promise<void> => {
  const ports = {
    store,
    channelFor: (name: string) => (name === 'phone' ? waits : accepts) as unknown as Channel,
    photosOf: () => Promise.resolve([]),
    noteAccount: () => Promise.resolve(),
  };
  for (let sent = 1; sent > 0;) sent = await runOutbox(ports, () => now);
};

/** Who wrote what where: the marks, or what a copy puts in their place. */
export type Words = {
  who: string;
  handle: string;
  name: string;
  post: string;
  upik: string;
  text: (message: number) => string;
  id: (message: number) => string;
};

export const markedWords: Words = { ...marks, text: textMark, id: idMark };

export const accountOf = (channel: Scene['channel']): string => `${channel}-bench`;

const inboundOf = ({ channel, visibility }: Scene, words: Words, message: number, sentAt: Instant): Inbound => ({
  ...{
    kind: 'message',
    accountId: accountOf(channel),
    externalId: words.id(message),
    text: words.text(message),
    sentAt,
  },
  thread:
    channel === 'phone'
      ? { visibility: 'private', threadKey: words.id(message) }
      : { visibility, threadKey: visibility === 'public' ? `${words.post}:${words.who}` : words.who },
  author: { id: words.who, name: words.name, handle: words.handle },
  attachments: [],
  ...(visibility === 'public' ? { postId: words.post } : {}),
  ...(channel === 'phone' ? { joins: {} } : {}),
});

const arrive = async (stage: Stage, scene: Scene, inbound: Inbound, now: Instant): Promise<void> => {
  await stage.pool.query(`insert into inbound (channel, account_id, payload, received_at) values ($1, $2, $3, $4)`, [
    ...[scene.channel, accountOf(scene.channel), JSON.stringify([inbound]), new Date(now)],
  ]);
  await drainInbound(
    {
      ...{ store: stage.store, ids: stage.ids },
      parse: (_channel, payload) => (typeof payload === 'string' ? JSON.parse(payload) : payload) as Inbound[],
      accountOf: (_channel, id) => Promise.resolve({ id, handle: 'kotacontoh', otherIds: [] }),
    },
    () => now,
  );
};

const findOpened = async (
  { pool }: Stage,
  { channel }: Scene,
  words: Words,
): Promise<{ id: string; reporterId: string }> => {
  const { rows } = await pool.query<{ id: string; reporterId: string }>(
    `select c.id, c.reporter_id as "reporterId" from message m join complaint c on c.id = m.complaint_id
     where m.channel = $1 and m.account_id = $2 and m.external_id = $3`,
    [channel, accountOf(channel), words.id(0)],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no case was opened');
  return row;
};

const take = async (stage: Stage, id: string, command: Command): Promise<void> => {
  const handled = await handleCommand(stage.store, id, command);
  if (!handled.ok) throw new Error(`${command.type} was refused: ${handled.refusal}`);
};

/** Until when time passes over a case after its last step, in steps of which each is a sweep. */
const sweepThrough = async (stage: Stage, from: Instant, to: Instant): Promise<void> => {
  for (let now = from; now < to; now += 0.5 * hourMs) await sweepDeadlines({ store: stage.store }, now);
  await sweepDeadlines({ store: stage.store }, to);
};

/** The case of `scene` as it stands at `until`, having come at `from`; its id. Other cases' clocks are swept along. */
export const play = async (
  stage: Stage,
  scene: Scene,
  words: Words,
  from: Instant,
  until: Instant,
): Promise<string> => {
  await arrive(stage, scene, inboundOf(scene, words, 0, from), from);
  const { id, reporterId } = await findOpened(stage, scene, words);
  let [now, written] = [from, 0];
  for (const step of scene.steps) {
    const at = from + step.after * hourMs;
    await sweepThrough(stage, now + 1, at - 1);
    now = at;
    if (step.does === 'delivers') await deliver(stage, now);
    else if (step.does === 'writes') await arrive(stage, scene, inboundOf(scene, words, (written += 1), now), now);
    else if (step.does === 'identity') {
      const identityId = await stage.keepIdentity(reporterId, now);
      await take(stage, id, {
        type: 'ProvideIdentity',
        now,
        by: medsos,
        identityId,
        fields: ['name', 'phone', 'kelurahan'],
        via: 'officer',
      });
    } else {
      const fields = JSON.parse(JSON.stringify(step.fields ?? {}).replace(marks.upik, words.upik)) as object;
      await take(stage, id, { ...fields, type: step.does, now, by: step.by } as unknown as Command);
    }
  }
  await sweepThrough(stage, now + 1, until);
  return id;
};
