// Addresses of database servers as the operator wrote them. Must not connect to any, and never repeats one: it may hold a password.

export const isDatabaseUrl = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

/** Of a socket no host need be named. A comma behind the host is one that was to divide two addresses. */
const isOneServer = (url: string): boolean =>
  isDatabaseUrl(url) && URL.canParse(url.replace('@/', '@localhost/')) && !/,(?!.*@)/.test(url);

/** Replicas, divided by commas; a password may hold one too. `note` is told what cannot be meant. */
export const parseReadUrls = (
  value: string,
  databaseUrl: string | undefined,
  note: (mistake: string) => void,
): string[] => {
  const urls = value.split(/[\s,]+(?=[a-z]+:\/\/)/).filter((url) => url !== '');
  if (urls.length > 0 && databaseUrl === undefined)
    note('DATABASE_READ_URL: hanya berarti bersama DATABASE_URL, basis data utama yang direplikasi');
  urls.forEach((url, index) => {
    const wrong = (what: string): void => {
      note(`DATABASE_READ_URL: alamat ke-${String(index + 1)} ${what}`);
    };
    if (!isOneServer(url)) wrong('harus satu peladen, diawali postgres:// atau postgresql://; beberapa dipisah koma');
    else if (urls.indexOf(url) < index) wrong('sudah disebut');
    else if (url === databaseUrl) wrong('sama dengan DATABASE_URL, bukan replika');
  });
  return urls;
};
