// One case in a list: who, what, its promise, and what a search found in it. Other people's words stay words.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Status } from '#core/complaint/complaint.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenRow, shownChannels, shownNumber } from '#test/given/case-answer.ts';
import type { CaseRow } from './inbox.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const part = ['features/inbox/CaseRow.tsx', 'CaseRow'] as const;

const statuses = {
  ...{ none: 0, triage: 0, 'awaiting-identity': 0, coordination: 0, registration: 0, 'follow-up': 0, conveying: 0 },
  closed: 0,
} satisfies Record<Status, 0>;

type Props = {
  row: CaseRow;
  current: boolean;
  search: string;
  pick?: { chosen: boolean; onToggle: () => void };
};
const show = (changed: Partial<CaseRow> = {}, props: Partial<Props> = {}, language = id) =>
  language.show<Props>(...part, {
    props: { row: givenRow(changed), current: false, search: '', ...props },
    now: '2026-03-02T02:17:00Z',
  });

suite('the row', () => {
  test('leads to its case and keeps what was chosen in the list', async () => {
    assert.deepEqual((await show()).links, [`/meja/kasus/${shownNumber}`]);
    const search = '?map=triage&waktu=lewat&cari=lampu%20mati';
    assert.deepEqual((await show({}, { search })).links, [`/meja/kasus/${shownNumber}${search}`]);
  });

  test('is marked where it is the open one', async () => {
    const current = async (is: boolean) =>
      (await show({}, { current: is })).all('a.row')[0]?.attributes['aria-current'];
    assert.deepEqual([await current(true), await current(false)], ['true', undefined]);
  });

  test('says its step, its number and its words', async () => {
    const shown = await show();
    assert.match(shown.words, new RegExp(`Warga Contoh .*Lampu jalan mati di depan pasar\\. .*${shownNumber}`));
    assert.deepEqual(shown.wordsOf('span.row-excerpt'), ['Lampu jalan mati di depan pasar.']);
  });

  test('says who has it and since when, and until when an agency has time of its own', async () => {
    const since = '2026-03-02T01:30:00.000Z';
    const meta = async (standsWith: CaseRow['standsWith'], language = id) =>
      (await show(standsWith === undefined ? {} : { standsWith }, {}, language)).wordsOf('span.row-meta')[0] ?? '';
    assert.match(await meta({ who: 'admin-pusat', since }), /Admin Pusat sejak [^·]*08\.30/);
    const agency = { who: 'agency', agency: 'DPUPKP', since, ownDueAt: '2026-03-03T01:30:00.000Z' } as const;
    assert.match(await meta(agency), /DPUPKP sejak [^·]*08\.30[^·]* · waktunya sampai [^·]*08\.30/);
    assert.match(await meta({ who: 'reporter' }), /Menunggu pelapor/);
    assert.match(await meta(agency, en), /DPUPKP since [^·]*08:30/);
    assert.doesNotMatch(await meta(undefined), /sejak/);
  });

  test('says when somebody comes to the reporter, where that was agreed', async () => {
    const visitAt = '2026-03-03T01:30:00.000Z';
    assert.deepEqual((await show({ visitAt })).wordsOf('strong.row-task'), ['Kunjungan Sel, 3 Mar 08.30 WIB']);
    assert.match((await show({ visitAt }, {}, en)).words, /Visit Tue 3 Mar 08:30/);
    assert.deepEqual((await show()).wordsOf('strong.row-task'), []);
  });

  test('names the body outside the city that is to be asked, and when', async () => {
    const asked = { body: 'PLN', askAt: '2026-03-03T01:30:00.000Z' };
    const closed = { status: 'closed', asked } as const;
    assert.deepEqual((await show(closed)).wordsOf('strong.row-task'), ['Tanyakan ke PLN Sel, 3 Mar 08.30 WIB']);
    assert.match((await show(closed, {}, en)).words, /Ask PLN Tue 3 Mar 08:30/);
  });

  test('names the channel for those who do not see its sign', async () => {
    const labels = async (channel: string) =>
      (await show({ channel })).all('span.channel-mark').map(({ attributes }) => attributes['aria-label']);
    assert.deepEqual(await labels('email'), ['Surel']);
    assert.deepEqual(await labels('kanal-baru'), ['kanal-baru']);
  });

  test('says in which kelurahan it lies, where somebody said so and the city has it', async () => {
    const meta = async (changed: Partial<CaseRow>) => (await show(changed)).wordsOf('span.row-meta')[0];
    assert.equal(await meta({ kelurahan: '34.71.02.1003' }), `Baru masuk Gowongan ${shownNumber}`);
    assert.equal(await meta({ kelurahan: '34.71.99.1001' }), `Baru masuk ${shownNumber}`);
    assert.equal(await meta({}), `Baru masuk ${shownNumber}`);
  });

  test('without words says so in the console’s language, and not as words of a citizen', async () => {
    const shown = await show({ excerpt: '' });
    const [excerpt] = shown.all('span.row-excerpt');
    assert.equal(excerpt?.attributes['lang'], undefined);
    assert.notEqual(excerpt?.words, '');
    assert.equal((await show()).all('span.row-excerpt')[0]?.attributes['lang'], 'id');
    assert.notEqual((await show({ excerpt: '' }, {}, en)).wordsOf('span.row-excerpt')[0], excerpt?.words);
  });

  test('of somebody without a name, in other scripts, or of markup shows the name as it is', async () => {
    for (const reporterName of ['ꦏꦸꦠ', '<script>alert(1)</script>', 'Nama '.repeat(40).trim(), '😀'])
      assert.deepEqual((await show({ reporterName })).wordsOf('span.row-name'), [reporterName]);
  });
});

