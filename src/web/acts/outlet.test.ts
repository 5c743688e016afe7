// Where the texts of an act go out, how long they may be there, and where the server found a person in them.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { officerCommands, type OfficerCommand } from '#core/complaint/act-table.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import { Failure } from '../api.ts';
import { learnChannels } from '../ui/channel-name.ts';
import type { ActFacts } from './act-form.ts';
import type { Voice } from './act-screen.ts';
import type { Outlet, Problems } from './act-values.ts';
import { exposureOf, exposuresAmong, exposuresIn } from './exposures.ts';
import { outletOf } from './outlet.ts';

const { load } = await consoleIn('id');
type Screens = { actScreens: Record<OfficerCommand, { voice?: Voice }> };
const { actScreens } = await load<Screens>('features/acts/act-screens.tsx');

before(() => learnChannels(shownChannels));
after(() => learnChannels([]));

const [publicLimit, privateLimit] = [
  { max: 280, unit: 'weighted' },
  { max: 1000, unit: 'bytes' },
] as const;
const facts = (changed: Partial<ActFacts> = {}) => givenFacts({ publicLimit, privateLimit, ...changed });
const outlet = (act: OfficerCommand, changed: Partial<ActFacts> = {}, values: object = {}): Outlet =>
  outletOf(actScreens[act].voice, facts(changed), values);

suite('whether everybody reads the first text', () => {
  const inPublic: readonly OfficerCommand[] = [
    'ApproveInterim',
    'DraftResponse',
    'AnswerInformation',
    'ExtendRequest',
    'DecideRequest',
    'ReferElsewhere',
    'NoteElsewhere',
    'DivertToEmergency',
    'AnswerDirectly',
    'ConveyResult',
  ];

  test('of a case that came in public: those that answer it, and no other act', () => {
    for (const act of officerCommands) assert.equal(outlet(act).text, inPublic.includes(act), act);
  });

  test('of a question: where the way of asking is the public one', () => {
    for (const [mode, isOpen] of [
      ['public-link', true],
      ['form-link', false],
      ['private-message', false],
    ] as const) {
      const { text, limits } = outlet('AskIdentity', {}, { mode });
      assert.deepEqual([text, limits.text], [isOpen, isOpen ? publicLimit : privateLimit], mode);
    }
    assert.equal(outlet('AskIdentity', { hasPublic: false }, { mode: 'public-link' }).text, false);
  });

  test('of a private case: none', () => {
    for (const act of officerCommands) assert.equal(outlet(act, { hasPublic: false }).text, false, act);
  });

  test('of a case that was told by mouth: the result, which stands on the tracking page', () => {
    for (const act of officerCommands)
      assert.equal(
        outlet(act, { hasPublic: false, channel: 'phone' }).text,
        act === 'AnswerDirectly' || act === 'ConveyResult',
        act,
      );
  });

  test('an answer that the officer sends privately is no public one', () => {
    assert.equal(outlet('AnswerInformation', {}, { privately: true }).text, false);
    assert.equal(outlet('AnswerInformation', {}, { privately: false }).text, true);
  });
});

suite('how long a text may be', () => {
  test('is the limit of where it goes', () => {
    assert.deepEqual(outlet('ApproveInterim').limits.text, publicLimit);
    assert.deepEqual(outlet('ApproveInterim', { hasPublic: false }).limits.text, privateLimit);
    assert.deepEqual(outlet('AskIdentity').limits.text, privateLimit);
    assert.deepEqual(outlet('AnswerInformation', {}, { privately: true }).limits.text, privateLimit);
  });

  test('of words that stay here is none', () => {
    for (const act of ['AddNote', 'ReportProgress', 'ReportFieldResult', 'Dispose'] as const)
      assert.equal(outlet(act).limits.text, undefined, act);
  });

  test('of a note is the public one, where there is something public', () => {
    assert.deepEqual(outlet('AskIdentity').limits.publicNote, publicLimit);
    assert.equal(outlet('AskIdentity', { hasPublic: false }).limits.publicNote, undefined);
  });

  test('of a result without a public place is the private one for both', () => {
    const { publicText, privateText } = outlet('ConveyResult', { hasPublic: false }).limits;
    assert.deepEqual([publicText, privateText], [privateLimit, privateLimit]);
  });

  test('that no channel names is none', () => {
    assert.deepEqual(outletOf('ConveyResult', givenFacts(), {}).limits, {});
  });
});

