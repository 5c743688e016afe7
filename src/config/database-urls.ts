// Addresses of database servers as the operator wrote them. Must not connect to any, and never repeats one: it may hold a password.
import { operator } from '#words/operator.ts';

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
  if (urls.length > 0 && databaseUrl === undefined) note(operator.settings.readUrlAlone);
  urls.forEach((url, index) => {
    if (!isOneServer(url)) note(operator.settings.readUrlShape(index + 1));
    else if (urls.indexOf(url) < index) note(operator.settings.readUrlTwice(index + 1));
    else if (url === databaseUrl) note(operator.settings.readUrlPrimary(index + 1));
  });
  return urls;
};
