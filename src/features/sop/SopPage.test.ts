// The screen of procedures: versions with what differs in words, a form that tells each mistake at its field, and who may choose.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sopOf } from '#core/sop/in-force.ts';
import { numbersOf } from '#core/sop/numbers.ts';
import type { Sop } from '#core/sop/shape.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { knownTerms } from '#test/given/given.ts';
import type { Numbers, PreviewAnswer, SopsAnswer } from './sop.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
type Typed = Record<string, string>;
type Numbering = {
  spotsOf: (base: Sop) => object[];
  typedNumbers: (spots: object[], numbers: Numbers) => Typed;
  numbersTyped: (spots: object[], typed: Typed) => { numbers: Numbers; isWhole: boolean };
};
const page = ['features/sop/SopPage.tsx', 'SopPage'] as const;
const { numbersTyped, spotsOf, typedNumbers } = await id.load<Numbering>('features/sop/typed-numbers.tsx');

const base = sopOf(knownTerms, 'medsos@1');
const enacted = numbersOf(base) as Numbers;
const { register: _left, ...others } = enacted.limits;
const later: Numbers = { ...enacted, limits: { ...others, 'ask-identity': 90 }, warnAtPercent: [75] };
const calendars = [{ key: 'city-5', name: 'Jam kerja kota' }];
const answer: SopsAnswer = {
  calendars,
  families: [
    {
      family: 'medsos',
      versions: [
        {
          ...{ key: 'medsos@2', version: 2, state: 'planned', numbers: later, from: '2027-01-01T00:00:00.000Z' },
          ...{ ground: 'Keputusan Nomor 1', by: 'Kabid Contoh' },
        },
        { key: 'medsos@1', version: 1, state: 'in-force', numbers: enacted },
      ],
    },
  ],
};
const show = (role: 'division-head' | 'admin-medsos', language = id) =>
  language.show(...page, { as: { role }, answers: { 'GET /api/v1/sops': answer } });

suite('the screen of procedures', () => {
  test('says of each version how it stands, from when, by what, and what it changes', async () => {
    const { words } = await show('division-head');
    assert.match(words, /Versi 2 · direncanakan/);
    assert.match(words, /Dasar: Keputusan Nomor 1/);
    assert.match(words, /batas waktu: 2 \(jam\) menjadi 1,5 \(jam\)/);
    assert.match(words, /batas waktu: 24 \(jam\) menjadi ditiadakan/);
    assert.match(words, /50 %, 80 % menjadi 75 %/);
    assert.match(words, /Versi 1 · berlaku .*Seperti ditetapkan/);
    assert.match((await show('division-head', en)).words, /Version 2 · planned/);
  });

  test('says what a step has of its own, and where it is as at other steps', async () => {
    const own = { warnAtPercent: [25], escalation: [{ to: 'division-head', afterMinutes: 90 } as const], nextCall: 20 };
    const versions = [
      { key: 'medsos@2', version: 2, state: 'in-force', numbers: { ...enacted, ladders: { convey: own } } } as const,
      { key: 'medsos@1', version: 1, state: 'past', numbers: enacted } as const,
    ];
    const answers = { 'GET /api/v1/sops': { calendars, families: [{ family: 'medsos', versions }] } };
    const { words } = await id.show(...page, { as: { role: 'division-head' }, answers });
    assert.match(words, /diperingatkan saat waktu terpakai: sama dengan langkah lain menjadi 25 %/);
    assert.match(words, /setelah lewat: sama dengan langkah lain menjadi Kepala Bidang 1,5 \(jam\)/);
    assert.match(words, /dipanggil setelah: sama dengan langkah lain menjadi 20 menit/);
  });

  test('says by which ways a rung is also told', async () => {
    const escalation = enacted.escalation.map((rung) =>
      rung.to === 'division-head' ? { ...rung, ways: ['whatsapp' as const, 'email' as const] } : rung,
    );
    const versions = [
      { key: 'medsos@2', version: 2, state: 'in-force', numbers: { ...enacted, escalation } } as const,
      { key: 'medsos@1', version: 1, state: 'past', numbers: enacted } as const,
    ];
    const answers = { 'GET /api/v1/sops': { calendars, families: [{ family: 'medsos', versions }] } };
    const said = async (language: typeof id) =>
      (await language.show(...page, { as: { role: 'division-head' }, answers })).words;
    assert.match(await said(id), /menjadi .*Kepala Bidang \S+ \(jam\), juga lewat WhatsApp dan Surel/);
    assert.match(await said(en), /, also by WhatsApp and E-?mail/i);
  });

  test('says by which hours steps are counted, before and after', async () => {
    const byOffice = { ...enacted, calendars: { convey: 'city-5', coordinate: 'gone' } };
    const words = async (before: Numbers, after: Numbers) => {
      const versions = [
        { key: 'medsos@2', version: 2, state: 'in-force', numbers: after } as const,
        { key: 'medsos@1', version: 1, state: 'past', numbers: before } as const,
      ];
      const answers = { 'GET /api/v1/sops': { calendars, families: [{ family: 'medsos', versions }] } };
      return (await id.show(...page, { as: { role: 'division-head' }, answers })).words;
    };
    const [forth, back] = [await words(enacted, byOffice), await words(byOffice, enacted)];
    assert.match(forth, /dihitung menurut: Jam dinding menjadi Jam kerja kota/);
    assert.match(forth, /dihitung menurut: Jam dinding menjadi gone/);
    assert.match(back, /dihitung menurut: Jam kerja kota menjadi Jam dinding/);
  });

  test('offers choosing to whoever leads, and to nobody else', async () => {
    const buttons = async (role: 'division-head' | 'admin-medsos') =>
      (await show(role)).all('button').map(({ words }) => words);
    assert.deepEqual(await buttons('division-head'), ['Versi baru', 'Tarik versi ini']);
    assert.deepEqual(await buttons('admin-medsos'), []);
  });
});

