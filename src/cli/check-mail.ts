// Whether the city's outgoing mail lets us in, as the doctor asks it. Sends nothing to anybody.
import { letterCarrier } from '#channels/city-mail.ts';
import type { Config } from '#config/config.ts';
import { operator } from '#words/operator.ts';
import type { Finding } from './check-machine.ts';

/** None where no mail server is set. */
export const checkMail = async ({ cityMail }: Pick<Config, 'cityMail'>): Promise<Finding[]> => {
  if (cityMail === undefined) return [];
  const { about, mail } = operator.doctor;
  try {
    const problem = await letterCarrier(cityMail, '').check();
    if (problem === undefined) return [{ about: about.mail, state: 'well', says: mail.well }];
    const says = problem === 'token-invalid' ? mail.refused : mail.otherwise(problem);
    return [{ about: about.mail, state: 'wrong', says }];
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return [{ about: about.mail, state: 'wrong', says: mail.unreachable(said) }];
  }
};
