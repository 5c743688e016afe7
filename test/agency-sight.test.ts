// Whatever an agency may ask for, its answers are the same byte for byte for two people with the same matter: nothing that is shown,
// searched, counted or handed out tells one person from another. One desk a person; only ids differ between them.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import type { SignedBundle } from '#db/signed-bundle.ts';
import { table } from './tables/access-table.ts';
import { fresh } from './given/cases.ts';
import { givenDesk, type Desk, type Person } from './beds/desk.ts';
import { readPdf } from './beds/pdf.ts';
import { comment, direct } from './given/intake.ts';
import { spoken } from './given/without-words.ts';
import {
  everything,
  greeted,
  homeOf,
  named,
  quiet,
  shortHome,
  someone,
  spaced,
  type Someone,
} from './people/somebody.ts';
import { twoChannels } from './people/two-channels.ts';

const people = fc.sample(someone, 3);

const photo = [{ kind: 'image' as const, url: 'https://cdn.example/KTP.jpg' }];

/** The same matter for everybody, told with everything of the person wherever words can be put. */
const caseOf = async (desk: Desk, one: Someone): Promise<string> => {
  const who = one.handle;
  const author = { id: who, name: one.name, handle: one.handle };
  const permalink = `https://instagram.example/${one.handle}/p/1`;
  const written = { who, author, sentAt: desk.now() };
  await desk.arrives(
    comment(fresh('m'), `Lampu jalan mati di depan pasar. ${everything(one)}`, {
      ...written,
      permalink,
      attachments: photo,
    }),
  );
  const number = await desk.latest();
  await desk.does('medsos', number, 'AskIdentity', {
    mode: 'private-message',
    text: `${greeted(one)} Mohon data Anda.`,
  });
  await deliverAll(desk);
  await desk.arrives(direct(fresh('m'), everything(one), { ...written, sentAt: desk.now() + 1000 }));
  const identity = { name: one.name, phone: one.phone, address: homeOf(one), kelurahan: one.kelurahan };
  await desk.does('medsos', number, 'ProvideIdentity', { identity });
  await desk.does('medsos', number, 'RevealIdentity', { fields: ['phone'], reason: named(one) });
  await desk.does('medsos', number, 'AddNote', { text: named(one) });
  await desk.does('pusat', number, 'ApproveInterim', { text: 'Terima kasih, laporan kami teruskan.' });
  await deliverAll(desk);
  await desk.does('medsos', number, 'RegisterInUpik', { upikNumber: 'UPIK-7' });
  const { arrivesBy } = twoChannels(desk);
  await arrivesBy(
    'facebook',
    direct(fresh('f'), everything(one), { who: one.otherHandle, author: { id: one.otherHandle, name: one.otherName } }),
  );
  await desk.does('medsos', number, 'JoinReporter', { number: await desk.latest() });
  const instruction = `${everything(one)}\n${named(one)} Perbaiki lampu di depan pasar.`;
  await desk.does('pusat', number, 'Dispose', { leadAgencyId: 'dpupkp', helpingAgencyIds: [], instruction });
  return number;
};

/** One after the other, so that ends are recorded in the same order at every desk. */
const deliverAll = async (desk: Desk): Promise<void> => {
  for (let sent = 1; sent > 0;) sent = await desk.deliver();
};

const finish = async (desk: Desk, one: Someone, number: string): Promise<void> => {
  await desk.does('pupkp', number, 'RecordContact', { how: 'visit', outcome: 'not-there', text: named(one) });
  await desk.does('pupkp', number, 'RecordMinutes', { present: ['reporter'], found: named(one), agreed: named(one) });
  await desk.does('pupkp', number, 'AskPhone', { reason: named(one) });
  await desk.does('pusat', number, 'GrantPhone', { agencyId: 'dpupkp', span: 'day', reason: named(one) });
  await desk.does('pupkp', number, 'ReportProgress', { text: named(one), attachmentIds: [] });
  await desk.does('pupkp', number, 'ReportFieldResult', { text: named(one), outcome: 'done', attachmentIds: [] });
  const result = { publicText: 'Lampu sudah menyala.', privateText: `${greeted(one)} Sudah menyala.` };
  await desk.does('pusat', number, 'ConveyResult', result);
  await deliverAll(desk);
};

type Reader = Extract<Person, 'pupkp' | 'data' | 'pemeriksa'>;
/** The agency, and those who read every case without its person. */
const readers: readonly Reader[] = ['pupkp', 'data', 'pemeriksa'];

