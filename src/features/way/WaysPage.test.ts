// One's own ways on the page: what is connected, what fails and why, what can be done next; in both languages.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { OwnWaysAnswer } from './way.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
before(() => void Reflect.set(globalThis, 'window', { location: { href: 'https://kota.example/meja/' } }));
after(() => void Reflect.deleteProperty(globalThis, 'window'));

const own = (changed: Partial<OwnWaysAnswer> = {}): OwnWaysAnswer => ({
  ...{
    offered: ['push', 'telegram', 'whatsapp', 'email'],
    pushKey: 'B',
    order: ['push', 'telegram', 'whatsapp', 'email'],
  },
  ...{ addresses: [], devices: [], trials: [], ...changed },
});
const proven = (changed: Partial<OwnWaysAnswer['addresses'][number]> = {}): OwnWaysAnswer['addresses'][number] => ({
  ...{ way: 'telegram', verifiedAt: '2026-03-01T01:00:00.000Z', ...changed },
});
const device = (changed: Partial<OwnWaysAnswer['devices'][number]> = {}): OwnWaysAnswer['devices'][number] => ({
  ...{ id: 'd-1', name: 'Chrome, Android', addedAt: '2026-03-01T01:00:00.000Z', ...changed },
});
const show = (answer: OwnWaysAnswer, language = id) =>
  language.show('features/way/WaysPage.tsx', 'WaysPage', {
    answers: { 'GET /api/v1/me/ways': answer, 'GET /api/v1/me/reports': { reports: [] } },
    now: '2026-03-02T03:00:00Z',
  });

suite('a way that leads to an address', () => {
  test('is offered to be connected, and nothing can be tried before it is', async () => {
    const { buttons } = await show(own());
    assert.ok(buttons.includes('Hubungkan Telegram') && buttons.includes('Hubungkan WhatsApp'), buttons.join(' | '));
    assert.ok(!buttons.some((label) => label.startsWith('Kirim percobaan')));
  });

  test('is not offered where the city has no account for it, and the page says so', async () => {
    const { buttons, words } = await show(own({ offered: ['push', 'telegram'] }));
    assert.ok(!buttons.includes('Hubungkan WhatsApp') && !buttons.includes('Kirim kode'));
    assert.equal(words.match(/operator belum menyambungkan/g)?.length, 2);
  });

  test('says since when it is connected, when something arrived last, and can be tried and dropped', async () => {
    const { buttons, words } = await show(own({ addresses: [proven({ arrivedAt: '2026-03-02T01:00:00.000Z' })] }));
    assert.match(words, /Terhubung sejak Min, 1 Mar 08\.00/);
    assert.match(words, /Terakhir sampai .*08\.00/);
    for (const label of ['Kirim percobaan lewat Telegram', 'Putuskan Telegram', 'Hubungkan ulang Telegram'])
      assert.ok(buttons.includes(label), `${label}: ${buttons.join(' | ')}`);
  });

  test('that fails says why in words; a reason without words is shown as it came', async () => {
    const failing = { failingSince: '2026-03-02T01:00:00.000Z' };
    const blocked = await show(own({ addresses: [proven({ ...failing, failure: 'person-unavailable' })] }));
    assert.match(blocked.words, /Gagal sejak .*Anda memblokir akun kota/);
    const strange = await show(own({ addresses: [proven({ ...failing, failure: 'hal-baru' })] }));
    assert.match(strange.words, /hal-baru/);
  });

  test('by letter shows where the code went, and takes it', async () => {
    const asked = { address: 'saya@kota.example', endsAt: '2026-03-02T03:10:00.000Z' };
    const { words, buttons } = await show(own({ addresses: [{ way: 'email', asked }] }));
    assert.match(words, /Kode dikirim ke saya@kota\.example/);
    assert.match(words, /Kode dari surel/);
    assert.ok(buttons.includes('Kirim kode'), 'another address can be named');
  });
});

