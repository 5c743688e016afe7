// The address of the list whose length a figure is.

/** As the inbox reads its address: folder, deadline, officer, agency, area. */
export type ListAsked = {
  map: string;
  waktu?: 'lewat' | 'hampir' | 'jam' | 'terbuka';
  pemegang?: string;
  perangkat?: string;
  wilayah?: string;
  kategori?: string;
};

export const listHref = (asked: ListAsked): string => `/masuk?${new URLSearchParams(asked).toString()}`;
