// What each form starts from: the words of a template that fits, filled with what is known of the case, and nothing invented.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { officerCommands, type OfficerCommand } from '#core/complaint/act-table.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { ActFacts } from '#web/acts/act-form.ts';
import { consoleIn, type ChannelLook } from '#test/beds/screens.ts';

/** What any form may start with. */
type Started = Partial<
  Record<
    | 'text'
    | 'mode'
    | 'publicNote'
    | 'publicText'
    | 'privateText'
    | 'joinId'
    | 'reason'
    | 'publishReason'
    | 'reportClass'
    | 'outcome'
    | 'leadAgencyId',
    string
  > &
    Record<'withNote' | 'privately' | 'useKnown' | 'publishAnyway' | 'photosInPublic', boolean> &
    Record<'attachmentIds' | 'fields', string[]>
>;
type Screens = { actScreens: Record<OfficerCommand, { start: (facts: ActFacts) => Started }> };
type Known = Record<string, string | undefined>;
type Templates = { knownOf: (facts: ActFacts) => Known; fillTemplate: (body: string, known: Known) => string };
type Question = { questionFor: (facts: ActFacts, mode: string, typed: string) => string | undefined };
type Channels = { learnChannels: (all: readonly ChannelLook[]) => void };

const { load } = await consoleIn('id');
const { actScreens } = await load<Screens>('features/acts/act-screens.tsx');
const { questionFor } = await load<Question>('features/acts/ask-identity/ask-identity.form.tsx');
const { fillTemplate, knownOf } = await load<Templates>('web/acts/templates.ts');
const { learnChannels } = await load<Channels>('web/ui/channel-name.ts');
const startOf = (act: OfficerCommand, facts: ActFacts): Started => actScreens[act].start(facts);

before(() => {
  Object.defineProperty(globalThis, 'location', { value: { origin: 'https://aduan.example' }, configurable: true });
  learnChannels(shownChannels);
});
after(() => Reflect.deleteProperty(globalThis, 'location'));

const template = (purpose: string, body: string, id = body) => ({ id, purpose, name: id, body });
const link = template('ask-identity', 'Yth. {sapaan}, isi {tautan}');
const inPrivate = template('ask-identity', 'Yth. {sapaan}, balas pesan ini');
const asks = [inPrivate, link];

suite('what is known of the case', () => {
  const known = (changed: Partial<ActFacts> = {}) => knownOf(givenFacts(changed));

  test('calls somebody by their account where there is one, with one @, else by their name, else politely', () => {
    const { reporterName: _name, ...nameless } = givenFacts();
    assert.equal(known({ handle: 'warga.contoh' })['sapaan'], '@warga.contoh');
    assert.equal(known({ handle: '@warga.contoh' })['sapaan'], '@warga.contoh');
    assert.equal(known()['sapaan'], 'Warga Contoh');
    assert.match(knownOf(nameless)['sapaan'] ?? '', /^\S+$/);
    assert.equal(knownOf(nameless)['nama'], undefined);
  });

  test('calls nobody twice who has no name', () => {
    const { reporterName: _name, ...nameless } = givenFacts();
    assert.equal(fillTemplate('Kak {sapaan}, maaf.', knownOf(nameless)), 'Kak, maaf.');
    assert.equal(fillTemplate('Kak {sapaan}, maaf.', known()), 'Kak Warga Contoh, maaf.');
  });

  test('is written for citizens, whatever the officer’s language', () => {
    assert.equal(known({ channel: 'email' })['kanal'], 'surel');
    assert.equal(known({ dueAt: '2026-03-02T03:00:00Z' })['tenggat'], 'Sen, 2 Mar 10.00 WIB');
    assert.equal(known()['tenggat'], undefined);
    assert.equal(known()['lacak'], 'https://aduan.example/lacak/ADU-2026-000123-PM');
    assert.equal(known({ agencyAnswer: 'Sudah ditambal.' })['hasil'], 'Sudah ditambal.');
  });
});