suite('browsers', () => {
  test('are listed by name, each to be tried and removed; one that ended can only be removed', async () => {
    const { words, buttons } = await show(
      own({ devices: [device(), device({ id: 'd-2', name: '', endedAt: '2026-03-01T05:00:00.000Z' })] }),
    );
    assert.match(words, /Chrome, Android/);
    assert.match(words, /Peramban tidak dikenal .*berhenti berlangganan/);
    assert.deepEqual(
      buttons.filter((label) => /percobaan|Hapus/.test(label)),
      ['Kirim percobaan lewat Chrome, Android', 'Hapus Chrome, Android', 'Hapus Peramban tidak dikenal'],
    );
  });

  test('say what came of a trial', async () => {
    const trial = (status: 'waiting' | 'arrived' | 'refused') => ({
      ...({ way: 'push', device: 'd-1', status, at: '2026-03-02T02:59:00.000Z' } as const),
      ...(status === 'refused' ? { reason: 'network' } : {}),
    });
    const said = async (status: 'waiting' | 'arrived' | 'refused') =>
      (await show(own({ devices: [device()], trials: [trial(status)] }))).words;
    assert.match(await said('waiting'), /sedang dikirim/);
    assert.match(await said('arrived'), /Percobaan sampai\./);
    assert.match(await said('refused'), /tidak sampai: .*network/);
  });
});

suite('order and quiet hours', () => {
  test('stand as they were chosen, what is not used last', async () => {
    const { buttons } = await show(own({ order: ['email', 'push'] }));
    assert.deepEqual(
      buttons.filter((label) => label.startsWith('Naikkan')),
      ['Naikkan Peramban', 'Naikkan Telegram', 'Naikkan WhatsApp'],
    );
    assert.deepEqual(
      buttons.filter((label) => label.startsWith('Turunkan')),
      ['Turunkan Surel', 'Turunkan Peramban', 'Turunkan Telegram'],
    );
  });

  test('show their hours only where there are some', async () => {
    const quiet = await show(own({ quiet: { fromMinute: 1290, untilMinute: 330 } }));
    assert.match(quiet.html, /value="1290" selected|selected="" value="1290"|value="1290"/);
    assert.doesNotMatch((await show(own())).html, /value="1290"/);
  });
});

suite('whom nothing reaches', () => {
  const officer = (name: string, open: string[], failing: string[] = []) => ({
    ...{ id: name, name, role: 'admin-pusat' as const },
    ...{ open, failing },
  });
  const reach = (officers: object[], as: 'operator' | 'team-lead' = 'team-lead') =>
    id.show('features/way/ReachPage.tsx', 'ReachPage', {
      as: { role: as },
      answers: { 'GET /api/v1/reach': { officers }, 'GET /api/v1/way-lamps': { out: 0, of: 0, lamps: [] } },
    });

  test('is counted and told by name with what fails, and nothing of an address', async () => {
    const { words } = await reach([
      officer('Sari Contoh', []),
      officer('Budi Contoh', ['telegram'], ['telegram']),
      officer('Dewi Contoh', ['push', 'email'], ['email']),
    ]);
    assert.match(words, /2 dari 3 petugas tidak terjangkau/);
    assert.match(
      words,
      /Sari Contoh .*Tidak ada cara.*Budi Contoh .*Gagal: Telegram.*Dewi Contoh .*Peramban.*Gagal: Surel/,
    );
  });

  test('is nobody where each has a way that does not fail', async () => {
    const { words } = await reach([officer('Dewi Contoh', ['push'])], 'operator');
    assert.match(words, /Semua petugas dapat dikabari/);
  });
});

test('the page speaks English to whoever reads it so', async () => {
  const { words, buttons } = await show(own({ addresses: [proven()] }), en);
  assert.match(words, /My notifications/);
  assert.ok(buttons.includes('Send a trial by Telegram'));
  assert.doesNotMatch(words, /Hubungkan|Kirim|Jam tenang/);
});
