// What of a result leaves: pictures where their way takes them, and words only where the platform will not refuse them for sure.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { isOutward, officerCommands, type OfficerCommand } from '#core/complaint/act-table.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { ActFacts } from '#web/acts/act-form.ts';

const id = await consoleIn('id', shownChannels);

suite('pictures of a result', () => {
  const photos = [
    { id: 'a', url: '/lampiran/a', source: 'result' },
    { id: 'b', url: '/lampiran/b', source: 'progress' },
  ] as const;
  const takes = { channel: 'email', visibility: 'private', takes: true } as const;
  const result = (changed: Partial<ActFacts>, role: Role = 'admin-pusat') =>
    id.show('features/acts/ActDialog.tsx', 'ActDialog', {
      props: {
        act: 'ConveyResult',
        facts: givenFacts({ hasPublic: false, photos, ...changed }),
        news: undefined,
        onClose: () => undefined,
      },
      as: { role },
    });

  test('are shown to be chosen where their way takes them, those of the report ticked', async () => {
    const shown = await result({ photoWays: [takes] });
    assert.deepEqual(
      shown.all('img').map(({ attributes }) => attributes['src']),
      ['/lampiran/a', '/lampiran/b'],
    );
    assert.deepEqual(
      shown
        .all('input')
        .flatMap(({ attributes }) => (attributes['checked'] === undefined ? [] : [attributes['value']])),
      ['a'],
    );
    assert.match(
      shown.words,
      /Surel, pesan pribadi: foto yang dicentang ikut terkirim\. Foto yang dicentang juga tampil di halaman lacak.*Lokasi dan data kamera dihapus/,
    );
  });

  test('of the reporter’s own may stand before them, and none is ticked by itself', async () => {
    const shown = await result({ photos: [], beforePhotos: [{ id: 'r', url: '/lampiran/r' }] });
    assert.match(shown.words, /Foto sebelum dikerjakan.*tidak dikirim ke mana pun.*Kiriman pelapor 1/);
    assert.ok(shown.all('input').every(({ attributes }) => attributes['checked'] === undefined));
    assert.doesNotMatch((await result({})).words, /Foto sebelum dikerjakan/);
  });

  test('that would not go along are told to stand on the tracking page alone', async () => {
    const shown = await result({ photoWays: [{ ...takes, takes: false }] });
    assert.equal(shown.all('img').length, 2);
    assert.match(shown.words, /Surel, pesan pribadi: hanya teks, foto tidak ikut\. Foto yang dicentang juga tampil/);
  });

  test('are added by whoever conveys results', async () => {
    const adds = async (photoWays: ActFacts['photoWays'], role: Role) =>
      (await result({ photoWays }, role))
        .all('input')
        .filter(({ attributes }) => attributes['aria-label'] === 'Tambah foto untuk pelapor').length;
    for (const role of ['admin-pusat', 'team-lead'] as const) assert.equal(await adds([takes], role), 1, role);
    for (const role of ['admin-agency', 'operator'] as const) assert.equal(await adds([takes], role), 0, role);
    assert.equal(await adds([], 'admin-pusat'), 1);
  });
});

type Surely = { isSurelyRefused: (going: Going, facts: ActFacts, body: object, now: number) => boolean };
type Going = { act: OfficerCommand };
const { actScreens } = await id.load<{ actScreens: Record<OfficerCommand, Going> }>('features/acts/act-screens.tsx');
const { isSurelyRefused } = await id.load<Surely>('web/acts/outward.tsx');

suite('a platform that will surely refuse', () => {
  const at = Date.parse('2026-03-02T03:00:00Z');
  const refused = (act: OfficerCommand, changed: Partial<ActFacts>, body: object) =>
    isSurelyRefused(actScreens[act], givenFacts(changed), body, at);
  const over = { windows: { message: { untilAt: at - 1 } } };
  const uninvited = { publicRefusal: { why: 'uninvited' } } as const;

  test('private words, once the window has closed, and up to that moment not', () => {
    assert.equal(refused('AskIdentity', over, { text: 'x' }), true);
    assert.equal(refused('AskIdentity', { windows: { message: { untilAt: at + 1 } } }, { text: 'x' }), false);
    assert.equal(refused('AskIdentity', {}, { text: 'x' }), false);
    assert.equal(refused('ConveyResult', over, { publicText: 'x' }), false);
    assert.equal(refused('ConveyResult', over, { publicText: 'x', privateText: 'y' }), true);
    assert.equal(refused('AnswerInformation', over, { text: 'x', privately: true }), true);
    assert.equal(refused('ApproveInterim', over, { text: 'x' }), false);
    assert.equal(refused('ApproveInterim', { ...over, hasPublic: false }, { text: 'x' }), true);
  });

  test('public words to whoever did not name the city', () => {
    assert.equal(refused('ApproveInterim', uninvited, { text: 'x' }), true);
    assert.equal(refused('AskIdentity', uninvited, { text: 'x' }), false);
    assert.equal(refused('AnswerInformation', uninvited, { text: 'x', privately: true }), false);
    assert.equal(refused('ConveyResult', uninvited, { privateText: 'x' }), false);
    assert.equal(refused('ConveyResult', { ...uninvited, hasPublic: false }, { publicText: 'x' }), false);
  });

  test('nothing that stays at the desk', () => {
    const kept = officerCommands.filter((act) => !isOutward(act));
    assert.ok(kept.includes('AddNote') && kept.length > 10, kept.join());
    for (const act of kept)
      assert.equal(
        refused(act, { ...over, ...uninvited, hasPublic: false }, { text: 'x', publicText: 'y' }),
        false,
        act,
      );
  });
});
