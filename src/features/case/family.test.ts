// Parent and children over HTTP: who sees what of whom, what is offered, and what the reporter's page tells.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase, steps, take } from '#test/given/cases.ts';
import { received, sees } from '#test/people/reporter.ts';

const desk = await givenDesk({ after });
const text = 'Jalan berlubang, lampu mati, sampah menumpuk';

const breaksOff = async (number: string, passage: string, who: Person = 'pusat'): Promise<string> => {
  const { messages } = await desk.page(who, number);
  const messageIds = messages.filter(({ from }) => from === 'reporter').map(({ id }) => id);
  const { number: made } = await desk.does(who, number, 'SplitOff', { messageIds, child: true, passage });
  return String(made);
};

/** The road stays, the lights go on by themselves. */
const family = async (): Promise<{ parent: string; child: string }> => {
  const parent = await givenCase(desk, 'registered', { text });
  await desk.does('pusat', parent, 'Dispose', { leadAgencyId: 'dpupkp', helpingAgencyIds: [], instruction: 'Tambal.' });
  return { parent, child: await breaksOff(parent, 'lampu mati') };
};

const handOut = async (number: string, leadAgencyId: string): Promise<void> => {
  await desk.does('pusat', number, 'ApproveInterim', { text: 'Kami teruskan.' });
  await desk.does('medsos', number, 'RegisterInUpik', { upikNumber: `UPIK-${number.slice(9, 15)}` });
  await desk.does('pusat', number, 'Dispose', { leadAgencyId, helpingAgencyIds: [], instruction: 'Tangani.' });
};

suite('at the desk', () => {
  test('the parent shows how its children stand, and a child its parent and its siblings', async () => {
    const { parent, child } = await family();
    const second = await breaksOff(parent, 'sampah menumpuk', 'medsos');
    await handOut(second, 'dlh');
    const page = await desk.page('pusat', parent);
    assert.deepEqual(
      page.family?.children.map(({ number, what, status, agencyId }) => [number, what, status, agencyId]),
      [
        [child, 'lampu mati', 'coordination', undefined],
        [second, 'sampah menumpuk', 'follow-up', 'dlh'],
      ],
    );
    assert.deepEqual([page.family?.done, page.family?.all, page.family?.hidden], [0, 2, 0]);
    const own = (await desk.page('pusat', second)).family;
    assert.deepEqual([own?.isChild, own?.parent?.number], [true, parent]);
    assert.deepEqual(
      own?.children.map(({ number }) => number),
      [child],
    );
  });

  test('what has ended counts as done, and what was merged back is no child any more', async () => {
    const { parent, child } = await family();
    const second = await breaksOff(parent, 'sampah menumpuk');
    await desk.does('pusat', child, 'JudgeNotComplaint', { reason: 'aspiration' });
    assert.deepEqual((await desk.page('pusat', parent)).family?.done, 1);
    await desk.does('pusat', second, 'MergeInto', { number: parent });
    const { family: left, messages } = await desk.page('pusat', parent);
    assert.deepEqual([left?.children.map(({ number }) => number), left?.all], [[child], 1]);
    assert.ok(messages.some(({ text: words }) => words === 'sampah menumpuk'));
  });

  test('words that are not in the message, and a child of a child, are refused by name', async () => {
    const { parent, child } = await family();
    const [message] = (await desk.page('pusat', parent)).messages;
    const asks = { messageIds: [message?.id], child: true, passage: 'pohon tumbang' };
    refused(await desk.act('pusat', parent, 'SplitOff', asks), 404, 'unknown-message');
    const [quote] = (await desk.page('pusat', child)).messages;
    refused(await desk.act('pusat', child, 'SplitOff', { messageIds: [quote?.id], child: true }), 409, 'stays-whole');
  });
});

suite('an agency', () => {
  test('that has the child sees neither the parent nor what its message says besides', async () => {
    const { parent, child } = await family();
    await handOut(child, 'dlh');
    const page = await desk.page('dlh', child);
    assert.deepEqual(page.family, { isChild: true, parentHidden: true, children: [], hidden: 0, done: 0, all: 1 });
    assert.doesNotMatch(JSON.stringify(page), new RegExp(`${parent}|berlubang|sampah`));
    assert.deepEqual(page.reporter, { name: 'Warga', hidden: true });
    assert.equal((await desk.get('dlh', `/api/v1/cases/${parent}`)).statusCode, 404);
  });

  test('that has the parent is told how many children there are that it does not see', async () => {
    const { parent, child } = await family();
    assert.deepEqual((await desk.page('pupkp', parent)).family, {
      ...{ isChild: false, children: [], hidden: 1, done: 0, all: 1 },
    });
    assert.doesNotMatch(JSON.stringify((await desk.page('pupkp', parent)).timeline), new RegExp(child));
    await handOut(child, 'dpupkp');
    const [seen] = (await desk.page('pupkp', parent)).family?.children ?? [];
    assert.deepEqual([seen?.number, seen?.what, seen?.agencyId], [child, undefined, 'dpupkp']);
  });
});

test('what is in a sensitive lane is no child on anybody’s page', async () => {
  const { parent, child } = await family();
  await desk.does('pusat', child, 'MoveToLane', { lane: 'misconduct' });
  const { family: left } = await desk.page('pusat', parent);
  assert.deepEqual([left?.children, left?.hidden, left?.all], [[], 0, 0]);
  const told = (await desk.page('pusat', parent)).timeline.filter(({ event }) => event.type === 'ChildOpened');
  assert.equal(told.length, 1);
  assert.doesNotMatch(JSON.stringify(told), new RegExp(child));
  assert.doesNotMatch(await sees(desk, parent), new RegExp(child));
});

test('its reporter is told each number once, and their page says how far each is', async () => {
  const { parent, child } = await family();
  const told = (await received(desk, parent)).filter(({ text: words }) => words.includes(child));
  assert.equal(told.length, 1);
  const page = await sees(desk, parent);
  assert.match(page, new RegExp(`${child}.*sedang dikoordinasikan`, 's'));
  assert.match(page, /0 dari 1 selesai/);
  assert.match(await sees(desk, child), new RegExp(`dari laporan.*${parent}`, 's'));
});

test('the parent ends while a child runs, and the child ends by itself', async () => {
  const { parent, child } = await family();
  await take(desk, parent, steps.report);
  await take(desk, parent, steps.convey);
  while ((await desk.deliver()) > 0);
  assert.equal((await desk.page('pusat', parent)).status, 'closed');
  assert.equal((await desk.page('pusat', child)).status, 'coordination');
});
