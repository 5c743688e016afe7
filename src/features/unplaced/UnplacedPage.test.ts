// Words that became no case: what each row offers by how it stands, where it leads, and what is said when there is nothing.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { unplacedReasons } from '#core/unplaced.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { UnplacedAnswer, UnplacedRow } from './unplaced.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const page = ['features/unplaced/UnplacedPage.tsx', 'UnplacedPage'] as const;

const row = (changed: Partial<UnplacedRow> = {}): UnplacedRow => ({
  ...{ id: 'u-1', channel: 'instagram', receivedAt: '2026-03-02T01:00:00.000Z', reason: 'elsewhere', state: 'open' },
  ...{ writer: 'Warga Contoh', text: 'Trotoar rusak', files: [], ...changed },
});
const show = (rows: UnplacedRow[], language = id) => {
  const answer: UnplacedAnswer = { open: rows.length, rows };
  return language.show(...page, { at: '/tersisih', answers: { 'GET /api/v1/unplaced?show=open': answer } });
};

suite('a row', () => {
  test('offers by how it stands: to make a case or dismiss, to take that back, or nothing any more', async () => {
    const offered = async (state: UnplacedRow['state']): Promise<readonly string[]> =>
      (await show([row({ state })])).buttons.slice(1);
    const open = await offered('open');
    assert.equal(open.length, 2);
    const dismissed = await offered('dismissed');
    assert.equal(dismissed.length, 1);
    assert.ok(!open.includes(dismissed[0] ?? ''));
    for (const state of ['case', 'arrived'] as const) assert.deepEqual(await offered(state), [], state);
  });

  test('that became a case leads to it, with who made it and when', async () => {
    const settled = { number: 'ADU-2026-000001-DZ', settledBy: 'Sari Contoh', settledAt: '2026-03-02T02:00:00.000Z' };
    const shown = await show([row({ state: 'case', ...settled })]);
    assert.ok(shown.links.includes('/meja/kasus/ADU-2026-000001-DZ'));
    assert.match(shown.words, /Sari Contoh .*09\.00.* ADU-2026-000001-DZ/);
    assert.doesNotMatch((await show([row(settled)])).words, /Sari Contoh/, 'nothing of an end while it waits');
  });

  test('has a sentence for every reason, in either language', async () => {
    for (const language of [id, en]) {
      const said = new Set<string>();
      for (const reason of unplacedReasons)
        said.add((await show([row({ reason })], language)).wordsOf('p.muted')[0] ?? '');
      assert.equal(said.size, unplacedReasons.length);
      for (const sentence of said) assert.doesNotMatch(sentence, /undefined/);
    }
  });

  test('of nobody, and without words, says both', async () => {
    const { writer: _writer, ...nobody } = row({ text: '' });
    const shown = await show([nobody]);
    assert.notEqual(shown.wordsOf('h2')[0], '');
    assert.match(shown.wordsOf('p.quote')[0] ?? '', /\p{L}/u);
  });

  test('keeps lines and markup as text, and opens other sites without telling them from where', async () => {
    const files = [{ kind: 'image', name: '<b>.jpg', link: 'https://contoh.example/a.jpg' }, { kind: 'file' }];
    const shown = await show([row({ text: '<script>\nx', permalink: 'https://contoh.example/p', files })]);
    assert.doesNotMatch(shown.html, /<script/);
    const outward = shown.all('a').filter(({ attributes }) => attributes['href']?.startsWith('https:') === true);
    assert.deepEqual(
      outward.map(({ attributes }) => attributes['href']),
      ['https://contoh.example/a.jpg', 'https://contoh.example/p'],
    );
    for (const { attributes } of outward) assert.equal(attributes['rel'], 'noopener noreferrer nofollow');
    assert.equal(shown.all('li.unplaced-file').length, 2);
  });
});

suite('the list', () => {
  test('of none says that nothing waits, and of one that is asked for alone leads back to all', async () => {
    const none = await show([]);
    assert.equal(none.all('ul.unplaced-list').length, 0);
    assert.match(none.words, /\./);
    const asked = await id.show(...page, {
      at: '/tersisih',
      answers: { 'GET /api/v1/unplaced?show=open': { open: 1, rows: [row()] } },
    });
    assert.equal(asked.all('li.panel').length, 1);
    assert.deepEqual(asked.asked, ['GET /api/v1/unplaced?show=open']);
  });

  test('while it is fetched says neither that there is something nor that there is nothing', async () => {
    const shown = await id.show(...page, { at: '/tersisih', waiting: true });
    assert.equal(shown.all('li.panel').length, 0);
    assert.ok(!shown.words.includes((await show([])).wordsOf('h2')[0] ?? '?'));
  });
});
