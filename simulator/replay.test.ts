// Replay files: what they may say, and that the examples can be played whole.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { igAccount, receiver, simulatorBed, until } from '#test/beds/simulator-bed.ts';
import { readReplay } from './replay.ts';

const example = (name: string): Promise<string> => readFile(new URL(`examples/${name}`, import.meta.url), 'utf8');

test('The day-long example has sixty lines and more, of every kind', async () => {
  const { lines, problems } = readReplay('sehari.jsonl', await example('sehari.jsonl'));
  assert.deepEqual(problems, []);
  assert.ok(lines.length >= 60);
  assert.deepEqual([...new Set(lines.map(({ act }) => act))].toSorted(), ['comment', 'edit', 'message', 'remove']);
});

test('The letters can be played whole: each lies in the city’s mailbox, answers among them', async (t) => {
  const account = { ...igAccount, channel: 'email' as const, id: 'aduan@latihan.example' };
  const bed = await simulatorBed(t, { accounts: [account] });
  await bed.control('POST', 'replays', { file: 'surat.jsonl', perSecond: 1000 });
  await until(() => bed.simulator.replays.all()[0]?.finished === true, 10_000);
  assert.deepEqual(bed.simulator.replays.all()[0]?.problems, []);
  const letters = [...bed.simulator.store.world.letters.values()];
  assert.equal(bed.simulator.store.world.mailboxes.get(account.id)?.kept.length, letters.length);
  const [first, second, third] = letters.filter(({ from }) => from === 'mas-coba@warga.example');
  assert.deepEqual(third?.references, [first?.messageId, second?.messageId]);
});

test('CSV cells may hold commas, quotes and emoji', async () => {
  const { lines, problems } = readReplay('pagi.csv', await example('pagi.csv'));
  assert.deepEqual(problems, []);
  assert.equal(lines[0]?.text, 'Lampu jalan Gang Contoh mati, "sudah seminggu", min 🙏');
  assert.deepEqual([lines[4]?.act, lines[4]?.of, lines[4]?.pauseMs], ['edit', 'b', 500]);
});

test('Lines that say nothing are named, the rest is kept', () => {
  const { lines, problems } = readReplay(
    'x.jsonl',
    '{"author":"A","text":"x"}\n\nbukan json\n{"text":"tanpa orang"}\n',
  );
  assert.equal(lines.length, 1);
  assert.match(problems.join('|'), /^baris 3: .*\|baris 4: author tidak ada$/);
});

test('The whole example plays into the world and out of the webhooks', async (t) => {
  const hook = await receiver(t);
  const bed = await simulatorBed(t, { hookBaseUrl: hook.url });
  const run = await bed.control('POST', 'replays', { file: 'sehari.jsonl', perSecond: 1000 });
  await until(() => bed.simulator.replays.all()[0]?.finished === true, 10_000);
  const [played] = bed.simulator.replays.all();
  assert.deepEqual([played?.problems, played?.done], [[], run['total']]);
  const { world } = bed.simulator.store;
  const three = [...world.comments.values()].filter(({ author, at }) => author === 'warga-1' && at === bed.clock.at);
  assert.equal(three.length, 3);
  await until(() => world.hooks.size === 0, 10_000);
  assert.ok(hook.taken.some(({ channel }) => channel === 'facebook'));
});

test('A line that points nowhere is told, and the next one is played', async (t) => {
  const bed = await simulatorBed(t);
  const lines = '{"act":"remove","of":"tidak-ada"}\n{"author":"Warga Demo 9","text":"halo"}';
  await bed.control('POST', 'replays', { lines, perSecond: 1000 });
  const [run] = await until(() => bed.simulator.replays.all()[0]?.finished && bed.simulator.replays.all());
  assert.match(run?.problems[0] ?? '', /tidak-ada/);
  const { comments } = (await bed.control('GET', 'comments')) as { comments: { text: string; accountId: string }[] };
  assert.deepEqual([comments.at(-1)?.text, comments.at(-1)?.accountId], ['halo', igAccount.id]);
});
