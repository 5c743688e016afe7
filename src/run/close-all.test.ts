// Small pieces of a start: everything is ended though one end fails, systems are spoken to in the file's order, photos go out clean or not at all.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { addUpload } from '#db/uploads.ts';
import type { ForwardTarget } from '#ports/forward-target.ts';
import type { OtherSystem } from '#ports/forwards.ts';
import { testDatabase } from '#test/beds/database.ts';
import { testIds } from '#test/beds/store.ts';
import { jpeg } from '#test/given/sample-files.ts';
import { closeAll } from './close-all.ts';
import { loadTraining } from './load-training.ts';
import { otherSystems, questionsOf } from './other-systems.ts';
import { outgoingPhotos } from './outgoing-photos.ts';

test('what was begun is ended in turn, though some of it fails; the first failure is told when all have ended', async () => {
  const ended: number[] = [];
  const step =
    (number: number, fails = false) =>
    async (): Promise<void> => {
      await new Promise((next) => setImmediate(next));
      ended.push(number);
      if (fails) throw new Error(`step ${String(number)}`);
    };
  await assert.rejects(closeAll([step(1), step(2, true), step(3), step(4, true)]), /step 2/);
  assert.deepEqual(ended, [1, 2, 3, 4]);
  await closeAll([step(5), step(6)]);
  await closeAll([]);
  assert.deepEqual(ended.slice(4), [5, 6]);
});

test('a process in production loads nothing of training', async () => {
  assert.equal(await loadTraining({ training: false }), undefined);
});

suite('other systems', () => {
  const shared = { name: 'x', services: { '*': '1' }, statuses: {}, url: 'https://a.example' };
  const create = { method: 'POST', path: '/x', as: 'json', body: { isi: '{text}' }, number: 'n' } as const;
  const targets: ForwardTarget[] = [
    {
      ...shared,
      id: 'satu',
      kind: 'http',
      token: 't',
      header: 'Authorization',
      scheme: 'Bearer',
      create,
      register: 'upik',
    },
    { ...shared, id: 'tangan', kind: 'by-hand', lines: ['{text}'] },
    { ...shared, id: 'dua', kind: 'open311', apiKey: 'k' },
  ];

  test('are spoken to in the order of the file, but for those that officers serve by hand', () => {
    assert.deepEqual(
      otherSystems(targets).map(({ id, register }) => [id, register]),
      [
        ['satu', 'upik'],
        ['dua', undefined],
      ],
    );
    assert.deepEqual(otherSystems([]), []);
  });

  test('are asked for their questions by their id; one that asks none, or is not there, has none', async () => {
    const question = { code: 'q', datatype: 'string', required: true, variable: true, description: 'x', values: [] };
    const asked: string[] = [];
    const systems = [
      { id: 'satu' },
      {
        id: 'dua',
        questions: (code: string) => {
          asked.push(code);
          return Promise.resolve([question]);
        },
      },
    ] as unknown as OtherSystem[];
    const ask = questionsOf(systems);
    assert.deepEqual(
      [await ask('dua', 'jalan'), await ask('satu', 'jalan'), await ask('tiada', 'jalan')],
      [[question], [], []],
    );
    assert.deepEqual(asked, ['jalan']);
  });
});

suite('pictures of the work', async () => {
  const { pool } = await testDatabase({ after });
  const kept = new Map<string, Buffer>();
  const photosOf = outgoingPhotos({ pool, objects: { get: (key) => Promise.resolve(kept.get(key)) } });
  const complaintId = testIds.uuid();
  const picture = async (bytes: Buffer, more: { contentType?: string; lost?: boolean } = {}): Promise<string> => {
    const id = testIds.uuid();
    const { contentType = 'image/jpeg', lost = false } = more;
    await addUpload(pool, { id, complaintId, uploadedBy: 'u', kind: 'image', objectKey: id, contentType, bytes });
    if (!lost) kept.set(id, bytes);
    return id;
  };

  test('go out in the order that was asked for, each without what its camera wrote', async () => {
    const bytes = jpeg();
    const [one, two] = [await picture(bytes), await picture(bytes)];
    const photos = await photosOf(complaintId, [two, one]);
    assert.deepEqual(
      photos.map(({ contentType }) => contentType),
      ['image/jpeg', 'image/jpeg'],
    );
    assert.deepEqual(await photosOf(testIds.uuid(), [one]), []);
  });

  test('that are gone, or cannot be cleaned, are missing among the others', async () => {
    const [good, lost, broken] = [
      await picture(jpeg()),
      await picture(jpeg(), { lost: true }),
      await picture(Buffer.from('bukan gambar')),
    ];
    assert.equal((await photosOf(complaintId, [lost, broken, good])).length, 1);
  });

  test('are not left out because what keeps them is away: that is told', async () => {
    const away = outgoingPhotos({ pool, objects: { get: () => Promise.reject(new Error('disk away')) } });
    await assert.rejects(away(complaintId, [await picture(jpeg())]), /disk away/);
  });
});
