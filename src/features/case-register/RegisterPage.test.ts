// The screen of buku register: what is chosen narrows the list and the files alike.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { RegisterAnswer } from './case-register.contract.ts';

const id = await consoleIn('id', shownChannels);
const en = await consoleIn('en', shownChannels);

const answer: RegisterAnswer = {
  rows: [
    {
      ...{ number: 'ADU-2026-000001-DZ', reportedAt: '2026-03-02T01:00:00Z', channel: 'instagram', status: 'closed' },
      ...{ late: 2, category: 'Jalan', agency: 'Dinas Jalan' },
    },
    { number: 'ADU-2026-000002-AB', reportedAt: '2026-03-02T02:00:00Z', channel: 'phone', status: 'triage', late: 0 },
  ],
  count: 12_345,
  next: 'x',
};
const show = (given: RegisterAnswer = answer, search = '', console = id) => {
  const asked = search === '' ? '?from=&until=&agency=&channel=&status=' : search;
  return console.show('features/case-register/RegisterPage.tsx', 'RegisterPage', {
    as: { role: 'data-officer' },
    at: `/buku-register${search}`,
    answers: {
      'GET /api/v1/agencies': { agencies: [] },
      [`GET /api/v1/case-register${asked}`]: given,
      'GET /api/v1/case-register': given,
    },
  });
};

suite('the register', () => {
  test('says how many there are, and each row in words', async () => {
    const shown = await show();
    assert.match(shown.words, /12\.345 aduan/);
    assert.match(shown.words, /ADU-2026-000001-DZ .*Instagram .*Jalan .*Dinas Jalan .*Selesai .*2 langkah/);
    assert.ok(shown.links.includes('/meja/kasus/ADU-2026-000002-AB'));
    assert.ok(shown.words.includes('Tampilkan 50 berikutnya'));
  });

  test('is taken along as XLSX or CSV', async () => {
    const { links } = await show();
    for (const kind of ['xlsx', 'csv'])
      assert.ok(
        links.some((link) => link.startsWith(`/api/v1/case-register.${kind}?`) && link.includes('lang=id')),
        kind,
      );
  });

  test('says what to do where nothing is found, in the language of the console', async () => {
    const none = { rows: [], count: 0 };
    assert.match((await show(none)).words, /Tidak ada aduan Ubah tanggal atau saringannya\./);
    assert.match((await show(none, '', en)).words, /No cases Change the days or what is chosen\./);
  });
});
