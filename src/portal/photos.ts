// Pictures of the work that Admin Pusat released with an answer: listed on the reporter's page, and handed out one by one to whoever holds the
// case's pass. Closed until somebody opens them: on a cheap telephone each of them costs money.
import type { RecordedEvent, RecordedOf } from '#core/complaint/recorded.ts';
import { html, type Html } from './html.ts';
import type { Language } from './language.ts';
import { locales } from './moments.ts';
import { trackText } from './words.ts';

/** What a picture shows: what its reporter had sent, the result, the work under way, or what whoever answered had added. */
export type PhotoSource = 'before' | 'result' | 'progress' | 'added';

/** `bytes` as it is kept; undefined once it is not there any more. */
export type ReleasedPhoto = { id: string; source: PhotoSource; bytes?: number };

const isAnswer = (event: RecordedEvent): event is RecordedOf<'ResultWritten'> => event.type === 'ResultWritten';

const sourceOf = (events: readonly RecordedEvent[], id: string): PhotoSource => {
  const has = (type: 'FieldResultReported' | 'ProgressReported'): boolean =>
    events.some((event) => event.type === type && event.attachmentIds.includes(id));
  if (has('FieldResultReported')) return 'result';
  return has('ProgressReported') ? 'progress' : 'added';
};

/** Those of the answer that stands now, as they were chosen; what was before the work comes first. */
export const releasedIn = (events: readonly RecordedEvent[]): ReleasedPhoto[] => {
  const { beforeIds = [], attachmentIds = [] } = events.findLast(isAnswer) ?? {};
  return [
    ...beforeIds.map((id) => ({ id, source: 'before' as const })),
    ...attachmentIds.map((id) => ({ id, source: sourceOf(events, id) })),
  ];
};

/** Whether any answer released it: an address that a reporter kept goes on working. */
export const wasReleased = (events: readonly RecordedEvent[], id: string): boolean =>
  events.some((event) => isAnswer(event) && [...(event.attachmentIds ?? []), ...(event.beforeIds ?? [])].includes(id));

/** In tenths, and never less than one: nobody's picture is nothing. */
const megabytes = (bytes: number, language: Language): string =>
  Math.max(bytes / 1e6, 0.1).toLocaleString(locales[language], { maximumFractionDigits: 1 });

type Shown = { number: string; photos: readonly ReleasedPhoto[]; language: Language };

/** Nothing where none was released, or none is left. */
export const photoSection = ({ number, photos, language }: Shown): Html | undefined => {
  const words = trackText[language].photos;
  const there = photos.flatMap(({ bytes, ...photo }) => (bytes === undefined ? [] : [{ ...photo, bytes }]));
  if (there.length === 0) return undefined;
  const size = there.reduce((sum, { bytes }) => sum + bytes, 0);
  return html`<details class="photos">
    <summary>${words.heading(there.length, megabytes(size, language))}</summary>
    <ul>
      ${there.map(
        ({ id, source }, index) =>
          html`<li>
            <a href="/lacak/${number}/foto/${id}"
              ><img
                src="/lacak/${number}/foto/${id}"
                alt="${words.each(index + 1, words.sources[source])}"
                loading="lazy"
            /></a>
            <span>${words.sources[source]}</span>
          </li>`,
      )}
    </ul>
  </details>`;
};
