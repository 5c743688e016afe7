// The address of the list whose length a figure is.
import { query } from './api.ts';

/** As the inbox reads its address: folder, deadline, officer, agency, area. */
export type ListAsked = {
  map: string;
  waktu?: 'lewat' | 'hampir' | 'jam' | 'terbuka';
  pemegang?: string;
  perangkat?: string;
  wilayah?: string;
  kategori?: string;
};

export const listHref = (asked: ListAsked): string => `/masuk${query(asked)}`;
