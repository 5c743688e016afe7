// Forty posts under one issue, from the first press to the closing note; and what each role may, and what is refused on the way.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { issueBook } from '#jobs/issues/issues.queue.ts';
import { tellOfIssues } from '#jobs/issues/issues.job.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import { comment, direct } from '#test/given/intake.ts';
import type {
  IssueAnswer,
  IssuesAnswer,
  LinkAnswer,
  RecipientView,
  SentAnswer,
  StatementAnswer,
} from './issue.contract.ts';

const desk = await givenDesk({ after });
const failed: unknown[] = [];
const ports = { book: issueBook(desk.pool), store: desk.store, onError: (error: unknown) => failed.push(error) };
const path = '/api/v1/issues';

const opened = async (title: string, who: Person = 'medsos'): Promise<string> => {
  const answer = await desk.send(who, 'POST', path, { title });
  assert.equal(answer.statusCode, 201, answer.body);
  return (JSON.parse(answer.body) as { id: string }).id;
};
const link = async (id: string, numbers: readonly string[], who: Person = 'medsos'): Promise<LinkAnswer> =>
  json(await desk.send(who, 'POST', `${path}/${id}/cases`, { numbers }));
const unlink = async (id: string, numbers: readonly string[]): Promise<LinkAnswer> =>
  json(await desk.send('medsos', 'POST', `${path}/${id}/cases/remove`, { numbers }));
const written = async (id: string, wordings: readonly string[], kind = 'holding'): Promise<string> => {
  const answer = await desk.send('medsos', 'POST', `${path}/${id}/statements`, { kind, wordings });
  assert.equal(answer.statusCode, 201, answer.body);
  return (JSON.parse(answer.body) as { id: string }).id;
};
const approve = (id: string, statement: string, who: Person = 'pusat') =>
  desk.send(who, 'POST', `${path}/${id}/statements/${statement}/approve`, {});
const page = async (id: string): Promise<IssueAnswer> => json(await desk.get('kabid', `${path}/${id}`));
const look = async (id: string, statement: string): Promise<RecipientView[]> =>
  json<StatementAnswer>(await desk.get('medsos', `${path}/${id}/statements/${statement}`)).recipients;
const send = async (id: string, statement: string, numbers: readonly string[]): Promise<number> =>
  json<SentAnswer>(await desk.send('pusat', 'POST', `${path}/${id}/statements/${statement}/send`, { numbers })).count;
const tellAll = async (): Promise<void> => {
  while ((await tellOfIssues(ports, desk.now)) > 0);
};
const deliverAll = async (): Promise<void> => {
  while ((await desk.deliver()) > 0);
};
/** By their state, how many. */
const states = (recipients: readonly RecipientView[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(recipients, ({ state }) => state)].map(([state, all]) => [state, all.length]));
const sentTo = async (number: string): Promise<string[]> =>
  (await desk.page('pusat', number)).messages.filter(({ from }) => from === 'city').map(({ text }) => text);