suite('the form', () => {
  const form = (of: Sop, numbers: Numbers) =>
    id.show('features/sop/SopForm.tsx', 'SopForm', {
      props: { base: of, numbers, calendars, onDone: () => undefined },
    });

  test('offers the wall clock and the desk’s calendars at each step that may run by one', async () => {
    const chosen = { ...enacted, calendars: { convey: 'city-5' } };
    const { html } = await form(base, chosen);
    const selects = [...html.matchAll(/<select[^]*?<\/select>/g)].map(([one]) => one);
    assert.equal(selects.length, 5);
    for (const one of selects) assert.match(one, /Jam dinding[^]*Jam kerja kota/);
    assert.deepEqual(
      selects.map((one) => /value="city-5" selected/.test(one)),
      [false, false, false, false, true],
    );
  });

  test('has fields for each step’s words, also the reporter’s, as they are', async () => {
    const { html } = await form(base, { ...enacted, texts: { report: { activity: 'Pelapor melapor' } } });
    const sets = [...html.matchAll(/<fieldset[^]*?<\/fieldset>/g)].map(([one]) => one);
    const ofSteps = sets.filter((one) => /Kelengkapan/.test(one));
    assert.equal(ofSteps.length, base.steps.length);
    assert.deepEqual(
      ofSteps.map((one) => one.match(/<input/g)?.length),
      base.steps.map(() => 4),
    );
    assert.match(
      ofSteps[0] ?? '',
      /Nama langkah[^]*maxLength="30"[^]*Kegiatan[^]*value="Pelapor melapor"[^]*Kelengkapan/i,
    );
  });

  test('has each step’s own warnings and ladder folded away, as they are', async () => {
    const head = { to: 'division-head' as const, afterMinutes: 90, ways: ['email' as const] };
    const own = { warnAtPercent: [25], escalation: [head], nextCall: 20 };
    const { html } = await form(base, { ...enacted, ladders: { convey: own } });
    const folded = [...html.matchAll(/<details[^]*?<\/details>/g)].map(([one]) => one);
    const ladders = folded.slice(0, 5);
    const valuesIn = (one = '') =>
      [...one.matchAll(/<input(?![^>]*checkbox)[^>]*value="([^"]*)"/g)].map(([, value]) => value);
    assert.deepEqual(ladders.map(valuesIn), [...Array<string[]>(4).fill(['', '', '', '']), ['25', '', '1,5', '20']]);
    const chosen = ladders.flatMap((one) => [...one.matchAll(/<input[^>]*checkbox[^>]*>/g)].map(([box]) => box));
    assert.equal(chosen.length, 5 * 2 * 4);
    assert.deepEqual(
      chosen.filter((box) => box.includes('checked')).map((box) => /value="(\w+)"/.exec(box)?.[1]),
      ['email'],
    );
    assert.doesNotMatch(html, /<details open/);
  });

  test('offers none where a regulation says which days count', async () => {
    const report = sopOf(knownTerms, 'sp4n-complaint@1');
    assert.doesNotMatch((await form(report, numbersOf(report) as Numbers)).html, /<select/);
  });
});

