// A desk with all its officers, as a year is played through it: the clock goes on to each look of the plan, and what is due then is done.
import type { Desk } from '../beds/desk.ts';
import { at } from '../given/given.ts';
import { account, comment } from '../given/intake.ts';
import type { World } from './play.ts';
import type { Story } from './plan.ts';

const agencies = ['dpupkp', 'dlh', 'dishub', 'satpolpp'];

const said = ({ writer, reportedAt, danger }: Story): unknown =>
  comment(`m-${writer}`, danger ? 'Tolong, rumah kami kebakaran sekarang!' : 'Lampu jalan mati sudah tiga hari 🙏', {
    ...{ who: writer, post: `post-${writer}`, sentAt: at(reportedAt) },
  });

export const worldOf = (desk: Desk): World => ({
  store: desk.store,
  agencies,
  instantOf: at,
  goTo: (hours) => desk.moveTo(hours),
  hear: (stories) => desk.arrives(...stories.map(said)),
  casesOf: async (writers) => {
    const { rows } = await desk.pool.query<{ writer: string; id: string }>(
      `select substr(external_id, 3) as writer, complaint_id as id from message
       where channel = 'instagram' and account_id = $2 and external_id = any($1::text[])`,
      [writers.map((writer) => `m-${writer}`), account],
    );
    return new Map(rows.map(({ writer, id }) => [writer, id]));
  },
  deliver: async () => {
    while ((await desk.deliver()) > 0);
  },
});
