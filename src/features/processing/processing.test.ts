// The record of processing: made of what holds now, for those who answer for people's rights, the same on the screen, in the file and on paper.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { keptOfPersons } from '#db/personal-columns.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { settings } from '#test/people/partner.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { processingNames, processingOf } from './activities.ts';
import type { ProcessingAnswer } from './processing.contract.ts';

const webhooks = [{ id: 'dasbor', url: 'https://dasbor.example/', secret: 'rahasia-webhook', allowPrivate: false }];
const desk = await givenDesk({ after }, { open311: settings, webhooks });
const path = '/api/v1/processing';
const record = async (): Promise<ProcessingAnswer> => json(await desk.get('operator', path));
/** One fact of one activity, as the record has it now. */
const factOf = async (name: string, head: string): Promise<string> => {
  const { heads, activities } = await record();
  return activities.find((one) => one.name === name)?.facts[heads.indexOf(head)] ?? `no ${name}`;
};

suite('each activity', () => {
  test('says everything that is asked of it, and names where it is kept', async () => {
    const { heads, activities } = await record();
    assert.equal(activities.length, processingNames.length);
    for (const { name, facts } of activities) {
      assert.equal(facts.length, heads.length, name);
      assert.ok(
        facts.every((fact) => fact !== '' && !fact.includes('undefined')),
        `${name}: ${facts.join(' | ')}`,
      );
    }
  });

  test('holds every table of personal data once, with the columns that the database has', async () => {
    const { heads, activities } = await record();
    const at = heads.indexOf('Tersimpan di');
    const kept = activities.flatMap(({ facts }) => (facts[at] ?? '').split('; '));
    const tables = kept.map((words) => words.slice(0, words.indexOf(' (')));
    assert.deepEqual(tables.toSorted(), Object.keys(keptOfPersons).toSorted());
    assert.ok(kept.includes('identity (sealed, fields)'), kept.join('; '));
  });

  test('names the span in force, and that none is', async () => {
    const span = () => factOf('Identitas pelapor', 'Masa simpan');
    assert.equal(
      await span(),
      'identitas, sejak aduan terakhir selesai: belum ditetapkan, disimpan sampai diminta dihapus',
    );
    await desk.send('ketua', 'PUT', '/api/v1/retention', { kind: 'identity', days: 365 });
    assert.equal(await span(), 'identitas, sejak aduan terakhir selesai: 365 hari');
    assert.match(await factOf('Kata-kata pelapor', 'Masa simpan'), /kata-kata pribadi.+; kata-kata yang ditarik.+/);
    assert.match(await factOf('Catatan perkara', 'Masa simpan'), /^tetap/);
  });

  test('names who is connected now, and nothing secret of them', async () => {
    const receivers = () => factOf('Kata-kata pelapor', 'Penerima di luar meja');
    const before = await receivers();
    assert.ok(before.includes(`program mitra: ${settings.partners.map(({ name }) => name).join(', ')}`), before);
    assert.ok(!before.includes('Threads'), before);
    await desk.pool.query(
      `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ('threads', '9', 'kota', '', '')`,
    );
    assert.match(await receivers(), /platform: .*Threads/);
    assert.equal(await factOf('Catatan perkara', 'Penerima di luar meja'), 'webhook: dasbor');
    await desk.pool.query(`update channel_account set resting_at = now() where channel = 'threads'`);
    assert.ok(!(await receivers()).includes('Threads'));
    const whole = JSON.stringify(await record());
    assert.ok(!whole.includes('rahasia-webhook') && !whole.includes(settings.partners[0]?.key ?? '?'));
  });

  test('names the roles that the server lets in: whole, without the person, or nobody', async () => {
    assert.equal(
      await factOf('Identitas pelapor', 'Yang melihat'),
      'Admin Medsos, Admin Pusat, Ketua Tim, Kepala Bidang',
    );
    assert.equal(
      await factOf('Kata-kata pelapor', 'Yang melihat'),
      'Admin Medsos, Admin Pusat, Ketua Tim, Kepala Bidang; tanpa orangnya: Admin Perangkat Daerah, Pengolah Data dan Informasi, Pemeriksa',
    );
    assert.equal(
      await factOf('Kiriman platform seperti datangnya', 'Yang melihat'),
      'tidak ditampilkan di layar mana pun',
    );
    assert.equal(await factOf('Permintaan hak', 'Yang melihat'), 'Ketua Tim, Kepala Bidang; tanpa orangnya: Operator');
    assert.ok(processingNames.every((name) => !processingOf(name).readers.whole.some((role) => role === 'examiner')));
  });
});

suite('the same', () => {
  test('is a file for spreadsheets, with a row an activity, in either language', async () => {
    const file = await desk.get('kabid', `${path}.csv`);
    assert.match(String(file.headers['content-disposition']), /rekam-pemrosesan\.csv/);
    const rows = file.body.trim().split('\r\n');
    assert.equal(rows.length, processingNames.length + 1);
    assert.match(rows[0] ?? '', /"Kegiatan","Tujuan","Dasar"/);
    const english = await desk.get('kabid', `${path}.csv?lang=en`);
    assert.match(english.body, /"Activity","Purpose","Basis".+\r\n"Identity of reporters"/);
  });

  test('is a sheet of paper that says the same', async () => {
    const paper = await desk.get('ketua', `${path}.pdf`);
    assert.equal(paper.statusCode, 200, paper.body);
    const read = await readPdf(paper.rawPayload);
    const words = read.words.replaceAll(/\s+/g, ' ');
    assert.deepEqual([read.title, read.isTagged], ['Rekam kegiatan pemrosesan', true]);
    for (const { name } of (await record()).activities) assert.ok(words.includes(name), name);
  });

  test('is for nobody but those who answer for people’s rights', async () => {
    for (const who of ['medsos', 'pusat', 'pupkp', 'data', 'pemeriksa'] as const)
      for (const file of ['', '.csv', '.pdf']) refused(await desk.get(who, `${path}${file}`), 403, 'not-allowed');
  });
});

test('the screen shows each activity under its name, and leads to both files', async () => {
  const answer = await record();
  const shown = await (
    await consoleIn('id')
  ).show('features/processing/ProcessingPage.tsx', 'ProcessingPage', {
    ...{ as: { role: 'operator' }, answers: { 'GET /api/v1/processing': answer } },
  });
  assert.deepEqual(
    shown.wordsOf('h2'),
    answer.activities.map(({ name }) => name),
  );
  assert.ok(shown.wordsOf('dd').includes('Pelapor, dan orang yang mereka sebut'));
  assert.deepEqual(shown.wordsOf('a.button'), ['Unduh CSV', 'Unduh PDF']);
});
