// What an officer fills in to pass a case on: how it begins, what is wrong with it, and what of it leaves, system by system.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type {
  ForwardBody,
  ForwardQuestionView,
  ForwardsAnswer,
  ForwardTargetView,
  ForwardView,
} from './forward.contract.ts';

type Values = Omit<ForwardBody, 'point' | 'answers' | 'key'> & {
  point: string;
  exact: boolean;
  answers: Record<string, string[]>;
};
type Module = {
  started: (answer: ForwardsAnswer, target: string) => Values;
  pointIn: (words: string) => { lat: number; long: number } | undefined;
  problemsOf: (
    values: Values,
    target: ForwardTargetView | undefined,
    questions: readonly ForwardQuestionView[],
  ) => Record<string, unknown>;
  bodyFrom: (values: Values, target: ForwardTargetView, questions: readonly ForwardQuestionView[]) => ForwardBody;
  longestText: number;
};
const id = await consoleIn('id');
const { started, pointIn, problemsOf, bodyFrom, longestText } = await id.load<Module>(
  'features/forward/forward-form.tsx',
);

const target = (changed: Partial<ForwardTargetView> = {}): ForwardTargetView => ({
  ...{ id: 'provinsi', name: 'E-Lapor DIY', kind: 'http', fields: [], open: true, ...changed },
});
const question = (changed: Partial<ForwardQuestionView> = {}): ForwardQuestionView => ({
  ...{
    code: 'TIANG',
    datatype: 'string',
    required: false,
    variable: true,
    description: 'Nomor tiang',
    values: [],
    ...changed,
  },
});
const draft = {
  text: 'Lampu mati. Sudah tiga hari.',
  happenedOn: '2026-03-01',
  serviceCode: 'lampu',
  privacy: 'public',
} as const;
const begun = (changed: Partial<ForwardsAnswer['draft']> = {}, forwards: ForwardView[] = []): Values =>
  started({ targets: [], services: [], draft: { ...draft, ...changed }, forwards }, 'provinsi');

suite('the form begins', () => {
  test('with the draft, and its first sentence as the title', () => {
    const { text, title, serviceCode, happenedOn, privacy, exact, point } = begun();
    assert.deepEqual(
      [text, title, serviceCode, happenedOn, privacy],
      [draft.text, 'Lampu mati', 'lampu', '2026-03-01', 'public'],
    );
    assert.deepEqual([point, exact], ['', false]);
  });

  const titles: readonly [words: string, title: string][] = [
    ['', ''],
    ['   ', ''],
    ['Satu baris tanpa titik', 'Satu baris tanpa titik'],
    ['Baris satu\nbaris dua', 'Baris satu'],
    ['Kenapa? Tolong!', 'Kenapa'],
    ['•••• ditutup', ''],
    ['a'.repeat(90), 'a'.repeat(80)],
    [`${'a'.repeat(79)}😀 dan lagi`, 'a'.repeat(79)],
    ['😀'.repeat(81), '😀'.repeat(40)],
  ];
  for (const [words, title] of titles)
    test(`a title from ${JSON.stringify(words.slice(0, 30))} is never half a sign`, () => {
      assert.equal(begun({ text: words }).title, title);
      assert.equal(begun({ text: words }).title?.isWellFormed(), true);
    });

  test('with the partner’s point, to be blurred unless an officer says otherwise', () => {
    assert.deepEqual(
      [begun({ point: { lat: -7.8012, long: 110.3649 } }).point, begun().exact],
      ['-7.8012, 110.3649', false],
    );
  });

  test('after a refusal with everything that went there, and with nothing of another system', () => {
    const before = {
      ...{
        target: 'provinsi',
        name: 'E',
        status: 'rejected',
        text: 'Diperbaiki.',
        serviceCode: 'jalan',
        askedAt: '',
        attempts: 1,
        states: [],
        news: [],
      },
      fields: {
        title: 'Judul lama',
        lat: '-7.8',
        long: '110.4',
        'attribute:TIANG': '"12"',
        'attribute:HARI': '["senin","rabu"]',
      },
    } as ForwardView;
    const again = begun({}, [{ ...before, target: 'lain', text: 'Bukan ini.' }, before]);
    assert.deepEqual(
      [again.text, again.serviceCode, again.title, again.point],
      ['Diperbaiki.', 'jalan', 'Judul lama', '-7.8, 110.4'],
    );
    assert.deepEqual(again.answers, { TIANG: ['12'], HARI: ['senin', 'rabu'] });
    const { lat: _lat, ...halfPlaced } = before.fields;
    assert.equal(begun({}, [{ ...before, fields: halfPlaced }]).point, '');
  });
});

suite('a point', () => {
  const read: readonly [words: string, lat: number, long: number][] = [
    ['-7.801200, 110.364900', -7.8012, 110.3649],
    ['-7.8012,110.3649', -7.8012, 110.3649],
    ['  -7.8012;110.3649 ', -7.8012, 110.3649],
    ['-7.8012 110.3649', -7.8012, 110.3649],
    ['90, 180', 90, 180],
    ['-90, -180', -90, -180],
    ['+0, +0', 0, 0],
  ];
  for (const [words, lat, long] of read)
    test(`${JSON.stringify(words)} is one`, () => assert.deepEqual(pointIn(words), { lat, long }));

  const none = [
    '',
    'pasar',
    '-7.8012',
    '90.1, 0',
    '0, 180.1',
    '-7,8012 110,3649',
    '110.3649, -7.8012, 3',
    '1e1, 2',
    '-7.8012,, 110',
    '٧, ٨',
  ];
  for (const words of none) test(`${JSON.stringify(words)} is none`, () => assert.equal(pointIn(words), undefined));
});