suite('initials', () => {
  const of = async (reporterName: string) =>
    (await show({ reporterName })).all('span.avatar-initials')[0]?.attributes['data-initials'];
  const names: readonly [name: string, initials: string][] = [
    ['Warga Contoh', 'WC'],
    ['@warga.contoh_jogja', 'WC'],
    ['warga', 'W'],
    ['Siti Nur Aisyah Rahmawati', 'SN'],
    ['', '?'],
    ['@', '?'],
    ['---', '?'],
    ['  spasi   ganda ', 'SG'],
    ['😀 Budi', '😀B'],
    ['𝓑𝓾𝓭𝓲 𝓢', '𝓑𝓢'],
    ['ꦧꦸꦢꦶ', 'ꦧ'],
  ];
  for (const [name, initials] of names)
    test(`of ${JSON.stringify(name)}`, async () => assert.equal(await of(name), initials));
});

suite('its promise', () => {
  const badges = async (changed: Partial<CaseRow>) =>
    (await show(changed)).all('span.badge').map(({ attributes }) => attributes['class']);

  test('is a badge while something runs, and none where nothing does', async () => {
    assert.deepEqual(await badges({}), ['badge badge-neutral']);
    const { clock: _none, ...without } = givenRow();
    const shown = await id.show<Props>(...part, { props: { row: without, current: false, search: '' } });
    assert.deepEqual(shown.all('span.badge'), []);
  });

  test('of a closed case is that it is closed, whatever its clock says', async () => {
    assert.deepEqual((await show({ status: 'closed' })).wordsOf('span.badge'), ['Selesai']);
  });

  test('every status has words in both languages', async () => {
    const words = async (status: Status, language = id) =>
      (await show({ status }, {}, language)).wordsOf('span.row-meta')[0] ?? '';
    for (const status of Object.keys(statuses).filter((one) => one !== 'none') as Status[]) {
      const [own, english] = [await words(status), await words(status, en)];
      assert.match(own, new RegExp(`^\\S.+ ${shownNumber}$`), status);
      assert.notEqual(own, english, status);
    }
  });
});

suite('a box to choose it', () => {
  const boxes = async (pick?: { chosen: boolean; onToggle: () => void }) =>
    (await show({}, pick === undefined ? {} : { pick }))
      .all('input')
      .map(({ attributes }) => [attributes['aria-label'], 'checked' in attributes]);

  test('stands beside it where it may be chosen, is named after it, and shows whether it is', async () => {
    const onToggle = () => undefined;
    assert.deepEqual(await boxes(), []);
    assert.deepEqual(await boxes({ chosen: false, onToggle }), [[`Pilih Warga Contoh, ${shownNumber}`, false]]);
    assert.deepEqual(await boxes({ chosen: true, onToggle }), [[`Pilih Warga Contoh, ${shownNumber}`, true]]);
  });

  test('is no part of the link: to choose is not to open', async () => {
    const shown = await show({}, { pick: { chosen: false, onToggle: () => undefined } });
    assert.equal(shown.all('a.row')[0]?.inside.length === 0, false);
    assert.equal(/<a[^>]*>(?:(?!<\/a>).)*<input/s.test(shown.html), false);
  });
});

