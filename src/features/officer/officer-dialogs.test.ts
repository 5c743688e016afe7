// What is asked before an officer's account is changed, and what is shown once: the dialogs of the list of officers.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { OfficerView, SessionsAnswer } from './officer.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const now = '2026-11-29T02:00:00Z';
const nothing = (): void => undefined;

const officer = (changed: Partial<OfficerView> = {}): OfficerView => ({
  ...{ id: 'o-1', name: 'Sari Contoh', email: 'sari@contoh.example', role: 'admin-medsos', state: 'active' },
  ...{ sessions: 0, secondFactor: false, isYou: false, mayChange: true, ...changed },
});
const show = (name: string, props: object, { language = id, answers = {}, waiting = false } = {}) =>
  language.show('features/officer/OfficerDialogs.tsx', name, {
    props: { officer: officer(), onClose: nothing, onDone: nothing, onLink: nothing, ...props },
    ...{ as: { role: 'operator' }, now, answers, waiting },
  });
const titleOf = (shown: { wordsOf: (which: string) => readonly string[] }): string | undefined =>
  shown.wordsOf('h2')[0];

suite('the link that is shown once', () => {
  const link = { id: 'o-1', link: 'https://kota.example/meja/tautan#abc', endsAt: '2026-12-02T01:00:00Z' };
  const shown = (language = id) =>
    show('LinkShown', { name: 'Bima 🌱', link: { ...link, purpose: 'invite' } }, { language });

  test('stands whole, to be read and copied, with whom it is for and until when it is good', async () => {
    const dialog = await shown();
    assert.equal(titleOf(dialog), 'Tautan untuk Bima 🌱');
    assert.deepEqual(dialog.wordsOf('code'), [link.link]);
    assert.match(dialog.words, /Berlaku sampai .*2 Des.*08\.00.*, dan hanya satu kali\./);
    assert.deepEqual(dialog.buttons, ['Tutup', 'Salin tautan', 'Tutup']);
  });

  test('leads nowhere by a press: whoever opened it here would use it up', async () => {
    assert.deepEqual((await shown()).links, []);
  });

  test('is explained in English to whoever reads it', async () => {
    assert.doesNotMatch((await shown(en)).words, /Tautan|Berlaku|Tutup/);
  });
});

suite('a new link', () => {
  test('says first what ends with the old password', async () => {
    const dialog = await show('ResetDialog', {});
    assert.equal(titleOf(dialog), 'Buat tautan baru untuk Sari Contoh');
    assert.match(dialog.words, /Kata sandi lama langsung mati dan semua sesinya berakhir\./);
    assert.deepEqual(dialog.buttons, ['Tutup', 'Buat tautan', 'Batal']);
  });

  test('offers to forget second factors only of whom has one, and never ticks it by itself', async () => {
    assert.deepEqual((await show('ResetDialog', {})).all('input'), []);
    const [tick] = (await show('ResetDialog', { officer: officer({ secondFactor: true }) })).all('input');
    assert.equal(tick?.attributes['type'], 'checkbox');
    assert.equal(tick.attributes['checked'], undefined);
  });
});

test('an account is ended by a button that warns, after what becomes of it was said', async () => {
  const dialog = await show('OffDialog', {});
  assert.equal(titleOf(dialog), 'Nonaktifkan Sari Contoh?');
  assert.match(dialog.words, /Catatan kerjanya tetap ada\./);
  assert.deepEqual(dialog.wordsOf('button.button-danger'), ['Nonaktifkan']);
});

