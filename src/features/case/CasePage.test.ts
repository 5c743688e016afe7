// A case on the desk: found, not found, or out of reach; and what stands in it for each role.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { caseRoles, type Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, shownChannels, shownNumber } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const asked = `GET /api/v1/cases/${shownNumber}`;
const beside = {
  'GET /api/v1/agencies': { agencies: [] },
  'GET /api/v1/templates': { templates: [] },
  [`${asked}/alerts`]: { calls: false, lines: [], spared: [] },
  [`${asked}/forwards`]: { targets: [], forwards: [] },
  [`${asked}/publication`]: { listed: false, serviceCode: 'lain', summary: '', services: [] },
};

const show = (answer: CaseAnswer | Response, role: Role = 'admin-medsos', language = id) =>
  language.show('features/case/CasePage.tsx', 'CasePage', {
    props: { number: shownNumber },
    as: { role },
    answers: { ...beside, [asked]: answer },
    now: '2026-03-02T02:17:00Z',
  });
const refused = (status: number, title = 'Ditolak.') => Response.json({ title, detail: 'Begitu.' }, { status });

suite('a case', () => {
  test('that is not there, or not this agency’s, is told as such, with a way on', async () => {
    for (const status of [404, 403]) {
      const shown = await show(refused(status));
      assert.match(shown.words, /Aduan ini tidak ditemukan Nomornya keliru, atau aduan ini bukan milik dinas Anda\./);
      assert.deepEqual(shown.links, ['/meja/masuk']);
    }
  });

  test('that cannot be read just now says what is wrong and is asked for again', async () => {
    for (const status of [500, 503, 429]) {
      const shown = await show(refused(status));
      assert.match(shown.words, /Ditolak\. Begitu\./);
      assert.deepEqual(shown.buttons, ['Coba lagi']);
      assert.equal(shown.words.includes('tidak ditemukan'), false);
    }
  });

  test('on its way is said to be', async () => {
    const shown = await id.show('features/case/CasePage.tsx', 'CasePage', {
      props: { number: shownNumber },
      waiting: true,
    });
    assert.match(shown.words, /^Memuat/);
    assert.deepEqual(shown.buttons, []);
  });

  test('of a hostile number is asked for as one part of the address', async () => {
    const number = '../officers?x=#';
    const address = `GET /api/v1/cases/${encodeURIComponent(number)}`;
    const shown = await id.show('features/case/CasePage.tsx', 'CasePage', {
      props: { number },
      answers: { [address]: refused(404) },
    });
    assert.deepEqual(shown.asked, [address]);
  });

  test('is its head, its conversation, what is next, and its facts', async () => {
    const shown = await show(givenAnswer());
    assert.deepEqual(shown.wordsOf('h1'), ['Warga Contoh']);
    assert.deepEqual(shown.wordsOf('p.keep-lines'), ['Lampu jalan mati di depan pasar.']);
    assert.match(shown.words, /Tanya identitas/);
    assert.match(shown.words, /Pelapor .*Riwayat/);
    assert.equal((await show(givenAnswer(), 'admin-medsos', en)).words.includes('Riwayat'), false);
  });
});

suite('what is asked of the server', () => {
  const rights: readonly [Role, forwards: boolean, publication: boolean][] = [
    ['admin-medsos', true, false],
    ['admin-pusat', true, true],
    ['team-lead', true, true],
    ['admin-agency', false, false],
    ['division-head', false, false],
    ['operator', false, false],
    ['data-officer', false, false],
    ['examiner', false, false],
  ];
  for (const [role, forwards, publication] of rights)
    test(`is what it would answer to the role: ${role}`, async () => {
      const shown = await show(givenAnswer(), role);
      assert.equal(shown.asked.includes(`${asked}/forwards`), forwards, 'forwards');
      assert.equal(shown.asked.includes(`${asked}/publication`), publication, 'publication');
      const works = caseRoles.some((one) => one === role);
      assert.equal(shown.asked.includes('GET /api/v1/templates'), works, 'templates');
      assert.equal(shown.asked.includes(`${asked}/alerts`), works, 'alerts');
    });

  test('is asked once each, however many parts of the page need it', async () => {
    const shown = await show(givenAnswer(), 'team-lead');
    assert.deepEqual(shown.asked.toSorted(), [...new Set(shown.asked)].toSorted());
  });
});
