// The world on its first day: the city's posts and what a few made-up citizens already said among themselves.
// Must queue no webhook: these are old conversations, and the first new one should stand out.
import type { SimulatorOptions } from './accounts.ts';
import type { Acts } from './acts.ts';
import { demoPeople } from './people.ts';
import { standInOf } from './stand-ins.ts';
import type { SimStore } from './store.ts';

const hourMs = 3_600_000;

/** Once only; a world that has people is left as it is. */
export const seedWorld = async (
  quiet: Acts,
  world: SimStore['world'],
  { accounts, clock }: Pick<SimulatorOptions, 'accounts' | 'clock'>,
): Promise<void> => {
  if (world.people.size > 0) return;
  for (const person of demoPeople) await quiet.join(person);
  for (const account of accounts) {
    for (const { text, picture, hoursAgo, said = [] } of standInOf(account.channel).firstPosts ?? []) {
      const at = clock.now() - hoursAgo * hourMs;
      const post = await quiet.publish(account, text, { picture, at });
      for (const { author, text: words, minutesLater } of said)
        await quiet.comment(account, { postId: post.id, author, text: words, at: at + minutesLater * 60_000 });
    }
  }
};
