// Whoever decides reads beside a result what may be wrong with its pictures; agencies do not, and never another case's number.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { allKelurahan } from '#core/place/kelurahan.ts';
import { lookAtPictures } from '#jobs/pictures/pictures.job.ts';
import { pictureBook } from '#jobs/pictures/pictures.queue.ts';
import { examinePicture } from '#src/files/picture-facts.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { givenCase } from '#test/given/cases.ts';
import { at } from '#test/given/given.ts';
import { cameraWrote, smallPhoto } from '#test/given/small-photo.ts';
import { png } from '#test/given/sample-files.ts';

const desk = await givenDesk({ after });

const upload = async (number: string, bytes: Buffer): Promise<string> => {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(bytes)], 'foto.jpg'));
  const encoded = new Response(form);
  const headers = {
    ...{ cookie: await desk.cookieOf('pupkp'), 'sec-fetch-site': 'same-origin' },
    'content-type': encoded.headers.get('content-type') ?? '',
  };
  const payload = Buffer.from(await encoded.arrayBuffer());
  const answer = await desk.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${number}/attachments`,
    headers,
    payload,
  });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json<{ id: string }>().id;
};

const ports = {
  book: pictureBook(desk.pool),
  examine: examinePicture,
  objects: { get: (key: string) => Promise.resolve(desk.objects.get(key)) },
};
const lookAtAll = async (): Promise<number> => {
  let all = 0;
  for (;;) {
    const done = await lookAtPictures(ports, desk.now());
    if (done === 0) return all;
    all += done;
  }
};

/** A street of its own for each, wherever its blocks fall. */
const street = (seed: number, wide = 40, high = 30): number[][] =>
  Array.from({ length: high }, (_row, y) =>
    Array.from({ length: wide }, (_cell, x) =>
      Math.round(
        300 * Math.sin((seed * 3 + 5) * ((x + 0.5) / wide) + (seed + 4) * ((y + 0.5) / high)) +
          90 * Math.cos(19 * ((x * y) / wide / high)),
      ),
    ),
  );

/** A case whose agency reported with these pictures, and the hints that Admin Pusat reads of them. */
const reportedWith = async (...pictures: readonly Buffer[]) => {
  const number = await givenCase(desk, 'disposed');
  const ids: string[] = [];
  for (const bytes of pictures) ids.push(await upload(number, bytes));
  await desk.does('pupkp', number, 'ReportFieldResult', { text: 'Selesai.', outcome: 'done', attachmentIds: ids });
  await lookAtAll();
  return { number, ids };
};

const reportedAt = async (number: string, [lat, long]: readonly number[]): Promise<void> => {
  await desk.pool.query(
    `insert into service_request (complaint_id, partner_id, thread_key, service_code, lat, long)
     select id, 'mitra', number, 'jalan', $2, $3 from complaint where number = $1`,
    [number, lat, long],
  );
};

const hintsOf = async (who: 'pusat' | 'ketua' | 'medsos' | 'pupkp', number: string) =>
  (await desk.page(who, number)).pictureHints?.map(({ hints }) => hints);

suite('a picture of the work', () => {
  test('that was in another case is said to be so, whatever stands beside its pixels, and to deciders alone', async () => {
    const first = await reportedWith(smallPhoto(street(1)));
    assert.equal(await hintsOf('pusat', first.number), undefined);
    const wrote = cameraWrote({ taken: '2026:03:02 12:00:00' });
    const { number } = await reportedWith(smallPhoto(street(1), wrote));
    const said = [[{ kind: 'seen', number: first.number, same: true }]];
    assert.deepEqual(await hintsOf('pusat', number), said);
    assert.deepEqual(await hintsOf('ketua', number), said);
    assert.deepEqual([await hintsOf('medsos', number), await hintsOf('pupkp', number)], [undefined, undefined]);
    assert.ok(!JSON.stringify(await desk.page('pupkp', number)).includes(first.number));
  });

  test('that looks nearly like one of another case is said to, and another street is not', async () => {
    const first = await reportedWith(smallPhoto(street(2)));
    const { number } = await reportedWith(smallPhoto(street(2, 60, 45)), smallPhoto(street(5)));
    assert.deepEqual(await hintsOf('pusat', number), [[{ kind: 'seen', number: first.number, same: false }]]);
  });

  test('that was taken before the case was reported is said to, and one taken since is not', async () => {
    const before = cameraWrote({ taken: '2026:02:20 10:00:00' });
    const since = cameraWrote({ taken: '2026:04:20 10:00:00' });
    const { number } = await reportedWith(smallPhoto(street(7), before), smallPhoto(street(9), since));
    assert.deepEqual(await hintsOf('pusat', number), [
      [{ kind: 'taken-before', takenAt: new Date('2026-02-20T10:00:00+07:00').toISOString() }],
    ]);
  });

  test('taken far from where a partner’s report says it is, is said to be', async () => {
    const far = cameraWrote({ point: { lat: -7.9, lon: 110.3695 } });
    const { number } = await reportedWith(smallPhoto(street(11), far));
    assert.equal(await hintsOf('pusat', number), undefined);
    await reportedAt(number, [-7.8, 110.3695]);
    assert.deepEqual(await hintsOf('pusat', number), [[{ kind: 'far', metres: 11_120 }]]);
  });

  test('is measured against what the desk recorded: its point first, else the reporter’s own in the kelurahan, else the kelurahan', async () => {
    const ofTugu = { lat: -7.7829, lon: 110.36707 };
    const kelurahan = allKelurahan.find(({ name }) => name === 'Gowongan')?.code;
    const camera = cameraWrote({ point: { lat: -7.765, lon: 110.36707 } });
    const withPlace = async (
      seed: number,
      wrote: Buffer | undefined,
      place: object | undefined,
      reported?: number[],
    ) => {
      const { number } = await reportedWith(smallPhoto(street(seed), wrote));
      if (place !== undefined) await desk.does('pusat', number, 'Locate', place);
      if (reported !== undefined) await reportedAt(number, reported);
      return (await hintsOf('pusat', number))?.flat();
    };
    assert.deepEqual(await withPlace(21, camera, { point: ofTugu }), [{ kind: 'far', metres: 1990 }]);
    assert.equal(await withPlace(23, camera, { point: { lat: -7.7645, lon: 110.36707 } }), undefined);
    const edge = await withPlace(25, camera, { kelurahan });
    assert.deepEqual(
      edge?.map((hint) => hint.kind === 'far' && hint.from),
      ['edge'],
    );
    const inside = cameraWrote({ point: ofTugu });
    assert.equal(await withPlace(27, inside, { kelurahan }), undefined);
    assert.equal(await withPlace(29, camera, undefined), undefined);
    assert.equal(await withPlace(31, undefined, { point: ofTugu }), undefined);
    // The reporter's own point counts inside the kelurahan that was recorded, and not beside another one.
    const own = await withPlace(33, camera, { kelurahan }, [ofTugu.lat, ofTugu.lon]);
    assert.deepEqual(own, [{ kind: 'far', metres: 1990 }]);
    const elsewhere = await withPlace(35, inside, { kelurahan }, [-7.8343, 110.3925]);
    assert.equal(elsewhere, undefined);
  });

  test('is looked at while the result waits to be told, and no longer', async () => {
    const picture = smallPhoto(street(13));
    await reportedWith(picture);
    const { number } = await reportedWith(picture);
    assert.equal((await hintsOf('pusat', number))?.length, 1);
    await desk.does('pusat', number, 'SendBackResult', { reason: 'Fotonya foto lain.' });
    assert.equal(await hintsOf('pusat', number), undefined);
  });
});

suite('the job', () => {
  test('looks at each picture once, and at what is no longer there not again', async () => {
    await lookAtAll();
    const { number } = { number: await givenCase(desk, 'disposed') };
    const [kept, gone] = [await upload(number, png(4, 4)), await upload(number, png(5, 5))];
    desk.objects.delete(gone);
    assert.equal(await lookAtAll(), 2);
    assert.equal(await lookAtPictures(ports, at(9999)), 0);
    const { rows } = await desk.pool.query('select attachment_id, look from picture where attachment_id = any($1)', [
      [kept, gone],
    ]);
    assert.deepEqual(rows, [{ attachment_id: kept, look: null }]);
  });

  test('keeps no place of what a citizen sent', async () => {
    const number = await givenCase(desk, 'triage');
    const id = '01980000-0000-7000-8000-00000000c1c1';
    const bytes = smallPhoto(
      street(15),
      cameraWrote({ taken: '2026:03:02 08:00:00', point: { lat: -7.8, lon: 110.3 } }),
    );
    desk.objects.set(id, bytes);
    await desk.pool.query(
      `insert into attachment (id, message_id, complaint_id, kind, status, object_key, content_type)
       select $1::uuid, m.id, m.complaint_id, 'image', 'stored', $1::text, 'image/jpeg'
       from message m join complaint c on c.id = m.complaint_id where c.number = $2 limit 1`,
      [id, number],
    );
    await lookAtAll();
    const { rows } = await desk.pool.query('select taken_at, lat, lon from picture where attachment_id = $1', [id]);
    assert.deepEqual(rows, [{ taken_at: null, lat: null, lon: null }]);
  });
});
