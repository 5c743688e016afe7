// What stops a text before anything is sent, and what is left of it when nothing does.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checked, gapIn, given, needed, note, reasoned, textProblem, withText } from './checks.ts';

const phone = 'Hubungi Bu Siti di 0812-3456-7890 nggih';

suite('a text', () => {
  test('of blanks alone is missing, whatever kind of blanks', () => {
    for (const text of ['', ' ', '\n\t', '\u00a0'])
      assert.deepEqual(textProblem(text, false), { kind: 'missing' }, JSON.stringify(text));
  });

  test('with a placeholder that nobody fills is named by the first of them; those of the server may stay', () => {
    assert.deepEqual(textProblem('Halo {nama}, buka {tautan}', true, { kept: ['tautan'] }), {
      ...{ kind: 'placeholder', name: 'nama' },
    });
    assert.equal(textProblem('Buka {tautan}', true, { kept: ['tautan'] }), undefined);
    assert.deepEqual(textProblem('Buka {tautan}', true), { kind: 'placeholder', name: 'tautan' });
  });

  test('has its first gap where a placeholder is left that the server does not fill', () => {
    assert.deepEqual(gapIn('Halo. {jawaban} Buka {tujuan}'), { from: 6, to: 15 });
    assert.deepEqual(gapIn('Buka {tautan}, {nama}'), { from: 15, to: 21 });
    for (const text of ['', 'Buka {tautan}', '{ nama }']) assert.equal(gapIn(text), undefined, text);
  });

  test('braces that are no placeholder are words', () => {
    for (const text of ['{}', '{ nama }', '{Nama}', 'a}b{c', '{nama'])
      assert.equal(textProblem(text, false), undefined, text);
  });

  test('that everybody reads holds nobody’s number; the same in private may', () => {
    const problem = textProblem(`  ${phone} `, true);
    assert.equal(problem?.kind, 'personal-data');
    assert.equal(problem.kind === 'personal-data' && problem.text, phone, 'places count in what is sent');
    assert.equal(textProblem(phone, false), undefined);
  });

  test('may hold the number of an office in public', () => {
    const words = 'Telepon PLN 0812-3456-7890';
    assert.equal(textProblem(words, true)?.kind, 'personal-data');
    assert.equal(textProblem(words, true, { contacts: ['0812-3456-7890'] }), undefined);
  });

  test('is sent without the blanks around it', () => {
    assert.deepEqual(withText({ text: ' Sudah beres 🙏\n' }, true), { ok: true, body: { text: 'Sudah beres 🙏' } });
  });
});

suite('what may be left out', () => {
  test('is not sent when it is blank, and trimmed when it is not', () => {
    assert.deepEqual(given('note', ' \n'), {});
    assert.deepEqual(given('note', ' dua  kata '), { note: 'dua  kata' });
    assert.deepEqual([needed(' '), needed('0')], [{ kind: 'missing' }, undefined]);
  });
});

suite('the note in public', () => {
  const typed = {
    withNote: true,
    publicNote: ' Sudah kami balas lewat pesan. ',
    publishAnyway: false,
    publishReason: '',
  };
  const beside = { text: false, note: true, limits: {} };

  test('goes out where there is a place for it and it was not put off', () => {
    assert.deepEqual(note(typed, beside), { problem: undefined, body: { publicNote: typed.publicNote.trim() } });
    for (const [values, outlet] of [
      [{ ...typed, withNote: false, publicNote: '' }, beside],
      [
        { ...typed, publicNote: phone },
        { ...beside, note: false },
      ],
      [typed, { text: false, limits: {} }],
    ] as const)
      assert.deepEqual(note(values, outlet), { problem: undefined, body: {} });
  });

  test('wanted and empty is missing; with a number in it, stopped until a reason is given', () => {
    assert.deepEqual(note({ ...typed, publicNote: '' }, beside), { problem: { kind: 'missing' }, body: {} });
    assert.equal(note({ ...typed, publicNote: phone }, beside).problem?.kind, 'personal-data');
    assert.equal(note({ ...typed, publicNote: phone, publishAnyway: true }, beside).problem, undefined);
  });
});

suite('whoever publishes all the same', () => {
  const well = { ok: true, body: { text: 'a' } } as const;

  test('says why, beside whatever else is wrong', () => {
    assert.deepEqual(reasoned({ publishAnyway: true, publishReason: '  ' }, well), {
      ...{ ok: false, problems: { publishReason: { kind: 'missing' } } },
    });
    const wrong = checked({ text: { kind: 'missing' }, other: undefined }, {});
    assert.deepEqual(reasoned({ publishAnyway: true, publishReason: '' }, wrong), {
      ...{ ok: false, problems: { text: { kind: 'missing' }, publishReason: { kind: 'missing' } } },
    });
  });

  test('sends the reason with it; who publishes nothing personal sends none', () => {
    assert.deepEqual(reasoned({ publishAnyway: true, publishReason: ' diminta pelapor ' }, well), {
      ...{ ok: true, body: { text: 'a', publishAnyway: { reason: 'diminta pelapor' } } },
    });
    assert.deepEqual(reasoned({ publishAnyway: false, publishReason: 'sisa ketikan' }, well), well);
  });
});