suite('the question for an identity', () => {
  const start = (changed: Partial<ActFacts>) => startOf('AskIdentity', givenFacts({ templates: asks, ...changed }));

  test('goes by a form to whoever wrote in public, and by message where all was private', () => {
    const ways: readonly [hasPublic: boolean, hasPrivate: boolean, mode: string, text: string][] = [
      [true, false, 'form-link', 'Yth. Warga Contoh, isi {tautan}'],
      [true, true, 'form-link', 'Yth. Warga Contoh, isi {tautan}'],
      [false, true, 'private-message', 'Yth. Warga Contoh, balas pesan ini'],
      [false, false, 'form-link', 'Yth. Warga Contoh, isi {tautan}'],
    ];
    for (const [hasPublic, hasPrivate, mode, text] of ways) {
      const started = start({ hasPublic, hasPrivate });
      assert.deepEqual([started.mode, started.text], [mode, text]);
    }
  });

  test('goes out in public where nothing private exists, with the shortest words that hold the link', () => {
    const short = template('ask-identity', 'Isi {tautan}');
    const open = { onlyPublic: true as const, hasPublic: true, hasPrivate: false, templates: [...asks, short] };
    const started = start(open);
    assert.deepEqual([started.mode, started.text], ['public-link', 'Isi {tautan}']);
    assert.equal(start({ ...open, hasPrivate: true }).mode, 'form-link');
    assert.equal(start({ ...open, hasPublic: false }).mode, 'form-link');
    assert.equal(questionFor(givenFacts(open), 'form-link', ''), 'Yth. Warga Contoh, isi {tautan}');
  });

  test('without a template that fits takes the first there is, and without any begins empty', () => {
    assert.equal(start({ templates: [inPrivate] }).text, 'Yth. Warga Contoh, balas pesan ini');
    assert.equal(start({ templates: [template('interim', 'x')] }).text, '');
  });

  test('is exchanged with the way of asking only while nobody has changed its words', () => {
    const facts = givenFacts({ templates: asks });
    const [byForm, byMessage] = ['Yth. Warga Contoh, isi {tautan}', 'Yth. Warga Contoh, balas pesan ini'];
    assert.equal(questionFor(facts, 'private-message', byForm), byMessage);
    assert.equal(questionFor(facts, 'form-link', byMessage), byForm);
    assert.equal(questionFor(facts, 'form-link', '  '), byForm);
    assert.equal(questionFor(facts, 'private-message', `${byForm} Terima kasih.`), undefined);
    assert.equal(questionFor(givenFacts(), 'form-link', ''), undefined);
  });
});

suite('the note in public beside it', () => {
  const notes = ['satu', 'dua', 'tiga'].map((body) => template('ask-note', body));
  const note = (number: string, templates = notes) =>
    startOf('AskIdentity', givenFacts({ number, templates })).publicNote;

  test('is another one from case to case, since platforms refuse the same words twice', () => {
    assert.deepEqual(
      ['ADU-2026-000120-AB', 'ADU-2026-000121-CD', 'ADU-2026-000122-EF', 'ADU-2026-000123-GH'].map((one) => note(one)),
      [...['satu', 'dua', 'tiga', 'satu']],
    );
  });

  test('is the same each time for one case, filled with its number', () => {
    const own = [template('ask-note', 'Nomor {nomor}')];
    assert.equal(note('ADU-2026-000120-AB', own), 'Nomor ADU-2026-000120-AB');
    assert.equal(note('ADU-2026-000121-CD'), note('ADU-2026-000121-CD'));
  });

  test('without templates is empty, and still on', () => {
    const started = startOf('AskIdentity', givenFacts());
    assert.deepEqual([started.publicNote, started.withNote], ['', true]);
  });
});

