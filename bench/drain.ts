// How fast stored payloads become cases, in one process: the program's own drain on its own server with fsync on, against a program
// that only verifies and parses the same payloads, and against the very same rows written by hand. Ratios count.
import { createHmac } from 'node:crypto';
import { parseArgs } from 'node:util';
import { drainInbound } from '#app/drain-inbound.ts';
import { isSigned } from '#channels/meta/signature.ts';
import { machine, openDesk, timed, type BenchDesk, type Took } from './desk/desk.ts';
import { commentOf, instagramOf, storePayloads } from './desk/payloads.ts';
import { writeByHand } from './drain/by-hand.ts';

const secret = 'rahasia-bench';

const { values: asked } = parseArgs({
  options: { cases: { type: 'string', default: '2000' }, poison: { type: 'string', default: '10' } },
});
const wanted = Number(asked.cases);

type Round = { name: string; payloads: readonly string[] };

const roundsFor = (accountId: string): Round[] => {
  const fresh = (from: number, count: number): string[] =>
    Array.from({ length: count }, (_, index) => commentOf(accountId, String(from + index), `c${String(from + index)}`));
  const every = Number(asked.poison);
  return [
    { name: 'each payload a new case', payloads: fresh(1_000_000, wanted) },
    {
      name: 'five payloads to a case',
      payloads: Array.from({ length: wanted }, (_, index) =>
        commentOf(accountId, String(2_000_000 + (index % (wanted / 5))), `t${String(index)}`),
      ),
    },
    {
      name: `one of ${String(every)} cannot be read`,
      payloads: fresh(3_000_000, wanted).map((body, index) => (index % every === 0 ? `{"broken":${body}` : body)),
    },
  ];
};

const drained = async ({ parts, owner }: BenchDesk, { name, payloads }: Round): Promise<Took> => {
  await storePayloads(owner.pool, payloads);
  await owner.pool.query('checkpoint');
  const took = await timed(async () => {
    while ((await drainInbound(parts.work.intake, () => Date.now())) > 0);
  });
  const { rows } = await owner.pool.query<{ left: number }>(
    `select count(*)::int as left from inbound where status = 'new'`,
  );
  if (rows[0]?.left !== 0) throw new Error(`${name}: ${String(rows[0]?.left)} payloads wait still`);
  return took;
};

const parsed = ({ parts }: BenchDesk, payloads: readonly string[]): Promise<Took> =>
  timed(() => {
    for (const body of payloads) {
      const raw = Buffer.from(body);
      const signature = `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`;
      if (!isSigned(raw, { 'x-hub-signature-256': signature }, secret)) throw new Error('unsigned');
      parts.work.intake.parse('instagram', JSON.parse(body), undefined);
    }
    return Promise.resolve();
  });

const line = (name: string, count: number, { seconds, cores, statements }: Took): string =>
  [
    name.padEnd(34),
    (count / seconds).toFixed(0).padStart(8),
    cores.toFixed(2).padStart(11),
    (statements / count).toFixed(1).padStart(11),
    '\n',
  ].join(' ');

const desk = await openDesk();
try {
  const accountId = instagramOf(desk.parts);
  const rounds = roundsFor(accountId);
  process.stdout.write(`drain: ${String(wanted)} payloads a round, ${machine()}, fsync on\n\n`);
  process.stdout.write(`${''.padEnd(34)}   each/s  cores of it  statements\n`);
  await drained(desk, {
    name: 'warm',
    payloads: rounds[0]?.payloads.slice(0, 50).map((body) => body.replaceAll('c1', 'w1')) ?? [],
  });
  const [opening] = rounds;
  if (opening === undefined) throw new Error('no round');
  const yard = await parsed(desk, opening.payloads);
  process.stdout.write(line('a  verify and parse, no database', wanted, yard));
  const took: Took[] = [];
  for (const round of rounds) {
    const one = await drained(desk, round);
    took.push(one);
    process.stdout.write(line(`b  ${round.name}`, wanted, one));
  }
  const hand = await writeByHand(desk.owner.pool, wanted);
  process.stdout.write(line('c  the rows of the first, by hand', hand.cases, hand.took));
  const rate = wanted / (took[0]?.seconds ?? 1);
  process.stdout.write(
    `\nratio b/a  ${(rate / (wanted / yard.seconds)).toFixed(3)}\nratio b/c  ${(rate / (hand.cases / hand.took.seconds)).toFixed(2)}\n` +
      `aim        1000 cases/s: ${rate >= 1000 ? 'reached' : `missed, ${rate.toFixed(0)}`}\n`,
  );
} finally {
  await desk.close();
}