suite('sessions', () => {
  const asked = 'GET /api/v1/officers/o-1/sessions';
  const session = (changed: Partial<SessionsAnswer['sessions'][number]> = {}): SessionsAnswer['sessions'][number] => ({
    ...{ id: 's-1', browser: 'Firefox', system: 'Android', startedAt: '2026-11-28T23:00:00Z' },
    ...{ seenAt: '2026-11-29T01:30:00Z', current: false, ...changed },
  });
  const of = (...sessions: SessionsAnswer['sessions']) =>
    show('SessionsDialog', {}, { answers: { [asked]: { sessions } } });

  test('while they are on their way nothing is said to be missing', async () => {
    const dialog = await show('SessionsDialog', {}, { waiting: true });
    assert.doesNotMatch(dialog.words, /Tidak ada sesi/);
    assert.deepEqual(dialog.buttons, ['Tutup', 'Tutup']);
  });

  test('where there are none it says so, and offers to end none', async () => {
    const dialog = await of();
    assert.match(dialog.words, /Tidak ada sesi yang terbuka\./);
    assert.deepEqual(dialog.all('button.button-danger'), []);
  });

  test('each is named by its device and ended by itself; all of them by one press', async () => {
    const dialog = await of(session(), session({ id: 's-2', browser: 'Chrome', system: 'Windows' }));
    assert.equal(dialog.all('li.own-row').length, 2);
    assert.match(dialog.words, /Firefox.*Android/);
    assert.equal(dialog.wordsOf('button.button-danger').length, 1);
    const named = dialog.buttons.filter((one) => /Firefox|Chrome/.test(one));
    assert.equal(new Set(named).size, 2, 'two buttons of two names');
  });

  test('the one that asks cannot be ended here', async () => {
    const dialog = await of(session({ current: true }));
    assert.equal(
      dialog.buttons.some((one) => one.includes('Firefox')),
      false,
    );
  });

  test('what could not be had is told, and no row invented', async () => {
    const problem = Response.json({ title: 'Bukan petugas Anda.', detail: '', code: 'forbidden' }, { status: 403 });
    const dialog = await show('SessionsDialog', {}, { answers: { [asked]: problem } });
    assert.match(dialog.words, /Bukan petugas Anda\./);
    assert.deepEqual(dialog.all('li.own-row'), []);
  });
});

suite('who stands in', () => {
  const bima = { id: 'o-2', name: 'Bima Contoh', role: 'team-lead' } as const;
  const substitute = (props: object = {}, language = id) =>
    language.show('features/officer/SubstituteDialog.tsx', 'SubstituteDialog', {
      props: { officer: officer(), candidates: [bima], onClose: nothing, onDone: nothing, ...props },
      ...{ as: { role: 'team-lead' }, now },
    });

  test('is chosen among those who may, named with their role, and nobody is chosen beforehand', async () => {
    const dialog = await substitute();
    assert.equal(titleOf(dialog), 'Pengganti Sari Contoh');
    assert.deepEqual(dialog.wordsOf('option').slice(1), ['Bima Contoh (Ketua Tim)']);
    assert.match(dialog.words, /sesudahnya berakhir sendiri\./);
  });

  test('where nobody may, that is said before anybody looks for them', async () => {
    const dialog = await substitute({ candidates: [] });
    assert.match(dialog.words, /Belum ada petugas aktif yang perannya boleh menggantikan\./);
    assert.equal(dialog.all('option').length, 1);
  });

  test('cases go along only when that is ticked', async () => {
    const ticks = (await substitute()).all('input').filter(({ attributes }) => attributes['type'] === 'checkbox');
    assert.deepEqual(
      ticks.map(({ attributes }) => attributes['checked']),
      [undefined],
    );
  });

  test('nothing is wrong before somebody has tried', async () => {
    const dialog = await substitute();
    assert.doesNotMatch(dialog.words, /paling jauh 90 hari|Wajib|Belum diisi/);
    assert.equal(dialog.html.includes('aria-invalid="true"'), false);
  });

  test('is shown while they do, until when, with the way to end it; without one there is none', async () => {
    const running = await substitute({
      officer: { ...officer(), substitute: { name: 'Dewi', untilAt: '2026-12-01T16:59:00Z' } },
    });
    assert.match(running.words, /Digantikan Dewi sampai .*1 Des.*23\.59/);
    assert.ok(running.buttons.includes('Akhiri sekarang'));
    assert.equal((await substitute()).buttons.includes('Akhiri sekarang'), false);
  });

  test('reads in English', async () => {
    assert.doesNotMatch((await substitute({}, en)).words, /Pengganti|Tunjuk|Batal|Pilih/);
  });
});
