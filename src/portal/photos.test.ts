// Pictures that were released with an answer: which they are, for whom they stand on the page, and that nobody else gets one.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, suite, test } from 'node:test';
import { acts, upTo } from '#test/given/given.ts';
import { givenPortal, type OpenCase } from '#test/beds/portal.ts';
import { citizenView, mainOf, readable } from '#test/given/citizen-view.ts';
import { png } from '#test/given/sample-files.ts';
import { addUpload } from '#db/uploads.ts';
import { releasedIn, wasReleased, type ReleasedPhoto } from './photos.ts';
import { casePage } from './track.page.ts';

suite('what is released', () => {
  const field = [
    ...upTo.disposed,
    acts.progress(5.5, { attachmentIds: ['during'] }),
    acts.fieldResult(6, { attachmentIds: ['after', 'blurred'] }),
  ];
  const { events } = citizenView([...field, acts.convey(7, { attachmentIds: ['after', 'during', 'own'] })]);

  test('is what was chosen, in that order, each with what it shows', () => {
    assert.deepEqual(releasedIn(events), [
      { id: 'after', source: 'result' },
      { id: 'during', source: 'progress' },
      { id: 'own', source: 'added' },
    ]);
    for (const [id, is] of [
      ['own', true],
      ['blurred', false],
      ['', false],
    ] as const)
      assert.equal(wasReleased(events, id), is, id);
  });

  test('begins with what was before the work, which stays open by its address', () => {
    const beside = citizenView([...field, acts.convey(7, { attachmentIds: ['after'], beforeIds: ['theirs'] })]);
    assert.deepEqual(releasedIn(beside.events), [
      { id: 'theirs', source: 'before' },
      { id: 'after', source: 'result' },
    ]);
    assert.ok(wasReleased(beside.events, 'theirs'));
    const alone = citizenView([...field, acts.convey(7, { beforeIds: ['theirs'] })]);
    assert.deepEqual(releasedIn(alone.events), [{ id: 'theirs', source: 'before' }]);
  });

  test('is nothing before an answer, and what the answer of now brought', () => {
    assert.deepEqual(releasedIn(citizenView(field).events), []);
    assert.deepEqual(releasedIn(citizenView([...field, acts.convey(7)]).events), []);
  });
});

suite('the list', () => {
  const drawn = (photos: ReleasedPhoto[], language: 'id' | 'en' = 'id'): string =>
    mainOf(casePage(citizenView(upTo.closed, { hours: 9, photos, language })));
  const two: ReleasedPhoto[] = [
    { id: 'a', source: 'result', bytes: 1_840_000 },
    { id: 'b', source: 'progress', bytes: 400_000 },
  ];

  test('says how many and how large before any is fetched, in both languages', () => {
    assert.match(readable(drawn(two)), /Lihat 2 foto \(2,2 MB\) hasil pekerjaan selama dikerjakan/);
    assert.match(readable(drawn(two, 'en')), /See 2 photos \(2\.2 MB\) the work done work under way/);
    assert.match(readable(drawn([{ id: 'a', source: 'added', bytes: 1 }], 'en')), /See 1 photo \(0\.1 MB\)/);
    assert.match(drawn(two), /<details class="photos">/);
    assert.equal(drawn(two).match(/loading="lazy"/g)?.length, 2);
    assert.match(drawn(two), /alt="Foto 1: hasil pekerjaan"/);
  });

  test('leaves out what is gone, and is not there at all where none is left', () => {
    assert.match(readable(drawn([...two, { id: 'c', source: 'result' }])), /Lihat 2 foto/);
    assert.doesNotMatch(drawn([{ id: 'c', source: 'result' }]), /class="photos"/);
  });
});

suite('one picture', async () => {
  const portal = await givenPortal({ after });
  const bytes = png(40, 30);
  const upload = async ({ id: complaintId }: OpenCase): Promise<string> => {
    const id = randomUUID();
    portal.objects.set(id, bytes);
    const file = { kind: 'image', contentType: 'image/png', bytes, objectKey: id };
    await addUpload(portal.pool, {
      ...file,
      id,
      complaintId,
      uploadedBy: 'user-admin-agency',
    });
    return id;
  };
  const given = async (): Promise<{ found: OpenCase; released: string; kept: string }> => {
    const found = await portal.caseIn('conveying');
    const [released, kept] = [await upload(found), await upload(found)];
    await portal.does(found, acts.convey(7, { attachmentIds: [released] }));
    return { found, released, kept };
  };
  const ask = async (found: OpenCase, id: string, pass = found) =>
    portal.get(`/lacak/${found.number}/foto/${id}`, { cookie: await portal.passOf(pass) });

  test('is handed to whoever holds the case’s pass, and stands on its page', async () => {
    const { found, released } = await given();
    const answer = await ask(found, released);
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-type'], 'image/png');
    assert.match(String(answer.headers['content-security-policy']), /^sandbox; default-src 'none'/);
    assert.match(String(answer.headers['cache-control']), /^private/);
    const page = await portal.get(`/lacak/${found.number}`, { cookie: await portal.passOf(found) });
    assert.match(page.body, new RegExp(`src="/lacak/${found.number}/foto/${released}"`));
  });

  test('of the reporter’s own is shown before the others where it was released, until they take it back', async () => {
    const found = await portal.caseIn('conveying');
    const [theirs, other] = [randomUUID(), randomUUID()];
    for (const id of [theirs, other]) {
      portal.objects.set(id, bytes);
      await portal.pool.query(
        `insert into attachment (id, message_id, complaint_id, kind, status, object_key, content_type, byte_length)
         select $1::uuid, m.id, m.complaint_id, 'image', 'stored', $1::text, 'image/png', 9 from message m where m.complaint_id = $2 limit 1`,
        [id, found.id],
      );
    }
    await portal.does(found, acts.convey(7, { beforeIds: [theirs] }));
    assert.equal((await ask(found, theirs)).statusCode, 200);
    assert.equal((await ask(found, other)).statusCode, 303);
    const page = await portal.get(`/lacak/${found.number}`, { cookie: await portal.passOf(found) });
    assert.match(readable(page.body), /Lihat 1 foto \(0,1 MB\) sebelum: kiriman Anda/);
    await portal.pool.query('update message set deleted_at = now() where complaint_id = $1', [found.id]);
    assert.equal((await ask(found, theirs)).statusCode, 303);
  });

  test('is handed to nobody without it, nor under another case’s pass or number', async () => {
    const [one, other] = [await given(), await given()];
    const leads = (answer: { statusCode: number; headers: Record<string, unknown> }, to: string): void => {
      assert.deepEqual([answer.statusCode, answer.headers['location']], [303, to]);
    };
    leads(await portal.get(`/lacak/${one.found.number}/foto/${one.released}`), '/lacak');
    leads(await ask(one.found, one.released, other.found), '/lacak');
    leads(await ask(other.found, one.released), `/lacak/${other.found.number}`);
  });

  test('is never one that was not released, or is gone, or is no id', async () => {
    const { found, released, kept } = await given();
    portal.objects.delete(released);
    for (const id of [kept, released, randomUUID(), 'x', '%00'])
      assert.equal((await ask(found, id)).statusCode, 303, id);
  });
});
