// Sensitive lanes over HTTP: an anonymous report of corruption about an agency's head from its first word to its end, and whoever reads
// anything meanwhile without a seat comes upon neither its number nor its words.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import type { NoticesAnswer } from '#features/notice/notice.contract.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs, storeOn } from '#test/beds/store.ts';
import { fresh, givenCase, take, steps } from '#test/given/cases.ts';
import { comment } from '#test/given/intake.ts';
import { received, sees } from '#test/people/reporter.ts';
import { table } from '#test/tables/access-table.ts';
import { filled } from '#test/tables/filled-path.ts';
import { rebuild } from '#db/rebuild.ts';
import type { LaneCasesAnswer, LaneSeatsAnswer } from './lane.contract.ts';

const desk = await givenDesk({ after });

const word = 'kelapadung';
const people: readonly Person[] = [
  'medsos',
  'pusat',
  'pupkp',
  'dlh',
  'ketua',
  'kabid',
  'operator',
  'data',
  'pemeriksa',
];

const laneCases = async (who: Person): Promise<LaneCasesAnswer> => json(await desk.get(who, '/api/v1/lanes'));
const seats = async (): Promise<LaneSeatsAnswer> => json(await desk.get('operator', '/api/v1/lane-seats'));
const idOf = async (name: string): Promise<string> => {
  const { rows } = await desk.pool.query<{ id: string }>('select id from officer where email = $1', [
    `${name}@demo.tanggap.example`,
  ]);
  return rows[0]?.id ?? '';
};
const seatIn = async (lane: string, name: string): Promise<string> => {
  const officerId = await idOf(name);
  const answer = await desk.send('operator', 'POST', '/api/v1/lane-seats', { lane, officerId });
  assert.equal(answer.statusCode, 201, answer.body);
  return (JSON.parse(answer.body) as { id: string }).id;
};
const confirm = async (id: string) => desk.send('ketua', 'POST', `/api/v1/lane-seats/${id}/confirmation`, {});
const end = async (id: string) => desk.send('operator', 'POST', `/api/v1/lane-seats/${id}/end`, {});

