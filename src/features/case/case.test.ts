// The case page: what it tells of a case, and what it keeps from whom.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { wellFormed } from '#test/tables/act-cells.ts';
import { fresh, givenCase, steps, take } from '#test/given/cases.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { comment, deletion, direct, edit } from '#test/given/intake.ts';
import { refused } from '#test/beds/problems.ts';

const desk = await givenDesk({ after });

test('the page tells the six steps, the clock and what may be done', async () => {
  const number = await givenCase(desk, 'triage');
  const page = await desk.page('medsos', number);
  assert.deepEqual(
    page.steps.map(({ step, state }) => `${step} ${state}`),
    ['report met', 'ask-identity now', 'coordinate ahead', 'register ahead', 'follow-up ahead', 'convey ahead'],
  );
  // SOP row 2: 1 x 2 jam
  assert.deepEqual(page.clock, {
    step: 'ask-identity',
    dueAt: '2026-03-02T03:00:00.000Z',
    limitMs: 7_200_000,
    paused: false,
    warnAt: '2026-03-02T02:00:00.000Z',
    nearAt: '2026-03-02T02:36:00.000Z',
  });
  assert.equal(page.primary, 'AskIdentity');
  assert.equal(page.version, page.timeline.length);
  assert.deepEqual(page.limits, {
    comment: { max: 2200, unit: 'characters', hashtags: 30 },
    message: { max: 1000, unit: 'bytes' },
  });
});

test('while the reporter owes an answer the step is paused', async () => {
  const number = await givenCase(desk, 'waiting');
  const { clock, steps: drawn } = await desk.page('medsos', number);
  assert.equal(clock?.paused, true);
  assert.equal(drawn.find(({ step }) => step === 'coordinate')?.state, 'paused');
});

test('the thread holds both sides in order, with edits, deletions and the fate of each answer', async () => {
  const [who, post] = [fresh('warga'), fresh('post')];
  const [first, second] = [fresh('m'), fresh('m')];
  await desk.arrives(comment(first, 'Jalan rusak', { who, post }), comment(second, 'Nomor saya 0812', { who, post }));
  const number = await desk.latest();
  await desk.arrives(edit(first, 'Jalan rusak sekali'), deletion(second));
  await take(desk, number, steps.ask);
  const { messages } = await desk.page('medsos', number);
  assert.deepEqual(
    messages.map(({ from, text, deleted }) => [from, text.slice(0, 18), deleted === true]),
    [
      ['reporter', 'Jalan rusak sekali', false],
      ['reporter', '', true],
      ['city', 'Mohon lengkapi dat', false],
    ],
  );
  assert.ok(messages[0]?.editedAt);
  assert.equal(messages[2]?.delivery?.state, 'waiting');
  await desk.deliver('window-closed');
  const { delivery } = (await desk.page('medsos', number)).messages[2] ?? {};
  assert.deepEqual(delivery, { state: 'failed', reason: 'window-closed', purpose: 'ask-identity' });
});

suite('the one-time link', () => {
  test('is shown to nobody but who it is sent to', async () => {
    const number = await givenCase(desk, 'waiting');
    const { body } = await desk.get('pusat', `/api/v1/cases/${number}`);
    const { rows } = await desk.pool.query<{ text: string }>(
      `select o.text from outbox o join complaint c on c.id = o.complaint_id where c.number = $1 and purpose = 'ask-identity'`,
      [number],
    );
    const marker =
      /\/identitas\/(~{4}[a-p]{28})/.exec(rows[0]?.text ?? '')?.[1] ?? assert.fail('the link has no marker');
    assert.equal(body.includes(marker), false);
    assert.ok(body.includes('/identitas/••••••'));
  });

  test('is added where the text has no place for it', async () => {
    const number = await givenCase(desk, 'triage');
    await desk.does('medsos', number, 'AskIdentity', { mode: 'form-link', text: 'Mohon lengkapi data.' });
    const { messages } = await desk.page('medsos', number);
    assert.match(messages.at(-1)?.text ?? '', /^Mohon lengkapi data\.\nhttp:\/\/127\.0\.0\.1:3000\/identitas\/••••••$/);
  });
});

