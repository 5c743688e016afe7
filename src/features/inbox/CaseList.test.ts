// The list of cases as its address says: which folder, what was looked for, how late; and what is said where nothing is, or cannot be read.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { manyActs } from '#core/complaint/many-acts.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenRow, shownChannels } from '#test/given/case-answer.ts';
import type { InboxAnswer } from './inbox.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];

const folder = (name: string, count = 0, late = 0, near = 0) => ({ name, count, late, near });
const answer = (changed: Partial<InboxAnswer> = {}): InboxAnswer => ({
  cases: [givenRow()],
  folders: [folder('mine', 3, 1, 2), folder('triage', 12), folder('closed')],
  ...changed,
});

/** Answers whatever question the address leads to; the question is looked at by itself. */
const show = async (
  at: string,
  given: InboxAnswer | Response = answer(),
  { language = id, current = undefined as string | undefined, role = 'admin-medsos' as Role } = {},
) => {
  const draw = (answers: Record<string, unknown>) =>
    language.show('features/inbox/CaseList.tsx', 'CaseList', {
      props: { current },
      as: { role },
      at,
      answers,
      now: '2026-03-02T02:17:00Z',
    });
  const asked = await draw({}).then(
    () => '',
    (error: unknown) => /GET \S+/.exec(String(error))?.[0] ?? '',
  );
  return { asked, shown: await draw({ [asked]: given }) };
};

suite('the question that is asked', () => {
  const questions: readonly [at: string, asked: string][] = [
    ['/masuk', 'GET /api/v1/cases?folder=mine'],
    ['/masuk?map=triage', 'GET /api/v1/cases?folder=triage'],
    ['/masuk?cari=lampu+mati', 'GET /api/v1/cases?folder=mine&q=lampu+mati'],
    ['/masuk?cari=%20lampu%20', 'GET /api/v1/cases?folder=mine&q=lampu'],
    ['/masuk?cari=%20%20', 'GET /api/v1/cases?folder=mine'],
    ['/masuk?waktu=lewat', 'GET /api/v1/cases?folder=mine&urgency=late'],
    ['/masuk?waktu=hampir&map=all', 'GET /api/v1/cases?folder=all&urgency=near'],
    ['/masuk?waktu=apa-saja', 'GET /api/v1/cases?folder=mine'],
    ['/masuk?wilayah=34.71.02', 'GET /api/v1/cases?folder=mine&area=34.71.02'],
    ['/masuk?wilayah=34.71.02.1003&map=all', 'GET /api/v1/cases?folder=all&area=34.71.02.1003'],
    ['/masuk?wilayah=34.71.99', 'GET /api/v1/cases?folder=mine'],
    ['/masuk?kanal=email&map=all', 'GET /api/v1/cases?folder=all&channel=email'],
    ['/masuk?cari=A%26B%23%3D', 'GET /api/v1/cases?folder=mine&q=A%26B%23%3D'],
    ['/masuk?cari=%EA%A6%AD%EA%A6%A9', 'GET /api/v1/cases?folder=mine&q=%EA%A6%AD%EA%A6%A9'],
  ];
  for (const [at, expected] of questions) test(`at ${at}`, async () => assert.equal((await show(at)).asked, expected));

  test('of an address that is no question of ours is asked all the same, and refused in words', async () => {
    const refused = Response.json({ title: 'Permintaan ini keliru.', detail: 'Periksa alamatnya.' }, { status: 400 });
    const { shown, asked } = await show('/masuk?map=apa-ini', refused);
    assert.equal(asked, 'GET /api/v1/cases?folder=apa-ini');
    assert.match(shown.words, /Permintaan ini keliru\. Periksa alamatnya\. Coba lagi/);
    assert.equal(shown.all('a.row').length, 0);
  });
});

