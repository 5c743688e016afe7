// Four officers and a reporter carry a private Facebook message through all six steps of the SOP, asked about too late:
// warned, missed, escalated, and still brought to its end. The record keeps the lateness.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { hourMs, minuteMs } from '#core/time.ts';
import { readsLetters, writes } from './citizen.ts';
import { minutes, sees, seesNowhere, seesWell } from './looks.ts';
import { begins, does, goesTo, hears, opensCase, picks, sends, stepsOf } from './officer.ts';
import { givenCast, station, type Cast } from './people.ts';

const cleanups: (() => unknown)[] = [];
let cast: Cast;

before(async () => {
  cast = await givenCast({ after: (release) => void cleanups.unshift(release) });
});

after(async () => {
  for (const release of cleanups) await release();
});

const letter = 'Talud kali di Kampung Percobaan ambrol lima meter.';
/** What an agency reads of it: the village is called like the reporter. */
const matter = 'ambrol lima meter.';
const fullName = 'Rini Percobaan';

test('a Facebook message is asked about too late: warned, missed, escalated, and still carried to its end', async (t) => {
  const { people, reporter, medsos, pusat, agency, lead } = cast;
  const { url, program } = people;
  let number = '';

  await station(t, 'warnings come at half and at four fifths of the two hours', async () => {
    await writes(reporter, url, letter);
    number = await opensCase(medsos, 'mine', letter);
    await sees(medsos, 'pribadi', minutes('sisa ', 119));
    program.clock.forward(61 * minuteMs);
    await sees(medsos, 'Peringatan: 50% waktu Tanya identitas terpakai.', minutes('sisa ', 58));
    program.clock.forward(36 * minuteMs);
    await sees(medsos, 'Peringatan: 80% waktu Tanya identitas terpakai.', minutes('sisa ', 22));
    await hears(medsos, 'Tenggat hampir lewat');
    await goesTo(lead, '/waktu');
    await sees(lead, 'Hampir lewat', letter, minutes('', 22));
  });

  await station(t, 'the breach is recorded and told to Ketua Tim, then to Kepala Bidang', async () => {
    program.clock.forward(30 * minuteMs);
    await sees(
      medsos,
      'Tenggat Tanya identitas terlewat.',
      minutes('lewat ', 7),
      'Keterlambatan Tanya identitas dilaporkan ke Ketua Tim.',
    );
    await seesWell(medsos, 'late case');
    await sees(
      lead,
      '1 dari 1 aduan terbuka sudah lewat tenggat.',
      minutes('lewat ', 7),
      'Dilaporkan ke Ketua Tim',
      number,
    );
    await seesWell(lead, 'time board, late');
    await hears(lead, 'Keterlambatan dilaporkan kepada Anda');
    await goesTo(pusat, '/waktu');
    await sees(pusat, letter, 'Dilaporkan ke Ketua Tim');
    await goesTo(agency, '/masuk?map=all');
    await sees(agency, 'Tidak ada aduan di sini');
    await seesNowhere(agency, matter);
    program.clock.forward(12 * hourMs);
    await sees(lead, 'Dilaporkan ke Kepala Bidang');
    const head = await people.signsIn('kabid');
    await sees(head, 'Papan waktu', 'Dilaporkan ke Kepala Bidang', letter);
    await hears(head, 'Keterlambatan dilaporkan kepada Anda');
    await head.context().close();
  });

  await station(
    t,
    '2-3: the question goes out at last, the answer comes in the same thread, and Admin Pusat answers',
    async () => {
      const form = await begins(medsos, 'Tanya identitas');
      assert.equal(await form.getByLabel('Pesan pribadi').isChecked(), true);
      assert.match(await form.getByLabel('Pesan', { exact: true }).inputValue(), /balaslah pesan pribadi ini/);
      await sends(medsos, 'Kirim pertanyaan');
      await sees(medsos, 'Langkah Tanya identitas selesai sesudah tenggat.');
      await writes(reporter, url, `Saya ${fullName}, Gang Contoh 4.`);
      await sees(medsos, `Saya ${fullName}, Gang Contoh 4.`);
      await does(medsos, {
        name: 'Isi identitas',
        send: 'Simpan identitas',
        look: true,
        fill: async (dialog) => {
          const typed = dialog.getByLabel('Isi yang baru');
          if (await typed.isVisible()) await typed.check();
          await dialog.getByLabel('Nama lengkap').fill(fullName);
          await dialog.getByLabel('Nomor telepon').fill('0812 0000 0001');
          await dialog.getByLabel('Alamat', { exact: true }).fill('Gang Contoh 4');
        },
      });
      await opensCase(pusat, 'mine', letter);
      await does(pusat, { name: 'Setujui jawaban', send: 'Setujui dan kirim' });
      await readsLetters(reporter, url, 'Kabar', 'kami teruskan kepada dinas');
    },
  );

  await station(t, '4-5: the agency asks for more time, gets it, and reports', async () => {
    await does(pusat, {
      name: 'Catat di UPIK',
      send: 'Simpan nomor UPIK',
      fill: (form) => form.getByLabel('Nomor dari UPIK').fill('UPIK-2026-0418'),
    });
    await does(pusat, {
      name: 'Teruskan ke dinas',
      send: 'Kirim disposisi',
      fill: async (form) => {
        await picks(form, 'Dinas penanggung jawab', 'DPUPKP');
        await form.getByLabel('Arahan').fill('Pasang bronjong.');
      },
    });
    await opensCase(agency, 'mine', matter);
    await does(agency, { name: 'Terima disposisi', send: 'Terima' });
    await does(agency, {
      name: 'Minta tambahan waktu',
      send: 'Ajukan',
      look: true,
      more: true,
      fill: async (form) => {
        const until = new Date(program.clock.now() + 72 * hourMs + 7 * hourMs).toISOString();
        const field = form.getByRole('group', { name: 'Minta waktu sampai' });
        await field.getByLabel('Tanggal').fill(until.slice(0, 10).split('-').toReversed().join('/'));
        await field.getByLabel('Pukul').fill(until.slice(11, 16).replace(':', '.'));
        await form.getByLabel('Alasan').fill('Alat berat datang lusa.');
      },
    });
    await sees(pusat, 'Alat berat datang lusa.');
    await does(pusat, { name: 'Beri tambahan waktu', send: 'Beri waktu', look: true });
    await sees(agency, /Tenggat Tindak lanjut dinas diperpanjang/, 'sisa 2 hr');
    await does(agency, {
      name: 'Laporkan hasil',
      send: 'Kirim hasil',
      fill: async (form) => {
        await form.getByLabel('Selesai dikerjakan').check();
        await form.getByLabel('Uraian hasil').fill('Bronjong terpasang sepanjang enam meter.');
      },
    });
  });

  await station(t, '6: the result goes back in private; the record keeps the lateness for ever', async () => {
    await does(pusat, {
      name: 'Sampaikan hasil',
      send: 'Kirim kepada warga',
      fill: (form) => form.getByLabel('Pesan pribadi').fill('Talud sudah diperkuat bronjong enam meter.'),
    });
    await sees(pusat, 'Selesai: hasil sudah disampaikan');
    const steps = await stepsOf(pusat);
    assert.match(steps[1] ?? '', /Tanya identitas, terlambat/);
    assert.equal(steps.filter((step) => step.includes('tepat waktu')).length, 5, steps.join(' | '));
    await readsLetters(reporter, url, 'Kabar', 'Talud sudah diperkuat bronjong enam meter.');
    await goesTo(lead, '/waktu');
    await sees(lead, 'Keterlambatan yang tercatat', number, 'Semua 0 aduan terbuka masih dalam tenggat.');
    assert.deepEqual(people.trouble, []);
  });
});