suite('numbers as they are typed', () => {
  const spots = spotsOf(base);
  const typed = typedNumbers(spots, enacted);

  test('begin with those in force, and come back as they were', () => {
    assert.equal(typed['limit-ask-identity'], '2');
    assert.equal(typed['warnAtPercent'], '50; 80');
    assert.equal(typed['escalation-division-head'], '12');
    assert.equal(typed['closeAfter'], '30');
    assert.deepEqual(numbersTyped(spots, typed), { numbers: enacted, isWhole: true });
  });

  test('may have a comma or a point, several parts, or nothing where nothing is asked', () => {
    const read = (changed: Record<string, string>) => numbersTyped(spots, { ...typed, ...changed });
    assert.equal(read({ 'limit-ask-identity': '1,5' }).numbers.limits['ask-identity'], 90);
    assert.equal(read({ 'limit-ask-identity': '1.25' }).numbers.limits['ask-identity'], 75);
    assert.deepEqual(read({ warnAtPercent: '60;90' }).numbers.warnAtPercent, [60, 90]);
    assert.deepEqual(read({ 'limit-register': '' }).numbers.limits, others);
    assert.deepEqual(read({ 'escalation-team-lead': ' ' }).numbers.escalation.length, 1);
    assert.equal(read({ 'limit-register': '' }).isWhole, true);
  });

  test('have the calendar that was chosen; of a step that is left out none stays', () => {
    const read = (changed: Record<string, string>) => numbersTyped(spots, { ...typed, ...changed }).numbers;
    const chosen = { ...enacted, calendars: { convey: 'city-5' } };
    assert.deepEqual(read({ 'calendar-convey': 'city-5' }), chosen);
    assert.deepEqual(numbersTyped(spots, typedNumbers(spots, chosen)).numbers, chosen);
    assert.equal('calendars' in read({ 'calendar-convey': '' }), false);
    assert.equal('calendars' in read({ 'limit-register': '', 'calendar-register': 'city-5' }), false);
  });

  test('have of a step’s own ladder what was typed, and nothing where nothing was', () => {
    const read = (changed: Record<string, string>) => numbersTyped(spots, { ...typed, ...changed });
    assert.equal('ladders' in read({}).numbers, false);
    const own = { 'warn-convey': '25; 75', 'ladder-convey-division-head': '1,5', 'call-convey': '20' };
    assert.deepEqual(read(own).numbers.ladders, {
      convey: { warnAtPercent: [25, 75], escalation: [{ to: 'division-head', afterMinutes: 90 }], nextCall: 20 },
    });
    const { numbers } = read(own);
    assert.deepEqual(numbersTyped(spots, typedNumbers(spots, numbers)).numbers, numbers);
    assert.deepEqual(read({ 'call-register': '10' }).numbers.ladders, { register: { nextCall: 10 } });
    assert.equal('ladders' in read({ 'call-register': '10', 'limit-register': '' }).numbers, false);
    assert.equal(read({ 'call-convey': 'dua' }).isWhole, false);
  });

  test('have the ways that a rung is also told by, and no rung of a step without its moment', () => {
    const read = (changed: Record<string, string>) => numbersTyped(spots, { ...typed, ...changed });
    const { numbers } = read({
      'ways-escalation-division-head': 'email whatsapp',
      'ladder-convey-division-head': '1',
      'ways-ladder-convey-division-head': 'push',
    });
    assert.deepEqual(numbers.escalation.at(-1)?.ways, ['whatsapp', 'email']);
    assert.equal('ways' in (numbers.escalation[0] ?? {}), false);
    assert.deepEqual(numbers.ladders?.convey?.escalation, [{ to: 'division-head', afterMinutes: 60, ways: ['push'] }]);
    assert.deepEqual(numbersTyped(spots, typedNumbers(spots, numbers)).numbers, numbers);
    assert.equal(read({ 'ways-ladder-convey-division-head': 'push' }).isWhole, false);
  });

  test('have a step’s words without blanks around them, and none where the field is empty', () => {
    const read = (changed: Record<string, string>) => numbersTyped(spots, { ...typed, ...changed }).numbers;
    const texts = { report: { name: 'Lapor', activity: 'Pelapor melapor' }, convey: { needs: 'Ponsel' } };
    const numbers = read({
      'name-report': 'Lapor',
      'activity-report': ' Pelapor melapor ',
      'needs-convey': 'Ponsel',
      'output-convey': ' ',
    });
    assert.deepEqual(numbers.texts, texts);
    assert.deepEqual(numbersTyped(spots, typedNumbers(spots, numbers)).numbers, numbers);
    assert.equal('texts' in read({ 'output-convey': ' ' }), false);
  });

  test('that are none make the whole unusable', () => {
    for (const wrong of ['', 'dua', '-1', '1,2,3', '1e3', '∞'])
      assert.equal(numbersTyped(spots, { ...typed, 'limit-convey': wrong }).isWhole, false, wrong);
  });
});

test('a preview is a table with numbers of cases', async () => {
  const preview: PreviewAnswer = {
    ...{ from: '2026-11-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z' },
    steps: [
      { step: 'ask-identity', n: 40, late: 4, wouldBeLate: 10 },
      { step: 'convey', n: 0, late: 0, wouldBeLate: 0 },
    ],
    ways: [],
  };
  const { words } = await id.show('features/sop/SopForm.tsx', 'Preview', { props: { preview } });
  assert.match(words, /4 dari 40 \(10 %\) 10 dari 40 \(25 %\)/);
  assert.match(words, /0 tidak ada tidak ada/);
  assert.doesNotMatch(words, /Jalur yang disebut/);
  const ways: PreviewAnswer['ways'] = [
    { to: 'team-lead', way: 'email', people: 0, able: 0 },
    { to: 'division-head', way: 'whatsapp', people: 2, able: 1 },
  ];
  const named = await id.show('features/sop/SopForm.tsx', 'Preview', { props: { preview: { ...preview, ways } } });
  assert.match(named.words, /Ketua Tim lewat Surel: belum ada orangnya/);
  assert.match(named.words, /Kepala Bidang lewat WhatsApp: 1 dari 2 orang memakainya/);
});
