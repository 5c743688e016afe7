// What an act says: its body, its texts and the agencies that it names, as each officer would send it over HTTP.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { wellFormed } from '#test/tables/act-cells.ts';
import { fresh, givenCase, steps, take } from '#test/given/cases.ts';
import type { NoticesAnswer } from '#features/notice/notice.contract.ts';
import type { ExposedPlace } from '#http/problem.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { direct } from '#test/given/intake.ts';
import { problemIn, refused } from '#test/beds/problems.ts';

const desk = await givenDesk({ after });

suite('the body', () => {
  test('is refused with each field named in words, in both languages', async () => {
    const number = await givenCase(desk, 'triage');
    const answer = await desk.act('medsos', number, 'AskIdentity', { mode: 'loud', colour: 'red' });
    const problem = refused(answer, 400, 'invalid-request');
    assert.deepEqual(
      problem.errors?.toSorted((a, b) => a.place.localeCompare(b.place)),
      [
        { place: 'body/colour', message: 'tidak dikenal' },
        { place: 'body/mode', message: 'tidak termasuk pilihan' },
        { place: 'body/text', message: 'wajib diisi' },
      ],
    );
    const body = { type: 'AddNote', text: 7 };
    const english = await desk.send('medsos', 'POST', `/api/v1/cases/${number}/commands?lang=en`, body);
    assert.deepEqual(problemIn(english).errors, [{ place: 'body/text', message: 'is of the wrong type' }]);
  });

  test('must name a known act', async () => {
    const number = await givenCase(desk, 'triage');
    for (const body of [{}, { type: 'NoteTime' }, { type: 'Rate', score: 5 }, { type: 'OpenCase' }, []])
      refused(await desk.send('medsos', 'POST', `/api/v1/cases/${number}/commands`, body), 400, 'invalid-request');
  });

  test('cannot say who acts, when, or for which agency', async () => {
    const number = await givenCase(desk, 'disposed');
    const forged = { by: { kind: 'officer', userId: 'x', role: 'admin-pusat' }, now: 0, agencyId: 'dlh' };
    for (const [name, value] of Object.entries(forged))
      refused(await desk.act('pupkp', number, 'AddNote', { text: 'x', [name]: value }), 400, 'invalid-request');
    const earlier = await desk.page('pusat', number);
    assert.ok(earlier.timeline.every(({ event }) => event.at > 0));
  });

  test('with text that no database holds is cleaned, not a failure', async () => {
    const number = await givenCase(desk, 'registration');
    await desk.does('medsos', number, 'AddNote', { text: 'a\u0000b\ud800c' });
    assert.equal((await desk.page('medsos', number)).notes[0]?.text, 'a\uFFFDb\uFFFDc');
    for (const upikNumber of [`UPIK\u0000${fresh('n')}`, '9'.repeat(90), '=1+1', 'sudah dicatat'])
      refused(await desk.act('medsos', number, 'RegisterInUpik', { upikNumber }), 400, 'invalid-request');
    await desk.does('medsos', number, 'RegisterInUpik', { upikNumber: fresh('n') });
    refused(
      await desk.act('pusat', number, 'Dispose', { leadAgencyId: '\u0000', helpingAgencyIds: [], instruction: '' }),
      422,
      'unknown-agency',
    );
  });
});

