// Who has a case open is told over the wire to those who may read the case and may know of that person, and to nobody else: not in an answer, not in
// the stream, and not in anything that is kept.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { tellPresence, type PresenceNews } from '#db/presence.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { eventually } from '#test/beds/processes.ts';
import { givenCase } from '#test/given/cases.ts';
import type { PresenceAnswer, PresenceBody } from './presence.contract.ts';

const desk = await givenDesk({ after }, { sessionCheckMs: 50 });
const address = await desk.app.listen({ port: 0, host: '127.0.0.1' });

const say = (who: Person | undefined, number: string, body: Partial<PresenceBody> = {}) =>
  desk.send(who, 'PUT', `/api/v1/cases/${number}/presence`, { tab: `halaman-${who ?? ''}`, doing: 'looking', ...body });
const sees = async (who: Person, number: string, body?: Partial<PresenceBody>): Promise<string[]> =>
  json<PresenceAnswer>(await say(who, number, body)).people.map(({ name, doing }) => `${name} ${doing}`);
/** What is said is heard a moment later. */
const isTold = (who: Person, number: string, expected: string): Promise<true> => {
  let told = '';
  return eventually(
    () => `${who} is told "${told}", not "${expected}"`,
    async () => {
      told = (await sees(who, number)).join(', ');
      return told === expected;
    },
    10_000,
  );
};

type Line = { heard: () => string; until: (found: RegExp) => Promise<void>; over: Promise<void> };
const listen = async (who: Person): Promise<Line> => {
  const response = await fetch(`${address}/api/v1/live`, { headers: { cookie: await desk.cookieOf(who) } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader() ?? assert.fail('no stream');
  let text = '';
  let isOver = false;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const one of waiting) one();
  };
  const read = async (): Promise<void> => {
    for (let part = await reader.read(); part.value !== undefined; part = await reader.read()) {
      text += part.value;
      wake();
    }
    isOver = true;
    wake();
  };
  const over = read();
  const until: Line['until'] = async (found) => {
    while (!found.test(text)) {
      assert.ok(!isOver, `ended without ${String(found)}: ${text}`);
      await new Promise<void>((next) => void waiting.add(next));
    }
  };
  await until(/opened/);
  return { heard: () => text, until, over };
};

const witness = await listen('pusat');

/** Whoever heard what is told last heard all before it. */
const settled = async (...lines: readonly Line[]): Promise<void> => {
  const number = await givenCase(desk, 'triage');
  await say('ketua', number, { doing: 'noting' });
  await witness.until(new RegExp(`${number}.*noting`));
  await desk.pool.query(`select pg_notify('tanggap_change', $1)`, [JSON.stringify({ what: `after-${number}` })]);
  for (const line of lines) await line.until(new RegExp(`after-${number}"`));
};

const nameOf = async (who: Person): Promise<string> =>
  (
    await desk.pool.query<{ name: string }>('select name from officer where email = $1', [
      `${who}@demo.tanggap.example`,
    ])
  ).rows[0]?.name ?? assert.fail(who);
const idOf = async (number: string): Promise<string> =>
  (await desk.pool.query<{ id: string }>('select id from every_complaint where number = $1', [number])).rows[0]?.id ??
  assert.fail(number);
const frames = (line: Line, number: string): string[] =>
  [...line.heard().matchAll(/event: presence\ndata: (.*)\n/g)]
    .map(([, said = '']) => said)
    .filter((said) => said.includes(number));

suite('at the desk', () => {
  test('colleagues see in the stream and in the answer who has the case open and who writes', async () => {
    const number = await givenCase(desk, 'triage');
    const [medsos, pusat, ketua] = [await nameOf('medsos'), await nameOf('pusat'), await nameOf('ketua')];
    const line = await listen('pusat');
    assert.deepEqual(await sees('medsos', number), [], 'nobody is told of themselves');
    await line.until(new RegExp(`${number}.*looking`));
    await say('medsos', number, { doing: 'answering' });
    await line.until(new RegExp(`${number}.*answering`));
    await isTold('pusat', number, `${medsos} answering`);
    await isTold('ketua', number, `${medsos} answering, ${pusat} looking`);
    await say('medsos', number, { doing: 'gone' });
    await line.until(
      new RegExp(`${number}","people":\\[\\{"userId":"[^"]+","name":"${ketua}","doing":"looking"\\}\\]`),
    );
    assert.doesNotMatch(frames(line, number).at(-1) ?? '', new RegExp(medsos));
  });

  test('what was said in another process is heard as well, and whoever begins to listen is told who is there', async () => {
    const number = await givenCase(desk, 'triage');
    const line = await listen('medsos');
    const userId = (await desk.pool.query<{ id: string }>(`select id from officer where email like 'ketua@%'`)).rows[0]
      ?.id;
    const news: PresenceNews = {
      ...{ complaintId: await idOf(number), userId: userId ?? '', tab: 'lain-proses', doing: 'answering' },
    };
    await tellPresence(desk.pool, news);
    await line.until(new RegExp(`${number}.*answering`));
    await (await listen('pusat')).until(new RegExp(`${number}.*answering`));
    await tellPresence(desk.pool, { ...news, userId: 'nobody-at-all' });
    await isTold('pusat', number, `${await nameOf('ketua')} answering`);
  });

  test('it is no event, stands in no table and moves no case', async () => {
    const number = await givenCase(desk, 'triage');
    const rows = async () => {
      const { rows: counted } = await desk.pool.query<{ n: string }>(
        `select (select count(*) from event) || ' ' || (select count(*) from administrative_event) || ' ' ||
           (select version from complaint where number = $1) as n`,
        [number],
      );
      return counted[0]?.n;
    };
    const before = await rows();
    for (const doing of ['looking', 'noting', 'filling-in', 'answering', 'gone'] as const)
      await say('medsos', number, { doing });
    assert.equal(await rows(), before);
  });
});