suite('alarms', () => {
  test('of words that did not arrive, were not sent, or must be brought by an officer, stand in the row', async () => {
    const alarms = async (changed: Partial<CaseRow>) => {
      const shown = await show(changed);
      return [shown.all('strong.row-alarm').length, shown.all('strong.row-task').length];
    };
    assert.deepEqual(await alarms({}), [0, 0]);
    assert.deepEqual(await alarms({ undelivered: 1 }), [1, 0]);
    assert.deepEqual(await alarms({ byHand: true }), [0, 1]);
    assert.deepEqual(await alarms({ undelivered: 2, byHand: true }), [1, 1]);
    assert.deepEqual((await show({ draft: true })).wordsOf('strong.row-task'), ['Konsep']);
    assert.deepEqual((await show({ draft: true }, {}, en)).wordsOf('strong.row-task'), ['Draft']);
  });
});

suite('what a search found', () => {
  const found = (match: NonNullable<CaseRow['match']>, language = id) => show({ match }, {}, language);
  const text = 'Lampu mati, lampu taman juga mati';

  test('stands out, each piece, with all words between them', async () => {
    const shown = await found({
      in: 'message',
      text,
      marks: [
        { from: 0, to: 5 },
        { from: 12, to: 17 },
      ],
    });
    assert.deepEqual(shown.wordsOf('mark'), ['Lampu', 'lampu']);
    assert.deepEqual(shown.wordsOf('span.row-found'), [text]);
  });

  test('side by side, at the very end, or nowhere loses nothing', async () => {
    for (const marks of [
      [],
      [
        { from: 0, to: 3 },
        { from: 3, to: 5 },
      ],
      [{ from: 29, to: text.length }],
    ]) {
      const shown = await found({ in: 'message', text, marks });
      assert.equal(shown.all('span.row-found')[0]?.words.replaceAll(' ', ''), text.replaceAll(' ', ''));
      assert.equal(shown.all('mark').length, marks.length);
    }
  });

  test('outside of messages says where, in either language', async () => {
    const marks = [{ from: 0, to: 4 }];
    const where = async (place: 'name' | 'number' | 'message', language = id) =>
      (await found({ in: place, text: 'Budi', marks }, language)).wordsOf('span.meta');
    const [name, number] = [await where('name'), await where('number')];
    assert.equal(name.length, 1);
    assert.notDeepEqual(name, number);
    assert.notDeepEqual(name, await where('name', en));
    assert.deepEqual(await where('message'), []);
  });

  test('takes the place of the excerpt', async () => {
    const shown = await show({ excerpt: 'Kata lain', match: { in: 'message', text, marks: [] } });
    assert.equal(shown.words.includes('Kata lain'), false);
  });

  test('in words of markup stays words', async () => {
    const shown = await found({ in: 'message', text: '<b>mati</b>', marks: [{ from: 3, to: 7 }] });
    assert.equal(shown.all('b').length, 0);
    assert.deepEqual(shown.wordsOf('mark'), ['mati']);
  });
});

suite('how pressing it is', () => {
  const marks = async (changed: Partial<CaseRow>, language = id) => {
    const shown = await show(changed, {}, language);
    return [...shown.wordsOf('strong.row-alarm'), ...shown.wordsOf('strong.row-task')];
  };

  test('is said of danger and of what is high, and of nothing else', async () => {
    assert.deepEqual(await marks({ level: 'danger' }), ['Bahaya']);
    assert.deepEqual(await marks({ level: 'high' }), ['Prioritas tinggi']);
    assert.deepEqual(await marks({ level: 'normal' }), []);
    assert.deepEqual(await marks({ level: 'danger', status: 'closed' }), []);
  });

  test('found in words alone it is said to be so', async () => {
    assert.deepEqual(await marks({ level: 'danger', suspected: true }), ['Mungkin ada bahaya']);
    assert.deepEqual(await marks({ level: 'danger', suspected: true }, en), ['Perhaps danger']);
  });
});
