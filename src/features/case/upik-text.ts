// The text of a case that is copied into UPIK. Must not tell who reported it: an identity is revealed by itself, for a reason, and on the record.
import { placeWords, readPlace } from '#core/place/case-place.ts';
import { channelName, isSpoken } from '#channels/kinds.ts';
import type { Message } from './case.contract.ts';
import type { FoundCase } from './case.query.ts';

type Hide = (text: string) => string;
/** `hidePlace`: of where the matter is, with the house and not whose it is. */
type Told = { found: FoundCase; messages: readonly Message[]; hide: Hide; hidePlace: Hide };

const wib = (instant: Date): string =>
  new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' }).format(instant);

/** Without the reporter, who is not told to other systems: an identity is revealed by itself, for a reason, and on the record. */
export const upikTextOf = ({ found, messages, hide, hidePlace }: Told): string => {
  const { file } = found.state;
  const words = messages.filter(({ from, deleted }) => from === 'reporter' && deleted !== true).map(({ text }) => text);
  const channel = channelName(found.channel);
  return [
    `Nomor Tanggap: ${file.number}`,
    `Sumber: ${channel}${isSpoken(found.channel) ? '' : ` (${found.visibility === 'public' ? 'komentar' : 'pesan pribadi'})`}`,
    `Tanggal lapor: ${wib(new Date(file.reportedAt))} WIB`,
    'Pelapor: Warga',
    ...(file.place === undefined ? [] : [`Lokasi: ${hidePlace(placeWords(readPlace(file.place)))}`]),
    `Isi aduan: ${hide(words.filter((text) => text.trim() !== '').join('\n'))}`,
  ].join('\n');
};
