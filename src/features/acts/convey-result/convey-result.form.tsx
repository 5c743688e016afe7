// Tells the reporter what came of the complaint.
import { isSpoken } from '#web/ui/channel-name.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import { startingText } from '#web/acts/templates.ts';
import { ConveyResult } from './convey-result.contract.ts';
import { resultBody, untold, type ResultValues } from './result-values.tsx';
import { ResultForm } from './ResultForm.tsx';

export const conveyResult: ActScreen<'ConveyResult', ResultValues> = {
  act: 'ConveyResult',
  contract: ConveyResult,
  voice: 'result',
  wide: ({ agencyAnswer }) => agencyAnswer !== undefined,
  start: (facts) => {
    // What is told by mouth stands on the tracking page too.
    const inPrivate = !facts.hasPublic && !isSpoken(facts.channel);
    const words = startingText('result', facts);
    return {
      ...untold(facts),
      ...(inPrivate ? { privateText: words } : { publicText: words }),
      attachmentIds: facts.photos.filter((one) => one.source === 'result').map(({ id }) => id),
    };
  },
  body: resultBody,
  Form: ResultForm,
};
