// Pictures after the words that they belong to, each a message of its own: what becomes of one never holds back the words or says them again.
// Must not try twice.
import type { PhotoTrouble } from '#core/complaint/complaint.ts';
import type { Photo, SendOutcome, Usage } from '#ports/channel.ts';
import type { GraphAnswer } from './graph-client.ts';

/** What became of the words. */
type Said = { result: SendOutcome; usage?: Usage };

/** Nobody knows whether one arrived that got no answer. */
const troubleOf = (answer: Extract<GraphAnswer, { ok: false }>): PhotoTrouble =>
  answer.failure.outcome === 'retry-later' && answer.failure.unknown ? 'unknown-end' : 'refused';

/** The first that is not taken is told, and those behind it are left: whatever is wrong with it, the desk looks at all of them. */
export const thenPhotos = async (
  said: Said,
  photos: readonly Photo[],
  sendOne: (photo: Photo) => Promise<GraphAnswer>,
): Promise<Said> => {
  const { result } = said;
  if (result.outcome !== 'accepted') return said;
  let { usage } = said;
  for (const photo of photos) {
    const answer = await sendOne(photo);
    usage = answer.usage ?? usage;
    if (!answer.ok) return { result: { ...result, withoutPhotos: troubleOf(answer) }, ...(usage && { usage }) };
  }
  return { result, ...(usage && { usage }) };
};
