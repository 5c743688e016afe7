// The text by which a matter is handed to another body, and how that fared. Must let nobody be named: whoever asks hides them first.
import { cutText } from '#core/cut-text.ts';
import type { Instant } from '#core/time.ts';
import { readPlace } from '#core/place/case-place.ts';
import { findKelurahan } from '#core/place/kelurahan.ts';
import { handOver } from '#words/id/spoken.ts';
import type { HandOverAnswer } from './hand-over.contract.ts';
import type { ReferredCase } from './hand-over.query.ts';

const longestMatter = 3000;
const dayInJakarta = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'Asia/Jakarta' });

const placeLines = ({ state: { file } }: ReferredCase): string[] => {
  if (file.place === undefined) return [];
  const { text, kelurahan, rt, rw, landmark, point } = readPlace(file.place);
  const within = findKelurahan(kelurahan);
  const parts = [
    text,
    rt === undefined ? undefined : `RT ${rt}`,
    rw === undefined ? undefined : `RW ${rw}`,
    landmark,
    within === undefined ? undefined : `${within.name}, ${within.kemantren}`,
  ].filter((part) => part !== undefined);
  return [
    ...(parts.length === 0 ? [] : [handOver.place(parts.join(', '))]),
    ...(point === undefined ? [] : [handOver.point(point.lat, point.lon)]),
  ];
};

/** What an officer made fit for everybody wins over the reporter's words; `hidden`: those without their people. */
export const handOverText = (found: ReferredCase, hidden: string): string =>
  [
    handOver.head(found.number),
    handOver.to(found.state.file.referral?.bodyName ?? ''),
    ...(found.category === null ? [] : [handOver.matter(found.category)]),
    cutText(found.summary === '' ? hidden : found.summary, longestMatter),
    ...placeLines(found),
    handOver.since(dayInJakarta.format(found.reportedAt)),
    handOver.ask(found.number),
  ].join('\n');

const letters = { queued: 'waiting', sending: 'waiting', sent: 'sent', rejected: 'failed' } as const;

type Shown = { text: string; mailbox: string | undefined; mayHandOver: boolean; now: Instant };

/** An address only where there is a mailbox from which it can be written to. */
export const handOverView = (found: ReferredCase, { text, mailbox, mayHandOver, now }: Shown): HandOverAnswer => {
  const { phone, email, web, letter } = found;
  const { referral } = found.state.file;
  const contacts = [phone, email, web].flatMap((contact) => (contact === null || contact === '' ? [] : [contact]));
  const { bodyName = '', ways = [], outcome, reference, askAt } = referral ?? {};
  return {
    ...{ bodyName, contacts, text, ways, mayHandOver },
    ...(mailbox === undefined || email === null || email === '' ? {} : { address: email }),
    ...(letter === null ? {} : { letter: letters[letter] }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(typeof reference === 'string' ? { reference } : {}),
    ...(askAt === undefined ? {} : { askAt: new Date(askAt).toISOString() }),
    due: askAt !== undefined && askAt <= now,
  };
};
