// What reaches whoever follows a case: the words, what opens their page, and the categories of which nobody is told.
import type { Config } from '#config/config.ts';
import type { JobDeps } from '#jobs/job.ts';
import { followKeys } from '#keys/follow-keys.ts';
import type { Keys } from '#keys/keys.ts';
import { followSpeech } from '#words/follow-speech.ts';

/** In the installation's own name. */
export const toSubscribers = (
  { kept }: Pick<Keys, 'kept'>,
  { publicUrl, desk }: Pick<Config, 'publicUrl' | 'desk'>,
): JobDeps['following'] => ({
  speech: followSpeech(publicUrl),
  keys: followKeys(kept.follow),
  hidden: desk.open311.services.flatMap(({ code, type }) => (type === 'blackbox' ? [code] : [])),
});
