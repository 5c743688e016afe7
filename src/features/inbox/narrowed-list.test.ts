// Lists that a figure leads to: of one agency, of one officer, of nobody, of the next hour; for whoever may see them.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { at } from '#test/given/given.ts';
import type { InboxAnswer } from './inbox.contract.ts';

suite('a list', async () => {
  const desk = await givenDesk({ after });
  let [triage, held, led, told, ended] = ['', '', '', '', ''];
  let medsosId = '';

  const numbers = async (who: Person, query: string): Promise<string[]> => {
    const { cases }: InboxAnswer = json(await desk.get(who, `/api/v1/cases?${query}`));
    return cases.map(({ number }) => number).toSorted();
  };

  before(async () => {
    triage = await givenCase(desk, 'triage', { text: 'Lampu mati' });
    held = await givenCase(desk, 'triage', { text: 'Lampu pecah' });
    led = await givenCase(desk, 'disposed', { text: 'Lampu jalan' });
    told = await givenCase(desk, 'conveying');
    ended = await givenCase(desk, 'closed');
    await desk.does('medsos', held, 'Claim', {});
    const { rows } = await desk.pool.query<{ held_by: string }>('select held_by from complaint where number = $1', [
      held,
    ]);
    medsosId = rows[0]?.held_by ?? '';
  });

  test('of an agency is what it leads, open and closed, by folder', async () => {
    assert.deepEqual(await numbers('ketua', 'folder=all&agency=dpupkp'), [led, told, ended].toSorted());
    assert.deepEqual(await numbers('ketua', 'folder=follow-up&agency=dpupkp'), [led]);
    assert.deepEqual(await numbers('ketua', 'folder=closed&agency=dpupkp'), [ended]);
    // It helps, and leads nothing.
    assert.deepEqual(await numbers('ketua', 'folder=all&agency=dlh'), []);
    assert.deepEqual(await numbers('ketua', "folder=all&agency='"), []);
  });

  test('of another agency shows an agency nothing, and of itself no more than it sees', async () => {
    assert.deepEqual(await numbers('pupkp', 'folder=all&agency=dlh'), []);
    assert.deepEqual(await numbers('dlh', 'folder=all&agency=dpupkp'), []);
    assert.deepEqual(await numbers('pupkp', 'folder=follow-up&agency=dpupkp'), [led]);
  });

  test('of an officer is what they look after and is open', async () => {
    for (const who of ['ketua', 'kabid', 'medsos', 'data'] satisfies Person[])
      assert.deepEqual(await numbers(who, `folder=all&holder=${medsosId}`), [held], who);
    assert.deepEqual(await numbers('ketua', `folder=triage&holder=${medsosId}`), [held]);
    assert.deepEqual(await numbers('ketua', `folder=conveying&holder=${medsosId}`), []);
    assert.deepEqual(await numbers('ketua', `folder=closed&holder=${medsosId}`), []);
  });

  test('of nobody is what stands at the desk and nobody took: nothing that an agency or the reporter has', async () => {
    const waiting = await givenCase(desk, 'waiting');
    const free = await numbers('ketua', 'folder=all&holder=nobody');
    assert.deepEqual(free, [triage, told].toSorted());
    assert.ok(!free.includes(waiting) && !free.includes(held) && !free.includes(led));
    assert.deepEqual(await numbers('ketua', 'folder=triage&holder=nobody'), [triage]);
  });

  test('of a holder tells agencies nothing', async () => {
    for (const holder of [medsosId, 'nobody'])
      for (const query of ['folder=all', 'folder=mine', 'folder=all&q=lampu'])
        assert.deepEqual(await numbers('pupkp', `${query}&holder=${holder}`), [], `${query} ${holder}`);
  });

  test('of a channel is what came by it, of every folder, for the desk and within what an agency sees', async () => {
    const rows = [triage, led, ended];
    await desk.pool.query("update complaint set channel = 'x' where number = any($1)", [rows]);
    assert.deepEqual(await numbers('ketua', 'folder=all&channel=x'), rows.toSorted());
    assert.deepEqual(await numbers('ketua', 'folder=triage&channel=x'), [triage]);
    assert.deepEqual(await numbers('ketua', 'folder=closed&channel=x'), [ended]);
    assert.deepEqual(await numbers('ketua', 'folder=mine&channel=x&urgency=late'), []);
    assert.deepEqual(await numbers('ketua', 'folder=all&channel=x&agency=dpupkp'), [led, ended].toSorted());
    assert.deepEqual(await numbers('ketua', `folder=all&channel=x&holder=${medsosId}`), []);
    assert.deepEqual(await numbers('ketua', 'folder=all&q=lampu&channel=x'), [triage, led].toSorted());
    assert.deepEqual(await numbers('pupkp', 'folder=all&channel=x'), [led, ended].toSorted());
    assert.deepEqual(await numbers('pupkp', 'folder=follow-up&channel=instagram'), []);
    assert.deepEqual(await numbers('ketua', "folder=all&channel='"), []);
    await desk.pool.query("update complaint set channel = 'instagram'");
  });

  test('of a search keeps to them, too', async () => {
    assert.deepEqual(await numbers('ketua', 'folder=all&q=lampu'), [triage, held, led].toSorted());
    assert.deepEqual(await numbers('ketua', 'folder=all&q=lampu&agency=dpupkp'), [led]);
    assert.deepEqual(await numbers('ketua', `folder=all&q=lampu&holder=${medsosId}`), [held]);
    assert.deepEqual(await numbers('ketua', 'folder=all&q=lampu&holder=nobody'), [triage]);
  });

  test('of what is open leaves out what is closed, in whatever order it is asked', async () => {
    const open = await numbers('ketua', 'folder=all&urgency=open');
    assert.ok(!open.includes(ended) && open.includes(triage) && open.includes(led));
    assert.deepEqual(await numbers('ketua', 'folder=all&urgency=open&agency=dpupkp'), [led, told].toSorted());
    assert.deepEqual(await numbers('ketua', 'folder=closed&urgency=open'), []);
    assert.deepEqual(await numbers('ketua', 'folder=all&q=lampu&urgency=open'), [triage, held, led].toSorted());
  });

  test('of what was promised is open cases of which the reporter was told a day, until it is settled', async () => {
    const promised = await givenCase(desk, 'disposed', { text: 'Lampu taman' });
    const plannedAt = new Date(at(200)).toISOString();
    const scheduled = { text: 'Menunggu aspal.', outcome: 'scheduled', attachmentIds: [], plannedAt };
    await desk.does('pupkp', promised, 'ReportFieldResult', scheduled);
    assert.deepEqual(await numbers('ketua', 'folder=all&urgency=promised'), []);
    await desk.does('pusat', promised, 'ConveyResult', { publicText: 'Dikerjakan pekan depan.' });
    for (let sent = 1; sent > 0;) sent = await desk.deliver();
    for (const query of ['', '&sort=oldest', '&q=lampu', '&agency=dpupkp'])
      for (const who of ['ketua', 'pupkp'] as const)
        assert.deepEqual(await numbers(who, `folder=all&urgency=promised${query}`), [promised], `${who} ${query}`);
    assert.deepEqual(await numbers('ketua', 'folder=triage&urgency=promised'), []);
    assert.deepEqual(await numbers('dlh', 'folder=all&urgency=promised&agency=dpupkp'), []);
  });

  test('says to whoever typed words and did not send them that they are there, and to nobody else', async () => {
    const drafts = async (who: Person) =>
      json<InboxAnswer>(await desk.get(who, '/api/v1/cases?folder=triage')).cases.flatMap(({ number, draft }) =>
        draft === true ? [number] : [],
      );
    assert.deepEqual(await drafts('medsos'), []);
    const to = `/api/v1/cases/${triage}/drafts/AskIdentity`;
    json(await desk.send('medsos', 'PUT', to, { typed: { text: 'Siapa nama Anda?' }, seen: 0 }));
    assert.deepEqual([await drafts('medsos'), await drafts('pusat')], [[triage], []]);
    json(await desk.send('medsos', 'POST', `${to}/drop`, {}));
    assert.deepEqual(await drafts('medsos'), []);
  });

  test('of the next hour begins now and ends with it', async () => {
    const due = async (number: string, hours: number): Promise<void> => {
      await desk.pool.query('update complaint set due_at = $2 where number = $1', [number, new Date(at(hours))]);
    };
    await desk.moveTo(1);
    await due(triage, 2);
    await due(held, 2 + 1 / 3_600_000);
    await due(led, 1);
    assert.deepEqual(await numbers('ketua', 'folder=all&urgency=hour'), [triage, led].toSorted());
    await due(led, 1 - 1 / 3_600_000);
    assert.deepEqual(await numbers('ketua', 'folder=all&urgency=hour'), [triage]);
    assert.deepEqual(await numbers('ketua', 'folder=triage&urgency=hour'), [triage]);
    assert.deepEqual(await numbers('ketua', 'folder=all&q=lampu&urgency=hour'), [triage]);
  });
});