/** When all of it happens. */
const month = 'from=2026-03-01&until=2026-03-31';

/** What they may read of one case and of all, by the table that the router is held to. */
const readableBy = (who: Reader): string[] =>
  Object.entries(table)
    .filter(([route, expected]) => route.startsWith('GET ') && expected.kind !== 'open' && expected.may.includes(who))
    .map(([route]) => route.slice('GET '.length))
    .filter((path) => path !== '/api/v1/live' && path !== '/lampiran/:id')
    .map((path) =>
      path
        .replace('/differences', '/differences?list=only-here')
        .replace(/\/dashboard$/, `$&?${month}`)
        .replace('/dashboard/shares', `$&?${month}&by=kelurahan`)
        .replace('/dashboard/cases', `$&?${month}&what=holder&outcome=late`),
    );

const withoutIds = (body: string): string =>
  body
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4,12}/g, 'id')
    // On paper the end of an id may stand in the next line: which of its signs are broad says where.
    .replaceAll(/^(?:[0-9a-f]{4}|[0-9a-f]{8})\n/gm, '')
    // The number of a request that was refused.
    .replaceAll(/"request":"[^"]*"/g, '"request":""')
    .replaceAll(/"userId":"[^"]*"/g, '"userId":""')
    // Which of the officer's own sessions it is.
    .replaceAll(/"id":"\w{32}","browser"/g, '"id":"","browser"')
    .replaceAll(/"(?:startedAt|seenAt)":"[^"]*"/g, '"at":""');

const windowsOf = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_one, at) => text.slice(at, at + length));

const prefixesOf = (text: string): string[] => Array.from({ length: text.length }, (_one, at) => text.slice(0, at + 1));

const questionsOf = (one: Someone): string[] => [
  ...prefixesOf(one.phone),
  ...windowsOf(one.phone, 6),
  ...prefixesOf(one.nik).filter(({ length }) => length % 4 === 0),
  ...prefixesOf(one.name).filter(({ length }) => length % 4 === 0),
  ...[spaced(one.phone, '-'), one.email, one.handle, one.otherHandle, one.otherName, one.nick],
  ...[homeOf(one), quiet(homeOf(one)), shortHome(one), one.kelurahan, `rt 0${String(one.rt)}`, greeted(one)],
];

const desks = await Promise.all(people.map(() => givenDesk({ after })));
const numbers: string[] = [];

type Words = { messages?: object[]; timeline?: object[] };
type Read = Words & { case?: Words } & Partial<Pick<SignedBundle, 'chain' | 'signature'>>;
type Placed = SignedBundle['chain']['head'];

/** Two messages of one moment stand in the order of their ids, which are nobody's, and what left at one moment as it was taken. */
const ordered = <T extends Words>(answer: T): T => {
  const sorted = ({ messages, timeline }: Words): object =>
    Object.fromEntries(
      Object.entries({ messages, timeline }).flatMap(([name, all]) =>
        all === undefined ? [] : [[name, all.map((one) => JSON.stringify(one)).toSorted()]],
      ),
    );
  return { ...answer, ...sorted(answer) };
};

/** Digests under the installation's own key, and its signature, differ with every event of a log: of each only how long it is. */
const placed = ({ hash, path, ...one }: Placed): object => ({
  ...one,
  hash: hash.length,
  path: path.map(({ length }) => length),
});
/** What left at one moment stands in the chain as it was taken. */
const unplaced = (one: Placed): string => JSON.stringify({ ...placed(one), version: 0, seq: 0 });
const withoutDigests = ({ chain, signature, ...answer }: Read): object =>
  chain === undefined || signature === undefined
    ? answer
    : {
        ...{ ...answer, case: ordered(answer.case ?? {}) },
        chain: {
          ...chain,
          root: chain.root.length,
          head: placed(chain.head),
          events: chain.events.map(unplaced).toSorted(),
        },
        signature: { ...signature, value: signature.value.length },
      };

const inOrder = (body: string): string => JSON.stringify(withoutDigests(ordered(JSON.parse(body) as Read)));

/** What a PDF says: its digests are the installation's own, letters are packed by which of them it needs, and what left at one moment stands as it was taken. */
const onPaper = async (bytes: Uint8Array): Promise<string> =>
  (await readPdf(bytes)).words
    .replaceAll(/[0-9a-f\s]{32,}/g, ' digest ')
    .replace(/(?<=\(Ed25519\)\s)(?:[\w-]\s*){86}/, 'signature ')
    .split('\n')
    .toSorted()
    .join('\n');

