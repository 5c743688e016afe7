// By which words two reports are taken for one matter, as people in Yogyakarta type them; and by which they must not be.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { alikeAfterEndMs, alikeOf, mostAlike, type Known } from './alike.ts';
import { toldAfterEndMs } from './follow.ts';

/** How many words they share, as far as it matters: of another kind without a place three are needed, at one place two, of one kind one. */
const shared = (words: string, summary: string): number => {
  const known: Known = { serviceCode: 'lain', summary };
  const finds = (here: object, there: object = {}): boolean =>
    alikeOf({ words, serviceCodes: [], ...here }, [{ ...known, ...there }]).length === 1;
  const found = [
    finds({ serviceCodes: ['lain'] }),
    finds({ kelurahan: 'Kricak' }, { kelurahan: 'Kricak' }),
    finds({}),
  ].filter(Boolean).length;
  return found;
};

const rows = (all: readonly (readonly [words: string, summary: string, expected: number])[]): void => {
  for (const [words, summary, expected] of all)
    test(`“${words}” and “${summary}”: ${String(expected)}`, () => {
      assert.equal(shared(words, summary), expected);
      assert.equal(shared(summary, words), expected, 'the other way round');
    });
};

suite('words are shared', () => {
  suite('in Javanese and in what telephones make of Indonesian', () => {
    rows([
      ['sampahe numpuk nang ngarep omah', 'Tumpukan sampah di depan rumah', 3],
      ['dalane bolong2 gedhe', 'Jalan berlubang besar', 2],
      ['gak nyala lampune', 'Lampu tidak menyala', 2],
      ['pohon tumbang nutup jalan', 'Pohon tumbang menutup jalan', 3],
      ['lampu mt', 'Lampu mati', 2],
      ['jln rusak parah', 'Jalan rusak di muka pasar', 2],
      ['jl dan trotoar rusak', 'Kerusakan jalan, trotoar pecah', 3],
    ]);
  });

  suite('whatever stands between and around them', () => {
    rows([
      ['JALAN RUSAK!!!', 'jalan rusak', 2],
      ['jalan🕳️rusak🙏🙏', 'Jalan rusak', 2],
      ['jalan\nrusak\tberlubang', 'jalan,rusak;berlubang', 3],
      ['laaaampu maaaaati', 'lampu mati', 2],
      ['lam\u200bpu mati', 'Lámpu mati', 2],
      ['lampu-lampu mati', '“Lampu” (mati)', 2],
    ]);
  });

  suite('of long names, as long as they are', () => {
    rows([
      ['Jl Kolonel Sugiyono', 'Jalan Kolonel Sugiyono rusak', 3],
      ['Suryodiningratan', 'suryodiningratan', 1],
      ['Prawirodirjan Cokrodiningratan', 'Cokrodiningratan', 1],
    ]);
  });
});

suite('words are not shared', () => {
  suite('that only look alike', () => {
    rows([
      ['lampu', 'Lampung', 0],
      ['jala ikan', 'jalan', 0],
      ['kali', 'Kalimati', 0],
      ['pasar', 'pagar', 0],
      ['l a m p u', 'lampu', 0],
      ['Prawirodirjan', 'Prawirotaman', 0],
      ['Patehan', 'Pakuncen', 0],
    ]);
  });

  suite('that greet, ask, thank, join, or say when', () => {
    rows([
      ['tolong segera diperbaiki terima kasih', 'Mohon segera diperbaiki, terima kasih', 0],
      ['sudah lama tidak ada', 'Sudah lama tidak ada air di sini', 0],
      ['udh lama bgt blm dibenerin', 'Sudah lama sekali belum diperbaiki', 0],
      ['selamat malam min', 'Selamat malam admin', 0],
      ['setiap malam, sejak minggu kemarin', 'Setiap malam sejak minggu kemarin', 0],
      ['di depan dekat belakang', 'Di depan, dekat, belakang', 0],
      ['🙏🙏😭', '🙏🙏😭', 0],
      ['', '', 0],
    ]);

    test('so that two troubles at one place are two, however politely both are told', () => {
      const [kelurahan, serviceCodes] = ['Kricak', ['bising']];
      const known: Known = { serviceCode: 'sampah', kelurahan, summary: 'Mohon segera: sampah setiap malam dibakar' };
      const words = 'mohon segera, setiap malam ada musik keras';
      assert.deepEqual(alikeOf({ words, serviceCodes, kelurahan }, [known]), []);
    });
  });

  test('twice, where one word stands in several of its forms', () => {
    assert.equal(shared('lampu', 'Lampu, lampunya dan lampu-lampu'), 1);
    assert.equal(shared('rusak dirusak kerusakan merusak', 'Rusak'), 1);
    assert.equal(shared('lampu lampu lampu lampu', 'Lampu'), 1);
  });

  test('of a summary that nobody wrote', () => {
    for (const words of ['lampu mati', 'undefined', 'null', '0']) assert.equal(shared(words, ''), 0, words);
  });
});

const nouns = ['lampu', 'jalan', 'sampah', 'pohon', 'trotoar', 'selokan', 'parkir', 'banjir', 'rambu'] as const;
const places = ['Kricak', 'Gowongan', undefined] as const;
const phrase = fc.array(fc.constantFrom(...nouns, 'yang', 'sudah', '🙏'), { maxLength: 6 }).map((all) => all.join(' '));
const place = fc.constantFrom(...places);
const knownCase = fc.record({ serviceCode: fc.constantFrom(...nouns), kelurahan: place, summary: phrase });
const reporting = fc.record({
  words: phrase,
  serviceCodes: fc.subarray([...nouns], { maxLength: 3 }),
  kelurahan: place,
});

suite('whatever is typed, and whatever is known', () => {
  test('no more than three are shown, each one of those that are known, once', () => {
    fc.assert(
      fc.property(reporting, fc.array(knownCase, { maxLength: 12 }), (typed, all) => {
        const found = alikeOf(typed, all);
        assert.ok(found.length <= mostAlike);
        assert.equal(new Set(found).size, found.length);
        assert.ok(found.every((one) => all.includes(one)));
      }),
    );
  });

  test('nothing at another place is shown', () => {
    fc.assert(
      fc.property(reporting, fc.array(knownCase, { maxLength: 12 }), (typed, all) => {
        for (const { kelurahan } of alikeOf(typed, all))
          assert.ok(kelurahan === undefined || typed.kelurahan === undefined || kelurahan === typed.kelurahan);
      }),
    );
  });

  test('one that is alike among others is alike alone, and one that is not is not', () => {
    fc.assert(
      fc.property(reporting, fc.array(knownCase, { maxLength: mostAlike }), (typed, all) => {
        const alone = all.filter((one) => alikeOf(typed, [one]).length === 1);
        assert.deepEqual(new Set(alikeOf(typed, all)), new Set(alone));
      }),
    );
  });

  test('capitals, stops and joining words change nothing', () => {
    fc.assert(
      fc.property(reporting, fc.array(knownCase, { maxLength: 6 }), (typed, all) => {
        const louder = `Mohon, ${typed.words.toUpperCase().replaceAll(' ', '!! ')} terima kasih`;
        assert.deepEqual(alikeOf({ ...typed, words: louder }, all), alikeOf(typed, all));
      }),
    );
  });

  test('a message as long as any platform takes is compared in a moment, and finds what it names', () => {
    const words = `${'kucing saya hilang '.repeat(500)}lampu padam`;
    assert.equal(shared(words, 'Lampu padam'), 2);
  });
});

test('whoever is led to a case that ended can still follow it', () => {
  assert.ok(alikeAfterEndMs < toldAfterEndMs);
});
