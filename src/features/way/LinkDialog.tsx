// Connects an account of one's own on a platform: a code that is sent from there to the city's account.
import { ExternalLink } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { QrCode } from '#features/intake/QrCode.tsx';
import { failureWords } from '#web/api.ts';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { Dialog } from '#web/ui/Dialog.tsx';
import { SkeletonRows } from '#web/ui/Marks.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { useChange } from './use-ways.tsx';
import type { LinkAnswer, LinkBody } from './way.contract.ts';

const words = late.ways;

function Steps({ name, answer }: { name: string; answer: LinkAnswer }): ReactNode {
  const copy = useCopy();
  const { code, account, link, endsAt } = answer;
  return (
    <>
      <p>{words.link.how(account)}</p>
      <p>
        <code className="way-code">{code}</code>
      </p>
      <div className="line">
        {link !== undefined && (
          <a className={buttonClass('primary')} href={link} target="_blank" rel="noreferrer">
            <ExternalLink size={16} aria-hidden />
            {words.link.open(name)}
          </a>
        )}
        <Button onClick={() => copy(code)}>{words.link.copy}</Button>
      </div>
      {link !== undefined && (
        <div className="way-qr">
          <QrCode words={link} label={words.link.qr} />
        </div>
      )}
      <p className="meta">{words.link.until(momentWords(endsAt))}</p>
    </>
  );
}

/** Each time it opens there is a new code, and the former one holds no more. */
export function LinkDialog({ way, onClose }: { way: LinkBody['way']; onClose: () => void }): ReactNode {
  const asking = useChange<LinkBody, LinkAnswer>({ path: () => '/api/v1/me/ways/link' });
  const { mutate } = asking;
  useEffect(() => {
    mutate({ way });
  }, [mutate, way]);
  const name = words.names[way];
  return (
    <Dialog title={words.link.title(name)} onClose={onClose}>
      <div className="stack">
        {asking.isError && (
          <Banner kind="late" alert>
            {failureWords(asking.error)}
          </Banner>
        )}
        {asking.data === undefined ? (
          !asking.isError && <SkeletonRows count={3} />
        ) : (
          <Steps name={name} answer={asking.data} />
        )}
        <div className="form-foot">
          <Button onClick={onClose}>{words.link.done}</Button>
        </div>
      </div>
    </Dialog>
  );
}