const answersOf = async (path: string, who: Reader): Promise<string[]> =>
  Promise.all(
    desks.map(async (desk) => {
      const answer = await desk.get(who, path);
      const body = withoutIds(answer.body.startsWith('%PDF') ? await onPaper(answer.rawPayload) : answer.body);
      return `${String(answer.statusCode)} ${body.startsWith('{') ? inOrder(body) : body}`;
    }),
  );

/** Where two of them part, with what stands around it. */
const areOne = (answers: readonly string[], what: string): void => {
  const [first = ''] = answers;
  for (const answer of answers) {
    const at = first.split('').findIndex((sign, place) => answer[place] !== sign);
    const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
    assert.equal(at < 0 ? '' : around(answer), at < 0 ? '' : around(first), what);
    assert.equal(answer.length, first.length, what);
  }
};

const asked = async (paths: readonly string[], who: Reader): Promise<void> => {
  for (const path of paths) areOne(await answersOf(path, who), `${who} ${path}`);
};

const everywhere = async (): Promise<void> => {
  for (const who of readers)
    await asked(
      [
        ...readableBy(who).map((path) => path.replace(':number', numbers[0] ?? '')),
        ...['all', 'mine', 'closed', 'follow-up'].map((folder) => `/api/v1/cases?folder=${folder}`),
      ],
      who,
    );
};

before(async () => {
  for (const [at, desk] of desks.entries()) {
    const one = people[at];
    assert.ok(one);
    numbers.push(await caseOf(desk, one));
  }
  assert.equal(new Set(numbers).size, 1, 'each desk counts from one');
});

suite('two people with the same matter are one to whoever reads without the person', () => {
  test('in every answer that may be asked for while the case is the agency’s own', async () => {
    for (const who of readers) assert.ok(readableBy(who).length > 7, who);
    await everywhere();
  });

  test('whatever of them it looks for', async () => {
    const questions = [...new Set(people.flatMap(questionsOf))];
    await asked(
      questions.map((q) => `/api/v1/cases?folder=all&q=${encodeURIComponent(q.slice(0, 100))}`),
      'pupkp',
    );
    for (const who of readers) {
      const few = people.flatMap(({ phone, name, email, handle }) => [phone, name, email, handle]);
      await asked(
        few.map((q) => `/api/v1/cases?folder=all&q=${encodeURIComponent(q)}`),
        who,
      );
      await asked(
        people.map(({ phone }) => `/api/v1/upik?q=${phone}`),
        who,
      );
    }
  });

  test('while the matter is still found, shown, and said to have somebody behind it', async () => {
    const [desk] = desks;
    assert.ok(desk);
    const found = await desk.get('pupkp', '/api/v1/cases?folder=all&q=lampu%20jalan%20mati');
    assert.deepEqual(
      found.json<{ cases: { number: string }[] }>().cases.map(({ number }) => number),
      [numbers[0]],
    );
    const page = await desk.page('pupkp', numbers[0] ?? '');
    assert.deepEqual(page.reporter, { name: 'Warga', hidden: true });
    assert.match(page.messages[0]?.text ?? '', /^Lampu jalan mati di depan pasar\. Nama saya •••/);
    assert.equal(page.messages.find(({ from }) => from === 'city')?.hidden, true);
    assert.match(spoken(page.disposition?.instruction), /Perbaiki lampu di depan pasar\.$/);
    assert.equal(
      page.timeline.some(({ event }) => event.type === 'IdentityRevealed'),
      false,
    );
  });

  test('in a refusal that tells what others did meanwhile, and after the end', async () => {
    const answers: string[] = [];
    for (const [at, desk] of desks.entries()) {
      const [one, number] = [people[at], numbers[at] ?? ''];
      assert.ok(one);
      const { version } = await desk.page('pupkp', number);
      await desk.does('medsos', number, 'AddNote', { text: named(one) });
      const report = { text: 'Sudah.', attachmentIds: [], expectedVersion: version };
      const moved = await desk.act('pupkp', number, 'ReportProgress', report);
      assert.equal(moved.statusCode, 409);
      answers.push(withoutIds(moved.body));
      await finish(desk, one, number);
    }
    areOne(answers, 'case-moved');
    await everywhere();
  });
});
