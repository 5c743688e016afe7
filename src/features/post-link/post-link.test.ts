// A post elsewhere taken in by its link: a case of its channel, whose answers an officer brings.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { at } from '#test/given/given.ts';
import type { PostDone } from './post-link.contract.ts';

const desk = await givenDesk({ after });
await desk.moveTo(30);

const post = {
  link: 'https://www.tiktok.com/@warga.contoh/video/7301?is_from_webapp=1',
  ...{ text: 'Pohon tumbang nutup jalan Kusumanegara 😭', handle: '@Warga.Contoh', note: 'Ramai sejak pagi.' },
  postedAt: new Date(at(2)).toISOString(),
};
const take = (changed: Partial<typeof post> = {}) =>
  desk.send('medsos', 'POST', '/api/v1/posts', { ...post, ...changed });

suite('a post elsewhere', () => {
  test('becomes a case of its channel, with its link, its words and its account, told to be out of reach', async () => {
    const answer = await take();
    assert.equal(answer.statusCode, 201, answer.body);
    const { number } = JSON.parse(answer.body) as PostDone;
    const page = await desk.page('medsos', number);
    assert.deepEqual([page.channel, page.visibility, page.status], ['tiktok', 'public', 'triage']);
    const [message] = page.messages;
    assert.deepEqual(
      [message?.text, message?.permalink, message?.remarks, message?.sentAt],
      [post.text, post.link, ['by-link'], post.postedAt],
    );
    assert.equal(page.reporter.handle, 'Warga.Contoh');
    assert.equal(page.notes[0]?.text, post.note);
  });

  test('has its first clock from when the city took it in, not from when it was posted', async () => {
    const page = await desk.page('medsos', await desk.latest());
    assert.equal(page.reportedAt, new Date(at(30)).toISOString());
    assert.equal(page.clock?.dueAt, new Date(at(32)).toISOString());
  });

  test('is one case, however its address was copied and whoever brings it again', async () => {
    const number = await desk.latest();
    for (const link of ['m.tiktok.com/@warga.contoh/video/7301', post.link])
      assert.deepEqual(json<PostDone>(await take({ link, text: 'Lain' })), { number, known: true });
    const other = await take({ link: 'https://www.tiktok.com/@warga.contoh/video/7302' });
    assert.notEqual((JSON.parse(other.body) as PostDone).number, number);
  });

  test('is answered by an officer: nothing leaves by itself', async () => {
    await take({ link: 'https://x.com/warga/status/1799', handle: '' });
    const number = await desk.latest();
    await desk.does('medsos', number, 'AnswerInformation', { text: 'Petugas sudah di lokasi.' });
    await desk.deliver();
    const answered = (await desk.page('medsos', number)).messages.find(({ from }) => from === 'city');
    assert.equal(answered?.delivery?.state, 'by-hand');
  });

  test('is refused field by field where nobody can tell which post it is, what it says or when it was', async () => {
    const places = async (changed: Partial<typeof post>): Promise<string[]> => {
      const answer = await take(changed);
      refused(answer, 400, 'invalid-request');
      return (JSON.parse(answer.body) as { errors: { place: string }[] }).errors.map(({ place }) => place);
    };
    assert.deepEqual(await places({ link: 'https://x.com/warga' }), ['body/link']);
    assert.deepEqual(await places({ text: ' \n', postedAt: 'kemarin' }), ['body/text', 'body/postedAt']);
    assert.deepEqual(await places({ postedAt: new Date(at(31)).toISOString() }), ['body/postedAt']);
    assert.deepEqual(await places({ postedAt: new Date(at(30) - 366 * 86_400_000).toISOString() }), ['body/postedAt']);
  });
});

suite('its form', () => {
  test('says that nothing can be answered there, and which case it became or was', async () => {
    const id = await consoleIn('id');
    const shown = await id.show('features/post-link/PostLinkPage.tsx', 'PostLinkPage');
    assert.match(shown.words, /Tanggap tidak dapat membalas di sana/);
    assert.deepEqual(shown.buttons, ['Pilih dari kalender', 'Jadikan aduan'].slice(-1));
    const said = async (known: boolean) =>
      id.show('features/post-link/PostLinkPage.tsx', 'PostTakenBanner', {
        props: { done: { number: 'ADU-9', known } },
      });
    assert.match((await said(false)).words, /Menjadi aduan ADU-9/);
    assert.match((await said(true)).words, /sudah menjadi aduan ADU-9/);
    assert.deepEqual((await said(true)).links, ['/meja/kasus/ADU-9']);
  });
});