suite('what is wrong', () => {
  const wrong = (
    values: Partial<Values>,
    changed: Partial<ForwardTargetView> = {},
    questions: ForwardQuestionView[] = [],
  ) => Object.keys(problemsOf({ ...begun(), ...values }, target(changed), questions));

  test('without a system nothing else is asked', () => {
    assert.deepEqual(problemsOf(begun(), undefined, []), { target: 'Bagian ini perlu diisi.' });
  });

  test('words must be there, fit, and tell of nobody', () => {
    assert.deepEqual(wrong({}), []);
    assert.deepEqual(wrong({ text: ' \n' }), ['text']);
    assert.deepEqual(wrong({ text: 'a'.repeat(longestText) }), []);
    assert.deepEqual(wrong({ text: ` ${'a'.repeat(longestText)} ` }), []);
    assert.equal(
      problemsOf({ ...begun(), text: 'a'.repeat(longestText + 7) }, target(), [])['text'],
      'Terlalu panjang 7 huruf untuk kanal ini.',
    );
    for (const text of ['Hubungi 0812 3456 7890', 'NIK 3471010101010001', 'budi@contoh.example'])
      assert.deepEqual(wrong({ text }), ['text'], text);
  });

  test('a title is needed where one is asked for, other fields are not, and none may tell of anybody', () => {
    assert.deepEqual(wrong({ title: '' }), []);
    assert.deepEqual(wrong({ title: '', place: '', agency: '' }, { fields: ['title', 'place', 'agency'] }), ['title']);
    assert.deepEqual(wrong({ place: 'Rumah Budi, 081234567890' }, { fields: ['place'] }), ['place']);
    assert.deepEqual(wrong({ place: 'Rumah Budi, 081234567890' }), []);
  });

  test('a day must be one, where it is asked for', () => {
    const fields = ['happenedOn'] as const;
    for (const happenedOn of ['', '  ', '2026-03-01'])
      assert.deepEqual(wrong({ happenedOn }, { fields: [...fields] }), [], happenedOn);
    for (const happenedOn of ['kemarin', '2026-02-30', '1 Maret']) {
      assert.deepEqual(wrong({ happenedOn }, { fields: [...fields] }), ['happenedOn'], happenedOn);
      assert.deepEqual(wrong({ happenedOn }), [], happenedOn);
    }
  });

  test('points and answers are questions of Open311 alone', () => {
    const questions = [question({ required: true })];
    assert.deepEqual(wrong({ point: 'di sana' }, {}, questions), []);
    assert.deepEqual(wrong({ point: 'di sana' }, { kind: 'open311' }, questions), ['point', 'answers']);
    assert.deepEqual(wrong({ answers: { TIANG: ['12'] } }, { kind: 'open311' }, questions), []);
    assert.deepEqual(wrong({ answers: { TIANG: ['081234567890'] } }, { kind: 'open311' }, questions), ['answers']);
  });

  test('an answer must be of its kind; what is only told asks nothing', () => {
    const kinds = [question({ code: 'N', datatype: 'number' }), question({ code: 'T', datatype: 'datetime' })];
    const said = problemsOf({ ...begun(), answers: { N: ['lima'], T: ['besok'] } }, target({ kind: 'open311' }), kinds);
    assert.deepEqual(Object.keys(said['answers'] as object), ['N', 'T']);
    assert.deepEqual(wrong({ answers: { N: ['2,5'], T: ['2026-03-01T08:00'] } }, { kind: 'open311' }, kinds), []);
    assert.deepEqual(wrong({}, { kind: 'open311' }, [question({ variable: false, required: true })]), []);
  });
});

suite('what leaves', () => {
  const filled = {
    ...begun(),
    text: '  Lampu mati.  ',
    title: 'Judul',
    place: ' ',
    agency: 'Dinas',
    point: '-7.8, 110.4',
    answers: { TIANG: ['12'] },
  };

  test('is what the system asks for, and nothing else of what was typed', () => {
    assert.deepEqual(bodyFrom(filled, target(), []), { target: 'provinsi', serviceCode: 'lampu', text: 'Lampu mati.' });
    assert.deepEqual(bodyFrom(filled, target({ fields: ['title', 'place', 'class'] }), []), {
      ...{ target: 'provinsi', serviceCode: 'lampu', text: 'Lampu mati.', title: 'Judul', class: 'complaint' },
    });
  });

  test('to Open311 has a point as exact as the officer said, and answers to the questions that were asked', () => {
    const city = target({ kind: 'open311' });
    const body = bodyFrom({ ...filled, exact: true }, city, [question(), question({ code: 'LAIN' })]);
    assert.deepEqual(body.point, { lat: -7.8, long: 110.4, exact: true });
    assert.deepEqual(body.answers, [{ code: 'TIANG', values: ['12'] }]);
    assert.equal(bodyFrom(filled, city, []).answers, undefined);
    assert.equal(bodyFrom({ ...filled, point: '' }, city, []).point, undefined);
    assert.equal(bodyFrom(filled, city, [question({ variable: false })]).answers, undefined);
  });

  test('answers in the way of the country are told in the way of the interface, empty ones not at all', () => {
    const questions = [
      question({ code: 'N', datatype: 'number' }),
      question({ code: 'T', datatype: 'datetime' }),
      question({ code: 'E' }),
    ];
    const answers = { N: ['2,5'], T: ['2026-03-01T08:00'], E: [''] };
    assert.deepEqual(bodyFrom({ ...filled, answers }, target({ kind: 'open311' }), questions).answers, [
      { code: 'N', values: ['2.5'] },
      { code: 'T', values: ['2026-03-01T08:00:00+07:00'] },
    ]);
  });
});
