// The agencies that training mode brings: plain data, which the configuration file may name.
import type { Agency } from '#config/config-file.ts';

/** A handful, named like the city's own; ids as the configuration file would write them. */
export const trainingAgencies: readonly Agency[] = [
  { id: 'dpupkp', name: 'Dinas Pekerjaan Umum, Perumahan dan Kawasan Permukiman', shortName: 'DPUPKP' },
  { id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' },
  { id: 'dishub', name: 'Dinas Perhubungan', shortName: 'Dishub' },
  { id: 'satpolpp', name: 'Satuan Polisi Pamong Praja', shortName: 'Satpol PP' },
  { id: 'pdam', name: 'PDAM Tirtamarta', shortName: 'PDAM' },
];
