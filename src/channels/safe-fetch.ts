// Fetches what a citizen attached, from where the platform keeps it and from nowhere else.
import type { FetchMedia } from '#ports/media.ts';

export const safeFetch: FetchMedia = () => Promise.resolve({ outcome: 'retry-later', detail: 'not built' });