suite('folders', () => {
  test('stand with their counts; nothing is counted in none, and what is late is read out', async () => {
    const { shown } = await show('/masuk?map=triage');
    const folders = shown.all('button.folder').filter(({ attributes }) => attributes['class'] === 'folder');
    assert.equal(folders.length, 3);
    assert.match(folders[0]?.words ?? '', / 3 1 terlambat$/);
    assert.match(folders[1]?.words ?? '', / 12$/);
    assert.equal(/\d/.test(folders[2]?.words ?? ''), false);
    assert.deepEqual(
      folders.map(({ attributes }) => attributes['aria-pressed']),
      ['false', 'true', 'false'],
    );
    assert.equal(shown.all('span.folder-late').length, 1);
  });

  test('that this console does not know go by their names', async () => {
    const { shown } = await show('/masuk', answer({ folders: [folder('baru-sekali', 2)] }));
    assert.match(shown.words, /baru-sekali 2/);
  });

  test('have names in both languages', async () => {
    const names = async (language: typeof id) =>
      (await show('/masuk', answer(), { language })).shown.all('button.folder').map(({ words }) => words);
    const [own, english] = [await names(id), await names(en)];
    own.forEach((name, at) => assert.notEqual(name, english[at]));
  });
});

suite('an area', () => {
  test('where nothing lies is told as a filter that can be cleared, and one that the city has not narrows nothing', async () => {
    const { shown } = await show('/masuk?wilayah=34.71.02', answer({ cases: [] }));
    assert.match(shown.words, /Tidak ada yang cocok .*Hapus saringan/);
    assert.doesNotMatch((await show('/masuk?wilayah=x', answer({ cases: [] }))).shown.words, /Tidak ada yang cocok/);
  });
});

suite('the view that is shown', () => {
  test('is named by the press that opens the others, with what is in it', async () => {
    const { shown } = await show('/masuk?map=mine');
    const [press] = shown.all('button.view-switch');
    assert.equal(press?.words, 'Giliran saya 3 1 terlambat');
    assert.deepEqual([press?.attributes['aria-expanded'], press?.attributes['aria-controls']], ['false', 'tampilan']);
    assert.equal(shown.all('section.views-pane')[0]?.attributes['id'], 'tampilan');
  });

  test('of which the server says nothing is named all the same', async () => {
    const { shown } = await show('/masuk?map=conveying', answer({ folders: [] }));
    assert.equal(shown.all('button.view-switch')[0]?.words, 'Sampaikan');
  });
});

suite('what is late, and what soon will be', () => {
  const urgencies = async (at: string, given = answer()) =>
    (await show(at, given)).shown
      .all('button.urgency')
      .map(({ words, attributes }) => [words, attributes['aria-pressed']]);

  test('is counted in the folder that is open', async () => {
    assert.deepEqual(await urgencies('/masuk'), [
      ['Lewat tenggat 1', 'false'],
      ['Hampir lewat 2', 'false'],
    ]);
    assert.deepEqual(await urgencies('/masuk?map=triage&waktu=lewat'), [
      ['Lewat tenggat', 'true'],
      ['Hampir lewat', 'false'],
    ]);
  });
});

suite('rows', () => {
  test('stand in the order of the server, the open one marked, each with the list’s own choice in its address', async () => {
    const cases = [givenRow({ number: 'ADU-2' }), givenRow({ number: 'ADU-1' })];
    const { shown } = await show('/masuk?map=triage', answer({ cases }), { current: 'ADU-1' });
    assert.deepEqual(shown.links, ['/meja/kasus/ADU-2?map=triage', '/meja/kasus/ADU-1?map=triage']);
    assert.deepEqual(
      shown.all('a.row').map(({ attributes }) => attributes['aria-current']),
      [undefined, 'true'],
    );
  });

  test('can be chosen where the server says that something can be done with them together with others', async () => {
    const cases = [[...manyActs], ['Assign' as const], []].map((may, at) =>
      givenRow({ number: `ADU-${String(at)}`, may }),
    );
    const boxes = (await show('/masuk', answer({ cases }))).shown
      .all('input')
      .flatMap(({ attributes }) => (attributes['type'] === 'checkbox' ? [attributes['aria-label']] : []));
    assert.deepEqual(boxes, ['Pilih Warga Contoh, ADU-0', 'Pilih Warga Contoh, ADU-1']);
  });

  test('of which there are more are fetched by a press, and the last page offers none', async () => {
    assert.deepEqual((await show('/masuk', answer({ next: '0.1.2.x' }))).shown.all('button.rows-more').length, 1);
    assert.deepEqual((await show('/masuk')).shown.all('button.rows-more').length, 0);
  });
});