suite('nothing leaks', () => {
  test('to whoever may not read the case: the answer is that of a case that is not there', async () => {
    const number = await givenCase(desk, 'triage');
    await say('medsos', number, { doing: 'answering' });
    for (const who of ['pupkp', 'dlh'] as const) {
      refused(await say(who, number), 404, 'no-such-case');
    }
    for (const who of ['operator', 'data', 'pemeriksa'] as const) refused(await say(who, number), 403, 'not-allowed');
    assert.equal((await say(undefined, number)).statusCode, 401);
    await isTold('pusat', number, `${await nameOf('medsos')} answering`);
  });

  test('to an agency: of its cases it is told of its own people, of others’ cases and of the desk not a word', async () => {
    const [own, foreign] = [await givenCase(desk, 'disposed'), await givenCase(desk, 'triage')];
    const lines = { pupkp: await listen('pupkp'), data: await listen('data'), machine: await listen('operator') };
    for (const number of [own, foreign]) await say('medsos', number, { doing: 'answering' });
    assert.deepEqual(await sees('pupkp', own), []);
    assert.deepEqual(await sees('dlh', own), [], 'one agency is not told of another');
    const both = [await nameOf('pupkp'), await nameOf('dlh')].toSorted((one, other) => one.localeCompare(other));
    await isTold('pusat', own, `${await nameOf('medsos')} answering, ${both.join(' looking, ')} looking`);
    await settled(...Object.values(lines));
    const medsos = await nameOf('medsos');
    for (const [name, line] of Object.entries(lines)) assert.equal(line.heard().includes(medsos), false, name);
    assert.deepEqual(frames(lines.pupkp, foreign), []);
    assert.deepEqual(frames(lines.pupkp, own), [], 'nor when somebody of the desk comes, writes or goes');
    assert.doesNotMatch(lines.data.heard() + lines.machine.heard(), /event: presence/);
  });

  test('of a sealed case to whoever has no seat in its lane, whatever they could read before', async () => {
    const number = await givenCase(desk, 'triage');
    const line = await listen('pusat');
    await say('medsos', number, { doing: 'answering' });
    await line.until(new RegExp(`${number}.*answering`));
    const heard = frames(line, number).length;
    await desk.does('medsos', number, 'MoveToLane', { lane: 'misconduct' });
    refused(await say('pusat', number), 404, 'no-such-case');
    await tellPresence(desk.pool, {
      ...{ complaintId: await idOf(number), userId: 'x', tab: 'siapa-saja', doing: 'noting' },
    });
    await settled(line);
    assert.equal(frames(line, number).length, heard);
    const late = await listen('pusat');
    await settled(late);
    assert.doesNotMatch(late.heard(), new RegExp(number));
    const { rows } = await desk.pool.query<{ id: string }>(`select id from officer where email like 'medsos@%'`);
    await tellPresence(desk.pool, {
      ...{ complaintId: await idOf(number), userId: rows[0]?.id ?? '', tab: 'siapa-saja', doing: 'answering' },
    });
    // The training desk gives the team lead a seat.
    await (await listen('ketua')).until(new RegExp(`${number}.*answering`));
  });

  test('to an agency that lost the case, nor is it any longer told of', async () => {
    const number = await givenCase(desk, 'disposed');
    const line = await listen('pupkp');
    const { rows } = await desk.pool.query<{ id: string }>(`select id from officer where email like 'dlh@%'`);
    const colleague = {
      ...{ complaintId: await idOf(number), userId: rows[0]?.id ?? '', agencyId: 'dpupkp', tab: 'rekan-sedinas' },
    };
    await tellPresence(desk.pool, { ...colleague, doing: 'noting' });
    await line.until(new RegExp(`${number}.*noting`));
    await desk.pool.query(`update complaint_agency set part = 'former' where complaint_id = $1`, [
      colleague.complaintId,
    ]);
    refused(await say('pupkp', number), 404, 'no-such-case');
    await tellPresence(desk.pool, { ...colleague, doing: 'answering' });
    await settled(line);
    assert.doesNotMatch(frames(line, number).join(), /answering/);
  });

  test('to a stranger’s hand: what is no such word is refused, and ends nothing', async () => {
    const number = await givenCase(desk, 'triage');
    for (const body of [{ doing: 'shouting' }, { tab: '' }, { tab: 'x'.repeat(41) }])
      refused(await say('medsos', number, body as never), 400, 'invalid-request');
    for (const payload of ['', '[]', '{"doing":"looking"}', '{"complaintId":"x","userId":"u","tab":"t","doing":"x"}'])
      await desk.pool.query(`select pg_notify('tanggap_presence', $1)`, [payload]);
    await say('medsos', number, { doing: 'noting' });
    await isTold('pusat', number, `${await nameOf('medsos')} noting`);
  });
});

test('who is put out hears no more, and is told of no more', async () => {
  const number = await givenCase(desk, 'triage');
  const line = await listen('kabid');
  await say('kabid', number, { doing: 'noting' });
  await isTold('pusat', number, `${await nameOf('kabid')} noting`);
  await desk.officers.deactivate('kabid@demo.tanggap.example');
  await line.over;
  assert.deepEqual(await sees('pusat', number), []);
});