suite('the reporter’s identity', () => {
  test('is masked until it is revealed, and who revealed what and why stays on the record', async () => {
    const number = await givenCase(desk, 'coordination');
    const { body } = await desk.get('pusat', `/api/v1/cases/${number}`);
    for (const secret of ['081200000001', 'Demangan']) assert.equal(body.includes(secret), false, secret);
    const { reporter } = await desk.page('pusat', number);
    assert.deepEqual(reporter.identity, { fields: ['name', 'phone', 'kelurahan'], complete: true });

    const shown = await desk.does('pusat', number, 'RevealIdentity', { fields: ['phone'], reason: 'Menelepon.' });
    assert.deepEqual(shown['identity'], { phone: '081200000001' });
    const last = (await desk.page('ketua', number)).timeline.at(-1);
    assert.deepEqual([last?.by, last?.event.type], ['Bima Contoh', 'IdentityRevealed']);
    assert.equal(JSON.stringify(last).includes('081200000001'), false);
  });

  test('is not revealed without a reason, nor before it is there', async () => {
    const number = await givenCase(desk, 'coordination');
    refused(
      await desk.act('pusat', number, 'RevealIdentity', { fields: ['phone'], reason: ' ' }),
      422,
      'reason-missing',
    );
    const early = await givenCase(desk, 'triage');
    refused(await desk.act('pusat', early, 'RevealIdentity', wellFormed.RevealIdentity), 409, 'identity-unknown');
  });

  test('is no agency’s, and Kepala Bidang’s neither', async () => {
    const number = await givenCase(desk, 'disposed');
    for (const who of ['pupkp', 'dlh', 'kabid'] as const)
      refused(await desk.act(who, number, 'RevealIdentity', wellFormed.RevealIdentity), 403, 'not-allowed');
  });

  test('is taken over where an earlier case of the same reporter has it', async () => {
    const who = fresh('warga');
    await givenCase(desk, 'coordination', { who, post: fresh('post') });
    const number = await givenCase(desk, 'triage', { who, post: fresh('post') });
    const page = await desk.page('medsos', number);
    assert.deepEqual([page.reporter.known, page.primary], [true, 'ProvideIdentity']);
    await desk.does('medsos', number, 'ProvideIdentity', {});
    assert.equal((await desk.page('medsos', number)).status, 'coordination');
  });

  test('with something missing is recorded and waited for', async () => {
    const number = await givenCase(desk, 'waiting');
    refused(
      await desk.act('medsos', number, 'ProvideIdentity', { identity: { name: ' ' } }),
      422,
      'identity-incomplete',
    );
    await desk.does('medsos', number, 'ProvideIdentity', { identity: { name: 'Warga Demo' } });
    const { status, reporter } = await desk.page('medsos', number);
    assert.deepEqual([status, reporter.identity?.complete], ['awaiting-identity', false]);
    refused(await desk.act('medsos', await givenCase(desk, 'triage'), 'ProvideIdentity', {}), 409, 'identity-unknown');
  });
});

test('an agency sees the matter, not the person', async () => {
  const who = fresh('warga');
  await desk.arrives(direct(fresh('m'), 'Lampu mati, hubungi 0812-0000-0009 atau saya@example.com', { who }));
  const number = await desk.latest();
  for (const step of [steps.ask, steps.identify, steps.approve, steps.register, steps.dispose])
    await take(desk, number, step);
  const { body } = await desk.get('pupkp', `/api/v1/cases/${number}`);
  for (const secret of [who, 'Warga Demo', '0812-0000-0009', 'saya@example.com', '081200000001'])
    assert.equal(body.includes(secret), false, secret);
  const page = await desk.page('pupkp', number);
  assert.deepEqual([page.reporter.name, page.reporter.identity], ['Warga', undefined]);
  assert.equal(page.messages[0]?.text, 'Lampu mati, hubungi ••• atau •••');
  assert.match(page.upikText, /Pelapor: Warga\nIsi aduan: Lampu mati/);
  assert.equal((await desk.page('pusat', number)).messages[0]?.text.includes('0812-0000-0009'), true);
});

test('what is copied into UPIK holds the matter and its source, and no identity', async () => {
  const number = await givenCase(desk, 'registration', { text: 'Lampu jalan mati' });
  const { upikText } = await desk.page('medsos', number);
  assert.match(
    upikText,
    new RegExp(`^Nomor Tanggap: ${number}\nSumber: Instagram \\(komentar\\)\nTanggal lapor: 2 Maret 2026`),
  );
  assert.match(upikText, /Isi aduan: Lampu jalan mati$/);
  assert.equal(upikText.includes('081200000001'), false);
});

test('a case whose work is done still tells whose it was and what came of it', async () => {
  const number = await givenCase(desk, 'closed');
  const { status, disposition, result } = await desk.page('pusat', number);
  assert.equal(status, 'closed');
  assert.equal(disposition?.leadAgencyId, 'dpupkp');
  assert.ok(disposition.instruction !== '');
  assert.equal(result?.agencyId, 'dpupkp');
  const untouched = await desk.page('pusat', await givenCase(desk, 'registration'));
  assert.deepEqual([untouched.disposition, untouched.result], [undefined, undefined]);
});