suite('a text', () => {
  test('for everybody must not hold personal data', async () => {
    const number = await givenCase(desk, 'coordination');
    const text = 'Silakan hubungi Pak Demo di 0812-0000-0001.';
    const problem = refused(
      await desk.act('pusat', number, 'ApproveInterim', { text }),
      422,
      'personal-data-in-public',
    );
    assert.match(problem.detail, /pesan pribadi/);
    refused(await desk.act('pusat', number, 'AnswerDirectly', { publicText: text }), 422, 'personal-data-in-public');
    const atEnd = await givenCase(desk, 'conveying');
    refused(await desk.act('pusat', atEnd, 'ConveyResult', { publicText: text }), 422, 'personal-data-in-public');
    const asked = await givenCase(desk, 'triage');
    refused(await desk.act('medsos', asked, 'AnswerInformation', { text }), 422, 'personal-data-in-public');
  });

  test('for everybody must not tell who the reporter is, as the vault and the private messages know them', async () => {
    const who = fresh('warga');
    const number = await givenCase(desk, 'coordination', { who });
    const address = 'Jl. Percobaan Raya No. 7, RT 02 RW 04';
    const identity = { name: 'Sari Contoh', phone: '0274 555 321', address };
    await desk.does('medsos', number, 'ProvideIdentity', { identity });
    await desk.arrives(direct(fresh('m'), 'Rumah saya di Gg. Percobaan no 9.', { who, sentAt: desk.now() }));
    for (const [text, kind, shown] of [
      ['Tim ke jalan percobaan raya 7 besok.', 'address', 'percobaan raya 7'],
      ['Tim ke gang Percobaan 9 besok.', 'address', 'gang Percobaan 9'],
      ['Terima kasih, Ibu Sari Contoh.', 'name', 'Sari Contoh'],
      ['Kami menelepon (0274) 555321.', 'phone', '(0274) 555321'],
      ['Surel warga@contoh.example.', 'email', 'warga@contoh.example'],
    ] as const) {
      const answer = await desk.act('pusat', number, 'ApproveInterim', { text });
      refused(answer, 422, 'personal-data-in-public');
      const { exposed } = JSON.parse(answer.body) as { exposed: ExposedPlace[] };
      const from = text.indexOf(shown);
      assert.deepEqual(exposed, [{ place: 'body/text', kind, from, to: from + shown.length }], text);
    }
    await desk.does('pusat', number, 'ApproveInterim', { text: 'Terima kasih, Ibu Sari. Tim ke Jl. Percobaan Raya.' });
  });

  test('may tell it for a reason of Admin Pusat, which Ketua Tim hears of', async () => {
    const number = await givenCase(desk, 'coordination');
    const text = 'Silakan hubungi ketua RT di 0812-0000-0001.';
    const publishAnyway = { reason: 'Nomor itu diumumkan RT.' };
    refused(
      await desk.act('pusat', number, 'ApproveInterim', { text, publishAnyway: { reason: 'nomor 081200000001' } }),
      422,
      'personal-data-in-reason',
    );
    refused(
      await desk.act('pusat', number, 'ApproveInterim', { text, publishAnyway: { reason: ' ' } }),
      422,
      'reason-missing',
    );
    const asked = await givenCase(desk, 'triage');
    refused(
      await desk.act('medsos', asked, 'AnswerInformation', { text, publishAnyway }),
      403,
      'publishing-not-allowed',
    );
    await desk.does('pusat', number, 'ApproveInterim', { text, publishAnyway });
    const { timeline } = await desk.page('ketua', number);
    const told = timeline.find(({ event }) => event.type === 'PersonalDataPublished')?.event;
    assert.ok(told?.type === 'PersonalDataPublished');
    assert.deepEqual([told.kinds, told.reason], [['phone'], publishAnyway.reason]);
    const { notices } = json<NoticesAnswer>(await desk.get('ketua', '/api/v1/notices'));
    assert.ok(notices.some((one) => one.what === 'personal-data-published' && one.number === number));
    const outside = await desk.pool.query(
      `select 1 from event e left join event_text t using (seq)
       where type = 'PersonalDataPublished' and body || coalesce(t.text, '') like '%0812%'`,
    );
    assert.equal(outside.rowCount, 0);
  });

  test('for the reporter alone may', async () => {
    const number = await givenCase(desk, 'coordination', { private: true });
    await desk.does('pusat', number, 'ApproveInterim', { text: 'Hubungi 0812-0000-0001.' });
  });

  test('longer than the channel takes is refused before anything is sent', async () => {
    const sent = async (number: string) =>
      (await desk.page('pusat', number)).messages.filter(({ from }) => from === 'city');
    const inPublic = await givenCase(desk, 'coordination');
    const earlier = await sent(inPublic);
    const long = refused(
      await desk.act('pusat', inPublic, 'ApproveInterim', { text: 'a'.repeat(2201) }),
      422,
      'text-too-long',
    );
    assert.deepEqual(long.errors, [{ place: 'body/text', message: 'kelebihan 1 huruf; paling banyak 2200' }]);
    refused(await desk.act('medsos', inPublic, 'DraftResponse', { text: 'a'.repeat(2201) }), 422, 'text-too-long');
    assert.deepEqual(await sent(inPublic), earlier);
    await desk.does('pusat', inPublic, 'ApproveInterim', { text: 'a'.repeat(2200) });

    const inPrivate = await givenCase(desk, 'conveying', { private: true });
    const bytes = refused(
      await desk.act('pusat', inPrivate, 'ConveyResult', { privateText: 'é'.repeat(501) }),
      422,
      'text-too-long',
    );
    assert.deepEqual(bytes.errors, [
      { place: 'body/privateText', message: 'kelebihan 2 huruf menurut hitungan kanal; paling banyak 1000' },
    ]);
    await desk.does('pusat', inPrivate, 'ConveyResult', { privateText: 'é'.repeat(500) });
  });

  test('is measured with the link that is put into it', async () => {
    const number = await givenCase(desk, 'triage');
    const text = `${'a'.repeat(985)} {tautan}`;
    refused(await desk.act('medsos', number, 'AskIdentity', { mode: 'form-link', text }), 422, 'text-too-long');
    assert.equal((await desk.page('medsos', number)).status, 'triage');
  });

  test('may not be blank', async () => {
    const number = await givenCase(desk, 'coordination');
    for (const type of ['DraftResponse', 'ApproveInterim', 'AddNote'] as const)
      refused(await desk.act('pusat', number, type, { text: ' \n' }), 422, 'text-missing');
    refused(await desk.act('pusat', number, 'AnswerDirectly', {}), 422, 'text-missing');
    const atEnd = await givenCase(desk, 'disposed');
    refused(await desk.act('pupkp', atEnd, 'RefuseDisposition', { reason: ' ' }), 422, 'reason-missing');
  });
});

