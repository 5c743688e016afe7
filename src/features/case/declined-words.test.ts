// Why an act was not done, word for word in the language of whoever asked: which field, which limit, which case.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Limits } from '#ports/channel.ts';
import { problemOfDeclined } from './declined-words.ts';

type Declined = Parameters<typeof problemOfDeclined>[0];
type Unit = Limits['messageLength']['unit'];

suite('a text that is too long', () => {
  const tooLong = (unit: Unit, place = 'text'): Declined => ({
    ...{ ok: false, refusal: 'text-too-long' },
    texts: [{ place, over: 12, limit: { max: 280, unit } }],
  });
  const units: readonly [Unit, id: string, en: string][] = [
    ['characters', 'kelebihan 12 huruf; paling banyak 280', 'is 12 characters too long; at most 280 fit'],
    ['graphemes', 'kelebihan 12 huruf; paling banyak 280', 'is 12 characters too long; at most 280 fit'],
    [
      'weighted',
      'kelebihan 12 huruf menurut hitungan X; paling banyak 280',
      'is 12 characters as X counts them too long; at most 280 fit',
    ],
    ['bytes', 'kelebihan 12 huruf menurut hitungan kanal; paling banyak 280', 'is 12 bytes too long; at most 280 fit'],
  ];
  for (const [unit, id, en] of units)
    test(`counted in ${unit} says by how much and what fits`, () => {
      for (const [language, message] of [
        ['id', id],
        ['en', en],
      ] as const)
        assert.deepEqual(problemOfDeclined(tooLong(unit), language), {
          problem: 'text-too-long',
          extra: { errors: [{ place: 'text', message }] },
        });
    });

  test('of several says it at each of them, in their order', () => {
    const both: Declined = {
      ...{ ok: false, refusal: 'text-too-long' },
      texts: [
        { place: 'body/publicText', over: 1, limit: { max: 500, unit: 'characters' } },
        { place: 'body/privateText', over: 2, limit: { max: 1000, unit: 'characters' } },
      ],
    };
    const { extra } = problemOfDeclined(both, 'id');
    assert.deepEqual(
      extra?.errors?.map(({ place, message }) => [place, /\d+/.exec(message)?.[0]]),
      [
        ['body/publicText', '1'],
        ['body/privateText', '2'],
      ],
    );
  });
});

suite('pictures that do not fit', () => {
  const limits = { max: 4, mostBytes: 8_000_000, mostBytesTogether: 25_500_000 } as NonNullable<Limits['photos']>;
  const declined = { ok: false, refusal: 'photos-over-limit', limits } as unknown as Declined;

  test('name all three limits, with a decimal as the reader writes it', () => {
    const words = (language: 'id' | 'en') => problemOfDeclined(declined, language).extra?.errors?.[0];
    assert.deepEqual(words('id'), {
      place: 'body/attachmentIds',
      message:
        'terlalu banyak atau terlalu besar untuk kanal ini: paling banyak 4 foto, 8 MB per foto, 25,5 MB seluruhnya',
    });
    assert.deepEqual(words('en'), {
      place: 'body/attachmentIds',
      message: 'too many or too large for this channel: at most 4 photos, 8 MB each, 25.5 MB together',
    });
    assert.equal(problemOfDeclined(declined, 'id').problem, 'invalid-request');
  });
});

suite('a number of UPIK', () => {
  test('that another case has names that case', () => {
    const taken = { ok: false, refusal: 'upik-number-taken', takenBy: 'ADU-2026-000009-XX' } as unknown as Declined;
    assert.equal(
      problemOfDeclined(taken, 'id').extra?.detail,
      'Nomor itu sudah tercatat pada ADU-2026-000009-XX. Periksa kembali nomornya di JSS.',
    );
    assert.equal(
      problemOfDeclined(taken, 'en').extra?.detail,
      'It is recorded on ADU-2026-000009-XX already. Check the number in JSS.',
    );
  });

  test('that is none says what one looks like, at its field', () => {
    const field = (name: string) => ({ ok: false, refusal: 'invalid-request', field: name }) as unknown as Declined;
    const [id] = problemOfDeclined(field('upikNumber'), 'id').extra?.errors ?? [];
    assert.equal(id?.place, 'body/upikNumber');
    assert.match(
      id.message,
      /^bukan nomor UPIK: pakai huruf, angka, titik, garis, atau spasi, paling banyak \d+ tanda$/,
    );
    const [en] = problemOfDeclined(field('upikNumber'), 'en').extra?.errors ?? [];
    assert.match(
      en?.message ?? '',
      /^is no UPIK number: letters, digits, dots, dashes, slashes or blanks, at most \d+ of them$/,
    );
    assert.deepEqual(problemOfDeclined(field('untilAt'), 'id').extra?.errors, [
      { place: 'body/untilAt', message: 'bukan waktu' },
    ]);
    assert.deepEqual(problemOfDeclined(field('untilAt'), 'en').extra?.errors, [
      { place: 'body/untilAt', message: 'is no time' },
    ]);
  });
});

suite('other refusals', () => {
  test('are said by their name alone', () => {
    for (const refusal of ['not-allowed', 'agency-resting', 'unknown-agency', 'key-used', 'text-missing'] as const)
      assert.deepEqual(problemOfDeclined({ ok: false, refusal }, 'id'), { problem: refusal });
  });

  test('of personal data say where it stands', () => {
    const exposed = [{ place: 'body/publicText', kind: 'phone', from: 3, to: 15 }] as const;
    assert.deepEqual(problemOfDeclined({ ok: false, refusal: 'personal-data-in-public', exposed }, 'id'), {
      ...{ problem: 'personal-data-in-public', extra: { exposed } },
    });
  });
});
