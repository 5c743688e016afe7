// Pictures that open together in one box; the box comes when the first one is opened.
import { createContext, lazy, Suspense, useContext, useState, type ReactNode } from 'react';
import type { Picture } from './picture.ts';

const Lightbox = lazy(async () => ({ default: (await import('./Lightbox.tsx')).Lightbox }));

const ShowContext = createContext<((id: string) => void) | undefined>(undefined);

/** Opens the picture over the page; undefined where it stands in no gallery. */
export const useShow = (): ((id: string) => void) | undefined => useContext(ShowContext);

/** A picture that is taken away while it is looked at is in sight no more. */
export function Gallery({ pictures, children }: { pictures: readonly Picture[]; children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<string>();
  const picture = pictures.find(({ id }) => id === shown);
  return (
    <ShowContext value={setShown}>
      {children}
      {picture !== undefined && (
        <Suspense fallback={null}>
          <Lightbox pictures={pictures} picture={picture} onShow={setShown} onClose={() => setShown(undefined)} />
        </Suspense>
      )}
    </ShowContext>
  );
}