suite('agencies', () => {
  test('a case goes only to agencies that exist', async () => {
    const number = await givenCase(desk, 'registered');
    const to = (leadAgencyId: string, helpingAgencyIds: string[] = []) =>
      desk.act('pusat', number, 'Dispose', { leadAgencyId, helpingAgencyIds, instruction: 'x' });
    refused(await to('dinas-lain'), 422, 'unknown-agency');
    refused(await to('dlh', ['dinas-lain']), 422, 'unknown-agency');
    refused(await to(''), 422, 'text-missing');
    await desk.does('pusat', number, 'Dispose', steps.dispose.fields);
    const answer = await desk.act('dlh', number, 'RefuseDisposition', { reason: 'x', suggestedAgencyId: 'lain' });
    refused(answer, 422, 'unknown-agency');
  });

  test('a helping one reports and refuses, but only the lead asks for time and ends the work', async () => {
    const number = await givenCase(desk, 'disposed');
    await desk.does('dlh', number, 'AcknowledgeDisposition');
    await desk.does('dlh', number, 'ReportProgress', wellFormed.ReportProgress);
    await desk.does('dlh', number, 'ReportPart', wellFormed.ReportPart);
    refused(await desk.act('pupkp', number, 'ReportPart', wellFormed.ReportPart), 403, 'not-a-helping-agency');
    assert.deepEqual(
      (await desk.page('pusat', number)).helping?.map(({ agencyId, end, text }) => [agencyId, end, text]),
      [['dlh', 'reported', 'Pasir sudah diangkut.']],
    );
    for (const type of ['AskExtension', 'ReportFieldResult'] as const)
      refused(await desk.act('dlh', number, type, wellFormed[type]), 403, 'not-the-lead-agency');
    await desk.does('dlh', number, 'RefuseDisposition', wellFormed.RefuseDisposition);
    refused(await desk.get('dlh', `/api/v1/cases/${number}`), 404, 'no-such-case');
    assert.equal((await desk.page('pupkp', number)).status, 'follow-up');
  });

  test('scheduled work is reported with a time that is still to come', async () => {
    const number = await givenCase(desk, 'disposed');
    const scheduled = (planned: { plannedAt?: string }) =>
      desk.act('pupkp', number, 'ReportFieldResult', {
        ...{ text: 'Menunggu aspal.', outcome: 'scheduled', attachmentIds: [] },
        ...planned,
      });
    assert.deepEqual(refused(await scheduled({ plannedAt: 'bulan depan' }), 400, 'invalid-request').errors, [
      { place: 'body/plannedAt', message: 'bukan waktu' },
    ]);
    refused(await scheduled({}), 422, 'planned-date-missing');
    refused(await scheduled({ plannedAt: '2026-03-02T07:00:00+07:00' }), 422, 'deadline-not-later');
    assert.equal((await scheduled({ plannedAt: '2026-04-02T07:00:00+07:00' })).statusCode, 200);
    const page = await desk.page('pusat', number);
    assert.deepEqual([page.status, page.result?.plannedAt], ['conveying', '2026-04-02T00:00:00.000Z']);
  });

  test('a deadline is asked for as a time, and later than the present one', async () => {
    const number = await givenCase(desk, 'disposed');
    const until = (untilAt: string) => desk.act('pupkp', number, 'AskExtension', { reason: 'x', untilAt });
    assert.deepEqual(refused(await until('besok'), 400, 'invalid-request').errors, [
      { place: 'body/untilAt', message: 'bukan waktu' },
    ]);
    refused(await until('2026-03-02T09:00:00+07:00'), 422, 'deadline-not-later');
  });
});

test('a UPIK number that another case holds is refused, and that case is named', async () => {
  const first = await givenCase(desk, 'registration');
  const second = await givenCase(desk, 'registration');
  const upikNumber = fresh('UPIK');
  await desk.does('medsos', first, 'RegisterInUpik', { upikNumber });
  const problem = refused(
    await desk.act('medsos', second, 'RegisterInUpik', { upikNumber: ` ${upikNumber} ` }),
    409,
    'upik-number-taken',
  );
  assert.ok(problem.detail.includes(first), problem.detail);
  const english = await desk.send('medsos', 'POST', `/api/v1/cases/${second}/commands?lang=en`, {
    type: 'RegisterInUpik',
    upikNumber,
  });
  assert.equal(problemIn(english).detail, `It is recorded on ${first} already. Check the number in JSS.`);
  await take(desk, second, steps.register);
});

test('of two officers who type one number for two cases at once, one gets it and the other is told', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [first, second] = [await givenCase(desk, 'registration'), await givenCase(desk, 'registration')];
    const upikNumber = fresh('UPIK');
    const answers = await Promise.all([
      desk.act('medsos', first, 'RegisterInUpik', { upikNumber }),
      desk.act('pusat', second, 'RegisterInUpik', { upikNumber: upikNumber.toLowerCase() }),
    ]);
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
      [200, 409],
    );
  }
});
