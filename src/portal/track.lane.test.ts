// The tracking page of a sensitive case: nothing of it in the browser's tab, and a way off the page at once; other cases as always.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts } from '#test/given/given.ts';
import { givenPortal } from '#test/beds/portal.ts';

const titleOf = (body: string): string => /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? '';

for (const [query, title, leave] of [
  ['', 'Layanan kota', 'Tinggalkan halaman ini'],
  ['?lang=en', 'City services', 'Leave this page'],
] as const)
  test(`of a sensitive case has a title that says nothing, and a way off it, in “${title}”`, async (t) => {
    const portal = await givenPortal(t);
    const [found, plain] = [await portal.report({ text: 'Dipukuli di rumah' }), await portal.report()];
    await portal.does(found, acts.toLane(1, { lane: 'women-and-children' }));
    const shown = async (one: typeof found, path = ''): Promise<string> =>
      (await portal.get(`/lacak/${one.number}${path}${query}`, { cookie: await portal.passOf(one) })).body;
    const page = await shown(found);
    assert.equal(titleOf(page), title);
    assert.match(
      page,
      new RegExp(
        `<a class="button" id="tinggalkan" href="https://www\\.bmkg\\.go\\.id/" rel="noreferrer">${leave}</a>`,
      ),
    );
    assert.doesNotMatch(page, /Dipukuli|Perempuan dan anak|Women and children/);
    assert.equal(titleOf(await shown(found, '/bukti')), title);
    const other = await shown(plain);
    assert.ok(titleOf(other).includes(plain.number));
    assert.ok(!other.includes(leave));
  });
