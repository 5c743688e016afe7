// The register as each role sees it: the book for everybody, the other views for those who keep it, and a file of what was searched.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { caseReaders, keepers } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { UpikAnswer, UpikEntry } from './upik.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/upik/UpikPage.tsx', 'UpikPage'] as const;
const asked = 'GET /api/v1/upik';

const entry = (changed: Partial<UpikEntry> = {}): UpikEntry => ({
  ...{ number: 'ADU-2026-000001-DZ', upikNumber: 'JSS-1', registeredAt: '2026-03-02T01:00:00.000Z' },
  ...{ status: 'follow-up', ...changed },
});
const show = (answer: UpikAnswer, at = '/upik', question = '', language = id) =>
  language.show(...page, { at, answers: { [`${asked}${question}`]: answer }, now: '2026-03-02T03:00:00Z' });

suite('the book', () => {
  test('has a row for each number, which leads to its case; what is not known is a dash', async () => {
    const full = { registeredBy: 'Sari Contoh', agency: 'DLH' };
    const shown = await show({ entries: [entry(full), entry({ number: 'ADU-2026-000002-Q8', upikNumber: '<b>' })] });
    const rows = shown.all('tbody')[0]?.inside.filter(({ tag }) => tag === 'tr') ?? [];
    assert.match(rows[0]?.words ?? '', /^JSS-1 ADU-2026-000001-DZ .*08\.00.* Sari Contoh DLH /);
    assert.match(rows[1]?.words ?? '', /^<b> ADU-2026-000002-Q8 .* – – /);
    assert.ok(shown.links.includes('/meja/kasus/ADU-2026-000002-Q8'));
  });

  test('goes on by a button where there is more, and by none where there is not', async () => {
    const [more, last] = [await show({ entries: [entry()], next: '1.a' }), await show({ entries: [entry()] })];
    assert.equal(more.buttons.length, last.buttons.length + 1);
  });

  test('says with other words that nothing is in it and that nothing was found', async () => {
    const [empty, none] = [await show({ entries: [] }), await show({ entries: [] }, '/upik?cari=x', '?q=x')];
    assert.equal(empty.all('table').length + none.all('table').length, 0);
    assert.notEqual(empty.wordsOf('h2').at(-1), none.wordsOf('h2').at(-1));
  });

  test('is taken along as a file of what was searched, all of it', async () => {
    assert.ok((await show({ entries: [] })).links.includes('/api/v1/upik.csv'));
    const searched = await show({ entries: [] }, '/upik?cari=jss+1', '?q=jss+1');
    assert.ok(searched.links.includes('/api/v1/upik.csv?q=jss+1'), searched.links.join(' '));
  });

  test('tells who waits for a number on its plain page, and not beside a search', async () => {
    const clock = { step: 'register', dueAt: '2026-03-02T05:00:00.000Z', limitMs: 86_400_000, paused: false } as const;
    const waiting = [{ number: 'ADU-2026-000009-YT', excerpt: '', since: '2026-03-02T01:00:00.000Z', clock }];
    const shown = await show({ entries: [], waiting });
    assert.match(shown.words, /ADU-2026-000009-YT .* 2 jam/);
    assert.doesNotMatch((await show({ entries: [], waiting }, '/upik?cari=x', '?q=x')).words, /ADU-2026-000009-YT/);
  });
});

suite('the views beside it', () => {
  for (const role of caseReaders)
    test(`for ${role} are there exactly where the role keeps the register`, async () => {
      const keepsRegister = (keepers.register as readonly string[]).includes(role);
      const shown = await id.show(...page, { at: '/upik', as: { role }, answers: { [asked]: { entries: [] } } });
      assert.equal(
        shown.links.some((href) => href.includes('lihat=')),
        keepsRegister,
      );
    });

  test('named in an address are the book for whoever may not open them', async () => {
    for (const view of ['rekonsiliasi', 'impor', 'apa']) {
      const at = `/upik?lihat=${view}`;
      const shown = await id.show(...page, {
        at,
        as: { role: 'admin-agency' },
        answers: { [asked]: { entries: [entry()] } },
      });
      assert.deepEqual(shown.asked, [asked], view);
    }
  });
});

test('the book is read in English where that was chosen', async () => {
  const [first, second] = [await show({ entries: [entry()] }), await show({ entries: [entry()] }, '/upik', '', en)];
  assert.deepEqual(first.wordsOf('th').slice(6), second.wordsOf('th').slice(6), 'numbers are the same');
  first
    .wordsOf('th')
    .slice(0, 6)
    .forEach((heading, index) => {
      if (!/UPIK/.test(heading)) assert.notEqual(second.wordsOf('th')[index], heading, heading);
    });
});