suite('forty posts under one issue', async () => {
  const many = Array.from({ length: 38 }, (_, n) =>
    comment(`pohon-${String(n)}`, `Pohon tumbang di Kusumanegara min! (${String(n)})`, {
      ...{ who: `penanya-${String(n)}`, post: 'pohon' },
      sentAt: desk.now() + (n % 3) * 3_600_000,
    }),
  );
  await desk.arrives(...many);
  const asked = await givenCase(desk, 'triage', { private: true, text: 'Pohonnya menutup jalan, Pak.' });
  const over = await givenCase(desk, 'closed', { text: 'Pohon tumbang.' });
  const { rows } = await desk.pool.query<{ number: string }>(
    `select number from complaint where number <> all($1) order by number`,
    [[asked, over]],
  );
  const numbers = [...rows.map(({ number }) => number), asked, over];
  const id = await opened('Pohon tumbang di Jalan Kusumanegara');

  test('come under it by one press, each recorded in its own log, and again changes nothing', async () => {
    assert.deepEqual(await link(id, numbers), { done: numbers, refused: [] });
    assert.deepEqual(await link(id, numbers, 'pusat'), { done: numbers, refused: [] });
    const { issue, timeline } = await desk.page('medsos', numbers[0] ?? '');
    assert.deepEqual(issue, { id, title: 'Pohon tumbang di Jalan Kusumanegara' });
    assert.equal(timeline.filter(({ event }) => event.type === 'IssueLinked').length, 1);
  });

  test('one that stands under another issue is not taken from there, and nobody else is held up', async () => {
    const other = await opened('Lampu mati di Baciro');
    const lone = await givenCase(desk, 'triage');
    await link(other, [lone]);
    const came = await link(id, [lone, 'ADU-2026-999999-ZZ', numbers[0] ?? '']);
    assert.deepEqual(came.done, [numbers[0]]);
    assert.deepEqual(
      came.refused.map(({ number, words }) => [number, words]),
      [
        [lone, 'Aduan ini sudah ada di isu lain.'],
        ['ADU-2026-999999-ZZ', 'Aduan itu tidak ditemukan.'],
      ],
    );
    assert.deepEqual(await unlink(other, [lone, lone]), { done: [lone], refused: [] });
    assert.equal((await unlink(other, [lone])).refused.length, 1);
  });

  test('the page says who asked and how much came in which hour', async () => {
    const { cases, volume } = await page(id);
    assert.equal(cases.length, 40);
    assert.equal(
      volume.reduce((sum, { posts }) => sum + posts, 0),
      40,
    );
    assert.equal(volume.length, 3);
    assert.ok(volume.every(({ hour }, at) => at === 0 || hour > (volume[at - 1]?.hour ?? '')));
    const { issues } = json<IssuesAnswer>(await desk.get('pusat', path));
    assert.equal(issues.find((one) => one.id === id)?.cases, 40);
  });

  const wordings = ['Terima kasih {sapaan}, petugas sudah di lokasi.', '{sapaan}, laporan {nomor} sedang ditangani.'];
  let statement = '';

  test('a statement waits for those who decide, and is approved once', async () => {
    statement = await written(id, wordings);
    const early = await desk.send('pusat', 'POST', `${path}/${id}/statements/${statement}/send`, { numbers });
    refused(early, 409, 'statement-unapproved');
    refused(await approve(id, statement, 'medsos'), 403, 'not-allowed');
    json(await approve(id, statement));
    json(await approve(id, statement, 'ketua'));
    const [one] = (await page(id)).statements;
    assert.equal(one?.approvedBy, 'Bima Contoh');
    assert.deepEqual(one?.tally, { waiting: 0, sent: 0, failed: 0 });
  });

  test('everybody is looked at before: the very words, taking turns, and who gets none and why', async () => {
    const recipients = await look(id, statement);
    assert.deepEqual(states(recipients), { blocked: 1, ready: 39 });
    assert.deepEqual(
      recipients.filter(({ state }) => state === 'blocked').map(({ number, reason }) => [number, reason]),
      [[over, 'case-closed']],
    );
    const texts = recipients.filter(({ state }) => state === 'ready').map(({ text }) => text);
    assert.ok(texts.some((text) => text.startsWith('Terima kasih @penanya-')));
    assert.ok(texts.some((text) => /^@penanya-\d+, laporan ADU-2026-\d{6}-\w\w sedang ditangani\.$/.test(text)));
    assert.ok(texts.every((text) => !text.includes('{')));
  });

  test('what was looked at goes out, once each, however often it is sent and whenever the program is killed', async () => {
    const before = await look(id, statement);
    const ready = before.filter(({ state }) => state === 'ready').map(({ number }) => number);
    assert.equal(await send(id, statement, [...ready, over]), 39);
    assert.equal(await send(id, statement, ready), 0);
    // Killed after the act and before it was noted: the row waits as if nothing had been done.
    await tellOfIssues(ports, desk.now);
    await desk.pool.query(`update issue_recipient set status = 'waiting', version = null where status = 'told'`);
    await tellAll();
    const sent = await look(id, statement);
    assert.deepEqual(states(sent), { blocked: 1, waiting: 39 });
    await deliverAll();
    const arrived = await look(id, statement);
    assert.deepEqual(states(arrived), { blocked: 1, sent: 39 });
    for (const { number, text, state } of before)
      if (state === 'ready') assert.deepEqual(await sentTo(number), [text], number);
    assert.deepEqual((await page(id)).statements[0]?.tally, { waiting: 0, sent: 39, failed: 0 });
    assert.deepEqual(failed, []);
  });

  test('whoever comes later is told by a press of their own; what a platform refuses is said beside its recipient', async () => {
    await desk.arrives(comment('pohon-later', 'Pohonnya masih di situ?', { who: 'penanya-lain', post: 'pohon' }));
    const later = await desk.latest();
    await link(id, [later]);
    const ready = (await look(id, statement)).filter(({ state }) => state === 'ready');
    assert.deepEqual(
      ready.map(({ number }) => number),
      [later],
    );
    assert.equal(await send(id, statement, [later]), 1);
    await tellAll();
    await desk.deliver('token-expired');
    const one = (await look(id, statement)).find(({ number }) => number === later);
    assert.deepEqual([one?.state, one?.reason], ['failed', 'token-expired']);
    assert.deepEqual((await page(id)).statements[0]?.tally, { waiting: 0, sent: 39, failed: 1 });
  });

  test('one whose case ends between the press and its turn is told nothing more of it', async () => {
    const note = await written(id, ['{sapaan}, jalan sudah dapat dilewati.'], 'closing');
    json(await approve(id, note));
    const [first = ''] = numbers;
    const ready = (await look(id, note)).filter(({ state }) => state === 'ready').map(({ number }) => number);
    assert.equal(await send(id, note, ready), 40);
    await desk.does('medsos', first, 'JudgeNotComplaint', { reason: 'greeting' });
    await unlink(id, [numbers[1] ?? '']);
    await tellAll();
    await deliverAll();
    const recipients = await look(id, note);
    assert.deepEqual(states(recipients), { blocked: 1, 'not-told': 2, sent: 38 });
    assert.equal(recipients.find(({ number }) => number === first)?.reason, 'case-closed');
    assert.equal(recipients.find(({ number }) => number === numbers[1])?.reason, 'not-in-issue');
    assert.equal((await sentTo(numbers[2] ?? '')).length, 2);
  });

  test('what was sent can be called back by whoever sent it until it leaves, and be sent again; what left cannot', async () => {
    const note = await written(id, ['{sapaan}, lampu sudah menyala.'], 'news');
    json(await approve(id, note));
    const some = numbers.slice(2, 5);
    const at = `${path}/${id}/statements/${note}`;
    const hold = async () =>
      json<SentAnswer>(await desk.send('pusat', 'POST', `${at}/send`, { numbers: some, holdFor: 10 }));
    const callBack = async (who: Person) => json<SentAnswer>(await desk.send(who, 'POST', `${at}/call-back`, {})).count;
    assert.equal((await hold()).count, 3);
    await tellAll();
    assert.equal(states(await look(id, note))['waiting'], 3, 'nobody is told yet');
    assert.equal(await callBack('ketua'), 0, 'another did not send it');
    refused(await desk.send('medsos', 'POST', `${at}/call-back`, {}), 403, 'not-allowed');
    assert.deepEqual([await callBack('pusat'), await callBack('pusat')], [3, 0]);
    assert.equal(states(await look(id, note))['waiting'], undefined);
    assert.deepEqual([(await hold()).count, (await hold()).count], [3, 0]);
    await desk.pool.query(`update issue_recipient set not_before = $1 where status = 'waiting'`, [
      new Date(desk.now()),
    ]);
    assert.equal(await callBack('pusat'), 0, 'its time has come');
    await tellAll();
    await deliverAll();
    assert.equal(states(await look(id, note))['sent'], 3);
    assert.equal((await sentTo(some[1] ?? '')).at(-1)?.includes('lampu sudah menyala'), true);
  });

  test('it ends, takes no more, and the record says what was done', async () => {
    json(await desk.send('ketua', 'PUT', `${path}/${id}`, { title: 'Pohon tumbang di Kusumanegara', ended: true }));
    const body = { kind: 'news', wordings: ['Masih dikerjakan.'] };
    refused(await desk.send('medsos', 'POST', `${path}/${id}/statements`, body), 409, 'issue-ended');
    refused(await desk.send('medsos', 'POST', `${path}/${id}/cases`, { numbers: [asked] }), 409, 'issue-ended');
    const acts = (await recordedActs(desk.pool)).map(({ type }) => type);
    assert.deepEqual(
      acts.filter((type) => /^(?:Issue|Statement)/.test(type)),
      [
        ...['IssueOpened', 'IssueOpened', 'StatementApproved', 'StatementSent', 'StatementSent'],
        ...['StatementApproved', 'StatementSent', 'StatementApproved', 'StatementSent', 'StatementCalledBack'],
        ...['StatementSent', 'IssueChanged'],
      ],
    );
  });
});

