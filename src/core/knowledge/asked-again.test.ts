// Questions that come again and again: by their words, whatever form they wear, and never of fewer than three people.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { askedAgain, leastPeople, type Question } from './asked-again.ts';

let made = 0;
const asked = (text: string, more: Partial<Question> = {}): Question => {
  made += 1;
  return { id: `c${String(made)}`, person: `p${String(made)}`, text, ...more };
};
const hours = [
  'Jam buka puskesmas sampai kapan?',
  'Puskesmas bukanya jam berapa min',
  'min, jam buka puskesmas gondokusuman',
];

suite('what is asked again', () => {
  test('is found by what its questions share, however each puts it', () => {
    const [group, ...more] = askedAgain(
      hours.map((text) => asked(text)),
      [],
    );
    assert.deepEqual(more, []);
    assert.deepEqual([...(group?.words ?? [])].toSorted(), ['buka', 'jam', 'puskesmas']);
    assert.deepEqual([group?.people, group?.ids.length], [3, 3]);
  });

  test('is asked by three people at least: whoever asks three times is one', () => {
    assert.equal(leastPeople, 3);
    const person = 'p-sama';
    assert.deepEqual(
      askedAgain(
        hours.map((text) => asked(text, { person })),
        [],
      ),
      [],
    );
    assert.deepEqual(
      askedAgain(
        hours.slice(1).map((text) => asked(text)),
        [],
      ),
      [],
    );
  });

  test('stands apart by category, and the greatest comes first', () => {
    const waste = Array.from({ length: 4 }, () => asked('Truk sampah lewat kapan?', { categoryId: 'sampah' }));
    const groups = askedAgain([...hours.map((text) => asked(text)), ...waste], []);
    assert.deepEqual(
      groups.map(({ categoryId, people }) => [categoryId, people]),
      [
        ['sampah', 4],
        [undefined, 3],
      ],
    );
    const split = hours.map((text, at) => asked(text, { categoryId: at === 0 ? 'lain' : 'sehat' }));
    assert.deepEqual(askedAgain(split, []), []);
  });

  test('counts each question once', () => {
    const both = Array.from({ length: 3 }, () => asked('Syarat bikin akta kelahiran anak'));
    const one = Array.from({ length: 3 }, () => asked('Syarat bikin akta kematian'));
    const groups = askedAgain([...both, ...one], []);
    const ids = groups.flatMap((group) => group.ids);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('is left out once an article answers it', () => {
    const questions = hours.map((text) => asked(text));
    assert.deepEqual(askedAgain(questions, ['Kapan puskesmas dibuka? jam layanan']), []);
    assert.equal(askedAgain(questions, ['Kapan loket dibuka?']).length, 1);
  });
});

test('words that everybody writes, numbers, accounts and addresses are no matter', () => {
  const nothing = ['Halo min, mau tanya', 'mau tanya dong min', 'selamat pagi, tanya 0812 3456 7890'];
  assert.deepEqual(
    askedAgain(
      nothing.map((text) => asked(text)),
      [],
    ),
    [],
  );
  const accounts = ['@sari.contoh wifi 123', 'wifi https://x.example/sari', 'wifi sari@contoh.example'];
  assert.deepEqual(
    askedAgain(
      accounts.map((text) => asked(text)),
      [],
    ).map(({ words }) => words),
    [['wifi']],
  );
});

/** Words as cities are asked them: a few everywhere, most of them seldom. */
const asks = (
  'syarat biaya jadwal alamat loket daftar bayar cetak ganti hilang rusak jalan lampu sampah parkir pasar taman selokan trotoar banjir pohon ' +
  'puskesmas antre dokter vaksin sekolah zonasi beasiswa ktp akta nikah pindah domisili pajak warung usaha reklame bangunan sewa rusun air pdam ' +
  'listrik bus halte rute terminal kereta wisata tiket museum konser bising anjing kucing ternak pasien ambulans bantuan sembako lansia difabel'
).split(' ');

test('looks at each pair of a question twice at most, however many questions, and articles that answer them, there are', () => {
  let seed = 7;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const word = (): string => asks[Math.floor(next() ** 2 * asks.length)] ?? '';
  let looks = 0;
  const many = Array.from({ length: 1_000 }, (_one, at): Question => {
    const person = `p${String(at % 700)}`;
    const question = asked(Array.from({ length: 12 }, word).join(' '));
    return Object.defineProperty(question, 'person', { get: () => ((looks += 1), person) });
  });
  const answered = asks.slice(0, 40).flatMap((one) => asks.slice(0, 40).map((other) => `${one} ${other}`));
  const pairs = (12 * 11) / 2;
  for (const articles of [[], answered]) {
    looks = 0;
    const groups = askedAgain(many, articles);
    assert.ok(groups.length > 0);
    assert.ok(looks <= many.length * pairs * 2, String(looks));
  }
});