suite('other texts', () => {
  const templates = [
    template('interim', 'Kami teruskan, {nama}.'),
    template('information', 'Buka pukul 8.'),
    template('result', 'Hasil: {hasil}'),
    template('interim', 'Kedua'),
  ];
  const facts = (changed: Partial<ActFacts> = {}) => givenFacts({ templates, ...changed });

  test('an interim answer is the colleague’s draft before any template', () => {
    for (const act of ['DraftResponse', 'ApproveInterim'] as const) {
      assert.equal(startOf(act, facts()).text, 'Kami teruskan, Warga Contoh.');
      assert.equal(startOf(act, facts({ draft: 'Konsep.' })).text, 'Konsep.');
      assert.equal(startOf(act, facts({ draft: '' })).text, '');
    }
  });

  test('an answer to a question is in public unless the officer says otherwise', () => {
    const { text, privately } = startOf('AnswerInformation', facts());
    assert.deepEqual([text, privately], ['Buka pukul 8.', false]);
  });

  test('a result is written where the case came from: in public, in private, or to be read aloud', () => {
    const texts = (changed: Partial<ActFacts>) => {
      const { publicText, privateText } = startOf('ConveyResult', facts({ agencyAnswer: 'Ditambal.', ...changed }));
      return [publicText, privateText];
    };
    assert.deepEqual(texts({ hasPublic: true }), ['Hasil: Ditambal.', '']);
    assert.deepEqual(texts({ hasPublic: false }), ['', 'Hasil: Ditambal.']);
    assert.deepEqual(texts({ hasPublic: false, channel: 'phone' }), ['Hasil: Ditambal.', '']);
  });

  test('what is not known stays in braces, for the officer to see', () => {
    assert.equal(startOf('ConveyResult', facts()).publicText, 'Hasil: {hasil}');
  });

  test('of the pictures those of the final report are ticked, and none goes out in public by itself', () => {
    const photos = [
      { id: 'a', url: '/a', source: 'progress' },
      { id: 'b', url: '/b', source: 'result' },
      { id: 'c', url: '/c', source: 'added' },
    ] as const;
    const started = startOf('ConveyResult', facts({ photos }));
    assert.deepEqual([started.attachmentIds, started.photosInPublic], [['b'], false]);
    assert.deepEqual(startOf('AnswerDirectly', facts({ photos })).attachmentIds, []);
  });
});

suite('choices', () => {
  test('begin with what is known: all fields to reveal, the latest join, an identity from before', () => {
    assert.deepEqual(startOf('RevealIdentity', givenFacts({ identityFields: ['name', 'phone'] })).fields, [
      'name',
      'phone',
    ]);
    const joins = ['b', 'a'].map((joinId) => ({ joinId, otherNumber: 'x', by: 'y', at: 'z' }));
    assert.equal(startOf('SeparateReporter', givenFacts({ joins })).joinId, 'b');
    assert.equal(startOf('SeparateReporter', givenFacts()).joinId, '');
    assert.equal(startOf('ProvideIdentity', givenFacts({ knownIdentity: true })).useKnown, true);
    assert.equal(startOf('ProvideIdentity', givenFacts()).useKnown, false);
  });

  test('that decide something begin undecided', () => {
    assert.equal(startOf('JudgeNotComplaint', givenFacts()).reason, '');
    assert.equal(startOf('ReportFieldResult', givenFacts()).outcome, '');
    assert.equal(startOf('Classify', givenFacts()).reportClass, '');
    assert.equal(
      startOf('Dispose', givenFacts({ agencies: [{ id: 'dlh', name: 'a', shortName: 'b' }] })).leadAgencyId,
      '',
    );
  });

  test('nobody publishes personal data, nor gives a reason, by opening a form', () => {
    for (const act of officerCommands) {
      const started = startOf(act, givenFacts({ templates: asks }));
      assert.notEqual(started.publishAnyway, true, act);
      assert.equal(started.reason ?? started.publishReason ?? '', '', act);
    }
  });

  test('two forms of one act hold nothing together', () => {
    const facts = givenFacts({ identityFields: ['name'] });
    startOf('RevealIdentity', facts).fields?.push('phone');
    assert.deepEqual(startOf('RevealIdentity', facts).fields, ['name']);
    assert.deepEqual(facts.identityFields, ['name']);
  });
});