test('pictures go where a channel takes them, by either way', () => {
  const takes = (...photoWays: ActFacts['photoWays'][number][]) => outlet('ConveyResult', { photoWays }).photos;
  const way = (visibility: 'public' | 'private', does: boolean) => ({ channel: 'instagram', visibility, takes: does });
  assert.deepEqual(takes(), { privately: false, openly: false });
  assert.deepEqual(takes(way('public', true), way('private', false)), { privately: false, openly: true });
  assert.deepEqual(takes(way('private', false), way('private', true)), { privately: true, openly: false });
});

suite('what the server found in a public text', () => {
  const find = (place: string, from = 0, to = 4) => ({ place, kind: 'name', from, to }) as const;
  const failure = (...exposed: ReturnType<typeof find>[]): Failure => {
    const one = new Failure(422, 'personal-data', { title: 'x', detail: 'y' });
    one.exposed = exposed;
    return one;
  };

  test('stands at the field that holds it, with the words as they were sent', () => {
    const found = exposuresIn(failure(find('body/publicText'), find('body/publicNote')), {
      publicText: 'Budi',
      publicNote: 'Budi!',
    });
    assert.deepEqual(Object.keys(found), ['publicText', 'publicNote']);
    assert.equal(found.publicText?.kind === 'personal-data' && found.publicText.text, 'Budi');
  });

  test('is nothing where it names no field of the form, or the failure is another', () => {
    assert.deepEqual(exposuresIn(failure(find('body/privateText')), { privateText: 'Budi' }), {});
    assert.deepEqual(exposuresIn(failure(find('body/text')), {}), {});
    assert.deepEqual(exposuresIn(new Error('x'), { text: 'Budi' }), {});
  });

  test('holds as long as the words are the same, and go out in public', () => {
    const exposed: Problems = { text: { kind: 'personal-data', text: 'Budi', finds: [find('body/text')] } };
    const of = (text: string, more: object = {}) => exposureOf({ exposed, values: { text, ...more } }, 'text');
    assert.notEqual(of('Budi'), undefined);
    assert.notEqual(of('  Budi '), undefined);
    assert.equal(of('Budi.'), undefined);
    assert.equal(of('Budi', { privately: true }), undefined);
    assert.equal(exposureOf({ exposed, values: { publicText: 'Budi' } }, 'publicText'), undefined);
  });

  test('is told apart from what else stops a form', () => {
    const problems: Problems = {
      text: { kind: 'missing' },
      publicText: { kind: 'personal-data', text: 'x', finds: [] },
    };
    assert.deepEqual(Object.keys(exposuresAmong(problems)), ['publicText']);
  });
});

suite('whether a platform will surely refuse', () => {
  type Refusing = { isSurelyRefused: (going: object, facts: ActFacts, body: object, now: number) => boolean };
  // Nothing private has ever been written, and nothing may be: no way is open.
  const closed = facts({ windows: {} });
  const asked = { act: 'AskIdentity', voice: 'asks' };

  test('a question in public is judged by the post, and not by whether private messages come through', async () => {
    const { isSurelyRefused } = await load<Refusing>('web/acts/outward.tsx');
    const refused = facts({ publicRefusal: { why: 'uninvited' } });
    const body = { mode: 'public-link', text: 'Isi {tautan}' };
    assert.equal(isSurelyRefused(asked, refused, body, 0), true);
    assert.equal(isSurelyRefused(asked, facts(), body, 0), false);
    assert.equal(isSurelyRefused(asked, closed, body, 0), false);
    const inPrivate = { ...body, mode: 'form-link' };
    assert.equal(isSurelyRefused(asked, closed, inPrivate, 0), true);
    assert.equal(isSurelyRefused(asked, refused, inPrivate, 0), false);
  });
});
