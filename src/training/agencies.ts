// The agencies that training mode brings: plain data, which the configuration file may name.
import type { Agency } from '#config/config-file.ts';

/**
 * Those that the categories of the beginning name, called as public lists of the city's agencies call them (Perda 4/2020 jo. 5/2016); ids as the
 * configuration file would write them. The first five have cases and people.
 */
export const trainingAgencies: readonly Agency[] = [
  { id: 'dpupkp', name: 'Dinas Pekerjaan Umum, Perumahan dan Kawasan Permukiman', shortName: 'DPUPKP' },
  { id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' },
  { id: 'inspektorat', name: 'Inspektorat', shortName: 'Inspektorat' },
  { id: 'dishub', name: 'Dinas Perhubungan', shortName: 'Dishub' },
  { id: 'satpolpp', name: 'Satuan Polisi Pamong Praja', shortName: 'Satpol PP' },
  { id: 'pdam', name: 'PDAM Tirtamarta', shortName: 'PDAM' },
  { id: 'dinkes', name: 'Dinas Kesehatan', shortName: 'Dinkes' },
  { id: 'disdikpora', name: 'Dinas Pendidikan, Pemuda, dan Olahraga', shortName: 'Disdikpora' },
  { id: 'dindukcapil', name: 'Dinas Kependudukan dan Pencatatan Sipil', shortName: 'Dindukcapil' },
  { id: 'dinsosnakertrans', name: 'Dinas Sosial, Tenaga Kerja, dan Transmigrasi', shortName: 'Dinsosnakertrans' },
  {
    id: 'dp3ap2kb',
    name: 'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, dan Keluarga Berencana',
    shortName: 'DP3AP2KB',
  },
  { id: 'disdag', name: 'Dinas Perdagangan', shortName: 'Disdag' },
  { id: 'dispertanpangan', name: 'Dinas Pertanian dan Pangan', shortName: 'Dispertanpangan' },
  { id: 'diskominfosan', name: 'Dinas Komunikasi, Informatika, dan Persandian', shortName: 'Diskominfosan' },
  { id: 'disbud', name: 'Dinas Kebudayaan', shortName: 'Disbud' },
  { id: 'dispar', name: 'Dinas Pariwisata', shortName: 'Dispar' },
  { id: 'dpmptsp', name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', shortName: 'DPMPTSP' },
  { id: 'damkar', name: 'Dinas Pemadam Kebakaran dan Penyelamatan', shortName: 'Damkarmat' },
  { id: 'bpkad', name: 'Badan Pengelolaan Keuangan dan Aset Daerah', shortName: 'BPKAD' },
  { id: 'bpbd', name: 'Badan Penanggulangan Bencana Daerah', shortName: 'BPBD' },
];
