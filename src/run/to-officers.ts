// What reaches officers beside the bell: the words, and the way to the push services of their browsers.
import { pushPost } from '#channels/push-post.ts';
import type { Config } from '#config/config.ts';
import type { JobDeps } from '#jobs/job.ts';
import type { Keys } from '#keys/keys.ts';
import { pushKeyPair } from '#keys/push-key.ts';
import { officerSpeech } from '#words/officer-speech.ts';

/** In the installation's own name. */
export const toOfficers = ({ kept }: Keys, { publicUrl }: Config): Pick<JobDeps, 'postPush' | 'speech'> => ({
  postPush: pushPost({ ...pushKeyPair(kept['web-push']), contact: publicUrl }),
  speech: officerSpeech(publicUrl),
});