suite('what may not go to many', () => {
  test('is refused when it is written: data of a person, a link of one reporter, braces that nobody fills, nothing', async () => {
    const id = await opened('Contoh');
    const attempt = (wordings: readonly string[]) =>
      desk.send('medsos', 'POST', `${path}/${id}/statements`, { kind: 'holding', wordings });
    refused(await attempt(['Hubungi 0812-3456-7890.']), 422, 'personal-data-in-public');
    refused(await attempt(['Baik.', 'Tulis ke warga@contoh.example.']), 422, 'personal-data-in-public');
    for (const wordings of [['{nama} yang baik'], [' '], [], ['{'], Array.from({ length: 6 }, () => 'Sama.')])
      assert.equal((await attempt(wordings)).statusCode, 400, JSON.stringify(wordings));
  });

  test('is said before it is sent where it is too long for its channel', async () => {
    const id = await opened('Panjang');
    await desk.arrives(direct('panjang-1', 'Kapan selesai?', { who: 'penanya-panjang' }));
    const number = await desk.latest();
    await link(id, [number]);
    const statement = await written(id, ['Sabar ya. '.repeat(300)]);
    const [one] = await look(id, statement);
    assert.deepEqual([one?.state, one?.reason], ['blocked', 'too-long']);
    assert.ok((one?.over?.by ?? 0) > 0);
    json(await approve(id, statement));
    assert.equal(await send(id, statement, [number]), 0);
  });
});

test('what is not there is said to be not there', async () => {
  const id = await opened('Ada');
  refused(await desk.get('medsos', `${path}/tidak-ada`), 404, 'unknown-issue');
  refused(await desk.get('medsos', `${path}/${id}/statements/tidak-ada`), 404, 'unknown-statement');
  refused(await approve(id, 'tidak-ada'), 404, 'unknown-statement');
  const other = await opened('Lain');
  const statement = await written(other, ['Baik.']);
  refused(await approve(id, statement), 404, 'unknown-statement');
  refused(await desk.send('medsos', 'POST', `${path}/tidak-ada/cases`, { numbers: ['x'] }), 404, 'unknown-issue');
});
