// An agency and the reporter, over HTTP: a visit that stands where everybody looks, and a telephone number that is shown to whom it was granted,
// with its record, and to nobody else.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import { requestsPath, wholePerson } from '#test/people/whole-person.ts';
import type { LooksAnswer } from '../breach/breach.contract.ts';
import type { InboxAnswer } from '../inbox/inbox.contract.ts';
import type { PersonDataAnswer } from '../person-request/person-request.contract.ts';

const desk = await givenDesk({ after });
const { file } = wholePerson(desk);

const reason = 'Menanyakan letak persisnya.';
const grant = { agencyId: 'dpupkp', span: 'day', reason: 'Letaknya belum jelas.' };
const phone = '081200000001';

const granted = async (): Promise<string> => {
  const number = await givenCase(desk, 'disposed');
  await desk.does('pupkp', number, 'AskPhone', { reason });
  await desk.does('pusat', number, 'GrantPhone', grant);
  return number;
};

const opens = (who: Person, number: string, more: object = {}): Promise<Answer> =>
  desk.act(who, number, 'OpenPhone', { reason, ...more });

const rowOf = async (who: Person, number: string) =>
  json<InboxAnswer>(await desk.get(who, `/api/v1/cases?folder=all&q=${number}`)).cases.find(
    (row) => row.number === number,
  );

suite('a telephone number', () => {
  test('is shown to the agency that it was granted to, and nothing else of the reporter', async () => {
    const number = await granted();
    assert.deepEqual(json<{ identity: object }>(await opens('pupkp', number)).identity, { phone });
    const page = await desk.page('pupkp', number);
    assert.ok(!JSON.stringify(page).includes(phone));
    assert.deepEqual(page.reporter, { name: 'Warga', hidden: true });
    assert.deepEqual(
      page.inside?.phoneGrants.map(({ agencyId }) => agencyId),
      ['dpupkp'],
    );
    refused(await opens('dlh', number), 403, 'phone-not-granted');
    refused(await opens('pusat', number), 403, 'not-allowed');
  });

  test('stands with its reason in the record of looks, for whoever asks who looked', async () => {
    const number = await granted();
    await opens('pupkp', number);
    const id = await file(number, 'access');
    const { looks } = json<PersonDataAnswer>(await desk.get('ketua', `${requestsPath}/${id}/data`));
    const [look] = looks.filter(({ what }) => what === 'identity');
    assert.deepEqual([look?.fields, look?.reason], [['phone'], reason]);
    assert.ok((look?.by ?? '') !== '');
  });

  test('is opened in no other way than at the desk: told of with the account, and not of data whose use is restricted', async () => {
    const number = await granted();
    await opens('pupkp', number);
    const { rows } = await desk.pool.query<{ id: string }>(
      `select id from officer where email = 'pupkp@demo.tanggap.example'`,
    );
    const from = new Date(desk.now() - 86_400_000).toISOString();
    const until = new Date(desk.now() + 86_400_000).toISOString();
    const asked = new URLSearchParams({ officer: rows[0]?.id ?? '', from, until });
    const { cases } = json<LooksAnswer>(await desk.get('ketua', `/api/v1/looks?${asked.toString()}`));
    const look = cases.find((one) => one.number === number);
    assert.deepEqual([look?.how, look?.fields], ['identity', ['phone']]);
    const id = await file(number, 'restrict');
    const settled = await desk.send('kabid', 'POST', `${requestsPath}/${id}/settle`, {
      outcome: 'done',
      note: 'Dibahas.',
    });
    assert.equal(settled.statusCode, 200, settled.body);
    refused(await opens('pupkp', number), 409, 'processing-restricted');
  });

  test('is shown no more once it is taken back, its time is over, or the reporter hides: nor to a form sent again', async () => {
    const ends: readonly (() => Promise<unknown>)[] = [
      async () => desk.does('pusat', numbers[0] ?? '', 'EndPhone', {}),
      async () => desk.does('medsos', numbers[1] ?? '', 'ChoosePrivacy', { privacy: 'secret' }),
      async () => desk.does('medsos', numbers[2] ?? '', 'MoveToLane', { lane: 'misconduct' }),
    ];
    const numbers: string[] = [];
    for (const _end of ends) numbers.push(await granted());
    for (const [index, end] of ends.entries()) {
      const number = numbers[index] ?? '';
      const key = `kunci-${String(index)}-${'0'.repeat(20)}`;
      assert.deepEqual(json<{ identity: object }>(await opens('pupkp', number, { key })).identity, { phone });
      await end();
      const again = await opens('pupkp', number, { key });
      assert.ok(!again.body.includes(phone), again.body);
      assert.notEqual((await opens('pupkp', number)).statusCode, 200);
    }
    const late = await granted();
    await desk.moveTo((desk.now() - Date.parse('2026-03-02T08:00:00+07:00')) / 3_600_000 + 24);
    refused(await opens('pupkp', late), 403, 'phone-not-granted');
  });

  test('is asked for where the desk sees it, with the words of the agency, and turned down by one press', async () => {
    const number = await givenCase(desk, 'disposed');
    await desk.does('pupkp', number, 'AskPhone', { reason });
    assert.deepEqual((await desk.page('pusat', number)).inside?.phoneAsks, [{ agencyId: 'dpupkp', reason }]);
    refused(
      await desk.act('pusat', number, 'GrantPhone', { ...grant, agencyId: 'dishub' }),
      422,
      'phone-not-handed-on',
    );
    for (const span of ['week', '', 24])
      assert.equal((await desk.act('pusat', number, 'GrantPhone', { ...grant, span })).statusCode, 400);
    await desk.does('pusat', number, 'EndPhone', {});
    assert.equal((await desk.page('pusat', number)).inside, undefined);
    refused(await opens('pupkp', number), 403, 'phone-not-granted');
  });
});

