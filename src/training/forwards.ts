// The other systems of training mode: a JSS that takes cases over HTTP, and an SP4N-LAPOR! that officers fill in by hand, both played by
// the simulator. Must never be offered in production.
import type { ForwardTarget, HttpTarget } from '#ports/forward-target.ts';
import { sp4nLines } from '#config/forwards.ts';
import type { Config } from '#config/config.ts';
import { deriveKey } from '#keys/sealing.ts';

/** What the simulated JSS lets in. */
export const trainingRegisterToken = (secretKey: Buffer): string =>
  deriveKey(secretKey, 'training/register/token').toString('hex');

/** The JSS that the simulator plays, found at `url`. */
export const simulatedJss = (url: string, token: string): HttpTarget => ({
  ...{ id: 'jss-simulasi', name: 'JSS (simulasi)', kind: 'http', register: 'upik' },
  ...{ url, token, header: 'Authorization', scheme: 'Bearer', services: { '*': 'Umum' }, statuses: {} },
  create: {
    ...{ method: 'POST', path: '/laporan', as: 'json', number: 'data.nomor', error: 'pesan' },
    body: { judul: '{title}', isi: '{text}', lokasi: '{place}', kategori: '{category}', referensi: '{number}' },
  },
  find: { path: '/laporan?referensi={number}', list: 'data', number: 'nomor', reference: 'referensi' },
  news: {
    ...{ path: '/laporan/{theirNumber}', status: 'data.status', list: 'data.riwayat' },
    ...{ id: 'id', at: 'waktu', state: 'status', text: 'keterangan' },
  },
});

const lapor = (url: string): ForwardTarget => ({
  ...{ id: 'lapor-simulasi', name: 'SP4N-LAPOR! (simulasi)', kind: 'by-hand', register: 'sp4n-lapor' },
  ...{ url: `${url}/lapor`, lines: sp4nLines, services: {}, statuses: {} },
});

/** One of each kind, beside those that the configuration file names. */
export const simulatedTargets = ({ publicUrl }: Pick<Config, 'publicUrl'>, secretKey: Buffer): ForwardTarget[] => {
  const url = `${publicUrl}/simulator/register`;
  return [simulatedJss(url, trainingRegisterToken(secretKey)), lapor(url)];
};