/** Everything that a role, or nobody, may ask for without changing anything. */
const readable = Object.keys(table)
  .filter((route) => route.startsWith('GET ') && !/\/live$|\/meja|\/api\/docs|\/aset\//.test(route))
  .map((route) => route.slice('GET '.length));

const asks = (path: string, number: string): string[] => {
  const plain = filled(path, { number, attachmentId: '00000000-0000-4000-8000-000000000000' });
  if (path !== '/api/v1/cases') return [plain];
  const folders = ['mine', 'all', 'closed', 'triage', 'coordination', 'follow-up', 'conveying', 'by-hand'];
  return [
    ...folders.map((folder) => `${plain}?folder=${folder}`),
    `${plain}?folder=all&q=${word}`,
    `${plain}?folder=all&q=${number}`,
  ];
};

/** In which answers somebody finds the number or the words; what they typed themselves is not found. */
const foundBy = async (who: Person | undefined, number: string): Promise<string[]> => {
  const found: string[] = [];
  for (const path of readable)
    for (const asked of asks(path, number)) {
      const { body } = await desk.get(who, asked);
      const said = asked.includes(number) ? body.replaceAll(asked, '').replace(`"instance":"${asked}"`, '') : body;
      const own = path.startsWith('/lacak');
      if (said.includes(word) || (!own && said.includes(number))) found.push(`${String(who)} ${asked}`);
    }
  return found;
};

const foundByAll = async (number: string, without: readonly Person[]): Promise<string[]> => {
  const all = [undefined, ...people].filter((who) => who === undefined || !without.includes(who));
  return (await Promise.all(all.map((who) => foundBy(who, number)))).flat();
};

const counts = async (who: Person): Promise<number[]> =>
  json<InboxAnswer>(await desk.get(who, '/api/v1/cases?folder=all')).folders.map(({ count }) => count);

test('an anonymous report about an agency’s head, from its first word to its end', async () => {
  const whole = await counts('pusat');
  const sentAt = desk.now();
  const text = `kepala dinas pupkp minta uang ke kontraktor, namanya pak ${word}`;
  await desk.arrives(comment(fresh('m'), text, { who: fresh('warga'), post: fresh('post'), sentAt }));
  const number = await desk.latest();
  // Suggested by its words, seen by everybody until somebody moves it.
  assert.deepEqual((await desk.page('medsos', number)).laneSuggested, ['misconduct']);
  assert.ok((await foundBy('pusat', number)).length > 3);
  await desk.does('medsos', number, 'MoveToLane', {
    lane: 'misconduct',
    accusedAgencyId: 'dpupkp',
    accusedPerson: `Kepala dinas, ${word}`,
  });

  // Nobody has a seat: it stays with the team lead, and whoever moved it lost it.
  assert.deepEqual(await foundByAll(number, ['ketua']), []);
  assert.deepEqual(await counts('pusat'), whole);
  refused(await desk.get('medsos', `/api/v1/cases/${number}`), 404, 'no-such-case');
  refused(await desk.act('pusat', number, 'AddNote', { text: 'x' }), 404, 'no-such-case');
  const [row] = (await laneCases('ketua')).cases;
  assert.deepEqual([row?.number, row?.accused], [number, `Kepala dinas, ${word}, DPUPKP`]);
  assert.equal((await desk.page('ketua', number)).lane, 'misconduct');

  // Two seats, each confirmed by another person than whoever gave it.
  const medsos = await seatIn('misconduct', 'medsos');
  assert.deepEqual((await laneCases('medsos')).cases, []);
  assert.equal((await confirm(medsos)).statusCode, 200);
  assert.equal((await confirm(await seatIn('misconduct', 'pusat'))).statusCode, 200);
  assert.deepEqual(
    (await laneCases('medsos')).cases.map((one) => one.number),
    [number],
  );

  // The six rows, in private.
  await desk.does('medsos', number, 'GoWithoutIdentity', { why: 'anonymous' });
  await desk.does('pusat', number, 'ApproveInterim', { text: 'Laporan Anda kami periksa.' });
  await take(desk, number, steps.register);
  const given = { leadAgencyId: 'dpupkp', helpingAgencyIds: [], instruction: 'Periksa.' };
  refused(await desk.act('pusat', number, 'Dispose', given), 409, 'accused-agency');
  const helped = { ...given, leadAgencyId: 'inspektorat', helpingAgencyIds: ['dpupkp'] };
  refused(await desk.act('pusat', number, 'Dispose', helped), 409, 'accused-agency');
  await desk.does('pusat', number, 'Dispose', { ...given, leadAgencyId: 'dlh' });
  assert.deepEqual([...(await foundBy('dlh', number)), ...(await foundBy('pupkp', number))], []);

  // The agency that has it sees it once its officer has a seat, and never who reported it.
  refused(await desk.get('dlh', `/api/v1/cases/${number}`), 404, 'no-such-case');
  assert.equal((await confirm(await seatIn('misconduct', 'dlh'))).statusCode, 200);
  const page = await desk.page('dlh', number);
  assert.deepEqual([page.reporter, page.accused?.agencyId], [{ name: 'Warga', hidden: true }, 'dpupkp']);
  await desk.does('dlh', number, 'ReportFieldResult', { text: 'Sudah diperiksa.', outcome: 'done', attachmentIds: [] });
  refused(await desk.act('pusat', number, 'ConveyResult', { publicText: 'Selesai.' }), 409, 'lane-is-private');
  await desk.does('pusat', number, 'ConveyResult', { privateText: 'Terima kasih, sudah diperiksa.' });
  for (let sent = 1; sent > 0;) sent = await desk.deliver();
  assert.equal((await desk.page('pusat', number)).status, 'closed');
  assert.deepEqual(await foundByAll(number, ['medsos', 'pusat', 'dlh']), []);

  // All that reached the reporter was for them alone, and they may follow it with their code.
  const told = await received(desk, number);
  assert.deepEqual(
    told.map(({ purpose, visibility }) => [purpose, visibility]),
    [
      ['interim', 'private'],
      ['result', 'private'],
    ],
  );
  assert.match(await sees(desk, number), /ditangani petugas khusus/);
});

suite('each look', () => {
  test('at a list and at a case is on the record by whom, without the case’s number', async () => {
    const number = await givenCase(desk, 'triage', { text: `pungli ${word}` });
    await desk.does('medsos', number, 'MoveToLane', { lane: 'misconduct' });
    const before = (await recordedActs(desk.pool)).length;
    await laneCases('medsos');
    await desk.page('medsos', number);
    const looks = (await recordedActs(desk.pool)).slice(before);
    const { rows } = await desk.pool.query<{ id: string }>('select id from sealed_complaint where number = $1', [
      number,
    ]);
    assert.deepEqual(
      looks.map(({ type, by, at, ...rest }) => [type, by.kind === 'officer' && by.role, at, rest]),
      [
        ['LaneLookedAt', 'admin-medsos', desk.now(), { lane: 'misconduct', what: 'list' }],
        ['LaneLookedAt', 'admin-medsos', desk.now(), { lane: 'misconduct', what: 'page', caseId: rows[0]?.id }],
      ],
    );
  });

  test('of whoever has no seat leaves nothing, since nothing was shown', async () => {
    const before = (await recordedActs(desk.pool)).length;
    assert.deepEqual(await laneCases('kabid'), { lanes: [], cases: [] });
    assert.equal((await recordedActs(desk.pool)).length, before);
  });
});

suite('a seat', () => {
  test('holds for nothing until the team lead confirms it, and for nothing once it ended', async () => {
    const id = await seatIn('women-and-children', 'kabid');
    const number = await givenCase(desk, 'triage', { text: 'istri dipukuli suami' });
    await desk.does('medsos', number, 'MoveToLane', { lane: 'women-and-children' });
    assert.deepEqual((await laneCases('kabid')).lanes, []);
    assert.deepEqual((await laneCases('ketua')).lanes, ['women-and-children']);
    await confirm(id);
    assert.deepEqual(
      (await laneCases('kabid')).cases.map((one) => one.number),
      [number],
    );
    assert.deepEqual((await laneCases('ketua')).lanes, []);
    assert.equal((await end(id)).statusCode, 200);
    assert.deepEqual(await laneCases('kabid'), { lanes: [], cases: [] });
    assert.deepEqual(
      (await laneCases('ketua')).cases.map((one) => one.number),
      [number],
    );
    refused(await confirm(id), 404, 'not-found');
    await desk.does('ketua', number, 'TakeOutOfLane', { reason: 'Sudah selesai di sini.' });
  });

  test('is for active officers who see cases, once', async () => {
    const give = async (officerId: string) =>
      desk.send('operator', 'POST', '/api/v1/lane-seats', { lane: 'misconduct', officerId });
    refused(await give('tidak-ada'), 422, 'unfit-for-lane');
    refused(await give(await idOf('operator')), 422, 'unfit-for-lane');
    refused(await give(await idOf('medsos')), 409, 'already-seated');
    refused(
      await desk.send('ketua', 'POST', '/api/v1/lane-seats', { lane: 'misconduct', officerId: 'x' }),
      403,
      'not-allowed',
    );
  });

  test('is listed with whether it holds; a lane that nobody of the desk sees is said to be one', async () => {
    const { lanes, officers } = await seats();
    assert.deepEqual(
      lanes.map(({ lane, staffed }) => [lane, staffed]),
      [
        ['women-and-children', false],
        ['misconduct', true],
      ],
    );
    assert.ok(lanes[1]?.seats.every(({ confirmed }) => confirmed));
    assert.ok(officers.length > 3 && officers.every(({ roles }) => !roles.includes('operator')));
  });
});

suite('a case', () => {
  const sealedRows = async (number: string): Promise<number[]> => {
    const { rows } = await desk.pool.query<{ open: number; sealed: number; parts: number }>(
      `select (select count(*)::int from complaint where number = $1) as open,
        (select count(*)::int from sealed_complaint where number = $1) as sealed,
        (select count(*)::int from complaint_agency a join every_complaint c on c.id = a.complaint_id
          where c.number = $1 and a.part <> 'former') as parts`,
      [number],
    );
    return Object.values(rows[0] ?? {});
  };

  test('stands in one table or the other, with its agencies in no list, and comes back as it was', async () => {
    const before = await counts('dlh');
    const number = await givenCase(desk, 'disposed', { text: 'lampu mati' });
    const with1 = await counts('dlh');
    assert.notDeepEqual(with1, before);
    await desk.does('medsos', number, 'MoveToLane', { lane: 'misconduct' });
    assert.deepEqual(await sealedRows(number), [0, 1, 0]);
    assert.deepEqual(await counts('dlh'), before);
    await desk.does('pusat', number, 'TakeOutOfLane', { reason: 'Keliru.' });
    assert.deepEqual(await sealedRows(number), [1, 0, 2]);
    assert.deepEqual(await counts('dlh'), with1);
    assert.ok((await foundBy('kabid', number)).length > 0);
  });

  test('is rebuilt from the log into the table where it stood', async () => {
    const inside = await givenCase(desk, 'triage', { text: `pungli ${word}` });
    await desk.does('medsos', inside, 'MoveToLane', { lane: 'misconduct' });
    const back = await givenCase(desk, 'triage', { text: 'lubang' });
    await desk.does('medsos', back, 'MoveToLane', { lane: 'misconduct' });
    await desk.does('pusat', back, 'TakeOutOfLane', { reason: 'Keliru.' });
    const rowsOf = async () =>
      (await desk.pool.query('select tableoid::regclass::text as at, * from every_complaint order by number')).rows;
    const before = await rowsOf();
    await rebuild(desk.pool, storeOn(desk.pool).terms());
    assert.deepEqual(await rowsOf(), before);
    assert.deepEqual(
      [await sealedRows(inside), await sealedRows(back)],
      [
        [0, 1, 0],
        [1, 0, 0],
      ],
    );
  });

  test('goes on with what its reporter writes later, and nobody else hears of it', async () => {
    const [who, post] = [fresh('warga'), fresh('post')];
    const number = await givenCase(desk, 'triage', { who, post, text: `pungli ${word}` });
    await desk.does('medsos', number, 'MoveToLane', { lane: 'misconduct' });
    await desk.arrives(comment(fresh('m'), `ini buktinya ${word}`, { who, post, sentAt: desk.now() + 1000 }));
    assert.equal((await desk.page('medsos', number)).messages.length, 2);
    const heard = async (who: Person) =>
      json<NoticesAnswer>(await desk.get(who, '/api/v1/notices')).notices.flatMap((one) => one.number ?? []);
    assert.ok((await heard('medsos')).includes(number));
    assert.deepEqual([...(await foundBy('kabid', number)), ...(await foundBy('ketua', number))], []);
  });
});