suite('a visit', () => {
  test('stands on the case and in the list of its agency and of the desk, and in no other agency’s', async () => {
    const number = await givenCase(desk, 'disposed');
    const visitAt = new Date(desk.now() + 7_200_000).toISOString();
    assert.equal((await rowOf('pupkp', number))?.visitAt, undefined);
    await desk.does('pupkp', number, 'AgreeVisit', { visitAt });
    assert.deepEqual((await desk.page('pupkp', number)).inside?.visits, [{ agencyId: 'dpupkp', visitAt }]);
    assert.equal((await rowOf('pupkp', number))?.visitAt, visitAt);
    assert.equal((await rowOf('pusat', number))?.visitAt, visitAt);
    assert.equal((await rowOf('dlh', number))?.visitAt, undefined);
  });

  test('is told to its reporter', async () => {
    const number = await givenCase(desk, 'disposed', { private: true });
    await desk.does('pupkp', number, 'AgreeVisit', { visitAt: '2026-03-30T10:00:00+07:00' });
    const told = (await desk.page('pusat', number)).messages.filter(({ from }) => from === 'city').at(-1);
    assert.match(told?.text ?? '', /^visit-agreed /);
    assert.equal(told?.visibility, 'private');
  });

  test('has minutes, whose words a colleague of another agency reads without the people in them', async () => {
    const number = await givenCase(desk, 'disposed');
    await desk.does('pupkp', number, 'RecordMinutes', {
      ...{ present: ['reporter', 'rt-rw'], found: `Lubang di depan rumah ${phone}.`, agreed: 'Ditambal Kamis.' },
      heldAt: new Date(desk.now() - 1000).toISOString(),
    });
    const minutesFor = async (who: Person) =>
      (await desk.page(who, number)).timeline.flatMap(({ event }) => (event.type === 'VisitHeld' ? [event] : []));
    const [full, hidden] = [await minutesFor('pusat'), await minutesFor('dlh')];
    assert.deepEqual(
      full.map(({ present, agreed }) => [present, agreed]),
      [[['reporter', 'rt-rw'], 'Ditambal Kamis.']],
    );
    assert.ok(JSON.stringify(full).includes(phone));
    assert.equal(hidden.length, 1);
    assert.ok(!JSON.stringify(hidden).includes(phone));
  });

  test('at no moment, or one that nobody can read, is refused at its field', async () => {
    const number = await givenCase(desk, 'disposed');
    const wrong = await desk.act('pupkp', number, 'AgreeVisit', { visitAt: 'besok pagi' });
    assert.deepEqual([wrong.statusCode, wrong.body.includes('visitAt')], [400, true]);
    const minutes = { present: ['agency'], found: 'Kosong.' };
    assert.equal((await desk.act('pupkp', number, 'RecordMinutes', { ...minutes, heldAt: 'kemarin' })).statusCode, 400);
    assert.equal((await desk.act('pupkp', number, 'RecordMinutes', { ...minutes, present: [] })).statusCode, 400);
    refused(
      await desk.act('pupkp', number, 'AgreeVisit', { visitAt: '2020-01-01T08:00:00Z' }),
      422,
      'deadline-not-later',
    );
  });

  test('leaves no words of anybody in the log', async () => {
    const number = await givenCase(desk, 'disposed');
    const secret = 'sumurbekasmbahkarto';
    await desk.does('pupkp', number, 'RecordContact', { how: 'visit', outcome: 'not-there', text: secret });
    await desk.does('pupkp', number, 'RecordMinutes', { present: ['agency'], found: secret, agreed: secret });
    await desk.does('pupkp', number, 'AskPhone', { reason: secret });
    await desk.does('pusat', number, 'GrantPhone', { ...grant, reason: secret });
    const { rows } = await desk.pool.query<{ found: boolean; beside: number }>(
      `select exists (select 1 from event where body like $1) as found,
        (select count(*)::int from event_text where text like $1) as beside`,
      [`%${secret}%`],
    );
    assert.deepEqual(rows, [{ found: false, beside: 5 }]);
  });
});
