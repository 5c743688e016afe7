// Over the wire officers hear that a case changed, only of cases they may see, and only while they are signed in.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { givenDesk, type Person } from '#test/beds/desk.ts';
import { comment } from '#test/given/intake.ts';

const desk = await givenDesk({ after }, { sessionCheckMs: 50 });
const address = await desk.app.listen({ port: 0, host: '127.0.0.1' });

type Line = {
  response: Response;
  until: (found: (text: string) => boolean) => Promise<string>;
  ended: () => Promise<string>;
};

/** An officer's browser that listens. */
const listen = async (who: Person): Promise<Line> => {
  const response = await fetch(`${address}/api/v1/live`, { headers: { cookie: await desk.cookieOf(who) } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const until: Line['until'] = async (found) => {
    while (!found(text)) {
      const part = await reader?.read();
      if (part?.value === undefined) break;
      text += part.value;
    }
    return text;
  };
  return { response, until, ended: () => until(() => false) };
};

const dispose = async (number: string, agencyId: string, part = 'lead'): Promise<string> => {
  const { rows } = await desk.pool.query<{ id: string }>('select id from complaint where number = $1', [number]);
  const id = rows[0]?.id ?? assert.fail(number);
  await desk.pool.query('insert into complaint_agency (complaint_id, agency_id, part) values ($1, $2, $3)', [
    id,
    agencyId,
    part,
  ]);
  return id;
};

const touch = (complaintId: string): Promise<unknown> =>
  desk.pool.query(`select pg_notify('tanggap_change', $1)`, [JSON.stringify({ complaintId, what: 'case' })]);

const opensCase = async (externalId: string): Promise<string> => {
  await desk.arrives(comment(externalId, 'Jalan berlubang', { who: externalId, post: externalId }));
  return desk.latest();
};

test('over the wire an agency hears of its own cases and never of another’s, a former or an undisposed one', async () => {
  const [own, foreign, former, nobodys] = [
    await opensCase('w-1'),
    await opensCase('w-2'),
    await opensCase('w-3'),
    await opensCase('w-4'),
  ];
  const ids = [
    await dispose(foreign, 'dlh'),
    await dispose(former, 'dpupkp', 'former'),
    await desk.pool
      .query<{ id: string }>('select id from complaint where number = $1', [nobodys])
      .then(({ rows }) => rows[0]?.id ?? assert.fail()),
    await dispose(own, 'dpupkp'),
  ];
  const agency = await listen('pupkp');
  const city = await listen('medsos');
  const machine = await listen('operator');
  for (const line of [agency, city, machine]) await line.until((text) => text.includes('opened'));
  for (const id of ids) await touch(id);
  // They are told together, so who was told of the last was told of all.
  const heard = await agency.until((text) => text.includes(own));
  for (const number of [foreign, former, nobodys]) assert.equal(heard.includes(number), false, number);
  await city.until((text) => [own, foreign, former, nobodys].every((number) => text.includes(number)));
  await desk.pool.query(`select pg_notify('tanggap_change', '{"what":"done"}')`);
  const machineHeard = await machine.until((text) => text.includes('done'));
  assert.equal(machineHeard.includes('ADU-'), false);
  assert.equal((await agency.until((text) => text.includes('done'))).includes(foreign), false);
});

test('a stream of events is never kept nor held up, and only for officers who signed in', async () => {
  const { response } = await listen('ketua');
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
  assert.match(response.headers.get('cache-control') ?? '', /no-store/);
  assert.equal(response.headers.get('x-accel-buffering'), 'no');
  assert.equal((await fetch(`${address}/api/v1/live`)).status, 401);
});

test('the stream of an officer who is put out ends properly: nothing is cut off in the middle', async () => {
  const line = await listen('kabid');
  await line.until((text) => text.includes('opened'));
  await desk.officers.deactivate('kabid@demo.tanggap.example');
  assert.match(await line.ended(), /opened/);
});

test('a server that stops ends the streams by itself', async () => {
  const line = await listen('medsos');
  await line.until((text) => text.includes('opened'));
  const [, text] = await Promise.all([desk.app.close(), line.ended()]);
  assert.match(text, /opened/);
});