suite('nothing', () => {
  const empty = answer({ cases: [] });

  test('in a folder is peace; after a search, or among the late, it can be cleared, and a search asked of all cases', async () => {
    const plain = (await show('/masuk', empty)).shown;
    const searched = (await show('/masuk?cari=lampu', empty)).shown;
    const late = (await show('/masuk?waktu=lewat', empty)).shown;
    const heading = (shown: typeof plain) => shown.wordsOf('h2')[0];
    assert.notEqual(heading(plain), heading(searched));
    assert.equal(heading(searched), heading(late));
    assert.deepEqual(
      [plain, searched, late].map((shown) => shown.all('button.button').length),
      [0, 2, 1],
    );
    assert.match(searched.words, /Cari di semua aduan Hapus saringan/);
  });

  test('says of each folder why, and when the last message came; all is done nowhere but where things are done', async () => {
    const said = async (address: string, language = id) =>
      (await show(address, { ...empty, lastCameAt: '2026-03-01T06:20:00.000Z' }, { language })).shown.words;
    assert.match(await said('/masuk?map=triage'), /Tidak ada aduan baru yang belum dipilah\. Pesan terakhir .*13\.20/);
    assert.match(await said('/masuk?map=drafts'), /Tidak ada jawaban yang menunggu persetujuan/);
    assert.match(await said('/masuk?map=triage', en), /No new complaint waits to be sorted/);
    assert.doesNotMatch((await show('/masuk', empty)).shown.words, /Pesan terakhir/);
  });

  test('of all cases leads nowhere else', async () => {
    const all = (await show('/masuk?map=all&cari=lampu', empty)).shown;
    assert.doesNotMatch(all.words, /Cari di semua aduan/);
    const narrowed = (await show('/masuk?map=all&cari=lampu&kanal=email', empty)).shown;
    assert.match(narrowed.words, /Cari di semua aduan/);
  });

  test('of blanks that were typed is no search', async () => {
    assert.equal((await show('/masuk?cari=%20', empty)).shown.all('button.button').length, 0);
  });

  test('is not said while the list is on its way, nor when it could not be read', async () => {
    const waiting = await id.show('features/inbox/CaseList.tsx', 'CaseList', {
      props: { current: undefined },
      at: '/masuk',
      waiting: true,
    });
    assert.equal(waiting.all('div.empty').length, 0);
    const { shown } = await show('/masuk', Response.json({ title: 'Sibuk.' }, { status: 503 }));
    assert.equal(shown.all('div.empty').length, 0);
    assert.match(shown.words, /Sibuk\./);
  });

  test('while the search is still being filled is not the last word', async () => {
    const banner = async (filling: boolean) =>
      (await show('/masuk?cari=lampu', answer({ cases: [], filling }))).shown.all('div.banner-info').length;
    assert.deepEqual([await banner(true), await banner(false)], [1, 0]);
  });
});

suite('an account from which nothing can come', () => {
  const cutOff = [{ channel: 'instagram', handle: '@kota', since: '2026-03-02T01:20:00.000Z' }];
  const banner = async (given: InboxAnswer, language = id) =>
    (await show('/masuk', given, { language })).shown.all('div.banner-info').map(({ words }) => words);

  test('is named above the rows with since when, by its channel, and by its own name where two of that are cut off', async () => {
    assert.deepEqual(await banner(answer()), []);
    const [one] = await banner(answer({ cutOff }));
    assert.match(one ?? '', /^Instagram tidak terhubung sejak .*08\.20.* — pesan dari sana belum masuk\.$/);
    const [two] = await banner(answer({ cutOff: cutOff.flatMap((one) => [one, { ...one, handle: '@lain' }]) }));
    assert.match(two ?? '', /Instagram \(@kota\) .*Instagram \(@lain\) /);
    assert.match((await banner(answer({ cutOff }), en))[0] ?? '', /has not been connected since/);
  });
});

test('what was typed is there again, sign by sign', async () => {
  const { shown } = await show(`/masuk?${new URLSearchParams({ cari: ' "lampu" <mati> & 100% ' }).toString()}`);
  assert.equal(
    shown.all('input').find(({ attributes }) => attributes['type'] === 'search')?.attributes['value'],
    ' "lampu" <mati> & 100% ',
  );
});

test('without a case open the other half says what to do', async () => {
  const shown = await id.show('features/inbox/InboxPage.tsx', 'NothingPicked', {});
  assert.equal(shown.all('div.empty').length, 1);
  assert.notEqual(shown.words, (await en.show('features/inbox/InboxPage.tsx', 'NothingPicked', {})).words);
});
