// One picture over the page, as large as one wants it, with those before and after it.
import { ChevronLeft, ChevronRight, Download, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { late } from '#words/late.ts';
import { IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { numberWords } from '../ui/time-words.ts';
import type { Picture } from './picture.ts';
import { useHands, type Hands } from './use-hands.ts';
import { sheetSize, useZoom } from './use-zoom.ts';
import { largerThan, moveOf, smallerThan, wholeZoom, wishOf, type Wish } from './zoom.ts';
import './lightbox.css';

type LightboxProps = {
  pictures: readonly Picture[];
  /** The one of them that is in sight. */
  picture: Picture;
  onShow: (id: string) => void;
  onClose: () => void;
};

const grants = ({ zoomNow, zoomTo, move, turn }: Granted, wish: Wish): void => {
  const zoom = zoomNow();
  const by = moveOf(wish);
  if (by !== undefined) return move(by);
  if (wish === 'next' || wish === 'previous') return turn(wish === 'next' ? 1 : -1);
  zoomTo(wish === 'larger' ? largerThan(zoom) : wish === 'smaller' ? smallerThan(zoom) : wholeZoom);
};

type Granted = Omit<Hands, 'zoomTo'> & { zoomTo: (zoom: number) => void };

/** Wherever in the box the focus is. */
const useWishes = (pane: RefObject<HTMLElement | null>, granted: Granted): void => {
  const latest = useRef(granted);
  useEffect(() => {
    latest.current = granted;
  });
  useEffect(() => {
    const over = new AbortController();
    pane.current?.closest('dialog')?.addEventListener(
      'keydown',
      (event) => {
        const wish = wishOf(event, latest.current.zoomNow());
        if (wish === undefined) return;
        event.preventDefault();
        grants(latest.current, wish);
      },
      { signal: over.signal },
    );
    return () => over.abort();
  }, [pane]);
};

function Tools({ granted, picture, name }: { granted: Granted; picture: Picture; name: string }): ReactNode {
  const zoom = granted.zoomNow();
  const words = late.media;
  return (
    <div className="lightbox-tools">
      <IconButton label={words.smaller} aria-disabled={zoom <= wholeZoom} onClick={() => grants(granted, 'smaller')}>
        <ZoomOut size={20} aria-hidden />
      </IconButton>
      <output className="number">{words.percent(numberWords(Math.round(zoom * 100)))}</output>
      <IconButton label={words.larger} onClick={() => grants(granted, 'larger')}>
        <ZoomIn size={20} aria-hidden />
      </IconButton>
      <IconButton label={words.whole} aria-disabled={zoom <= wholeZoom} onClick={() => grants(granted, 'whole')}>
        <Maximize size={20} aria-hidden />
      </IconButton>
      <a className="icon-button" href={picture.url} download aria-label={words.downloadOf(name)} title={words.download}>
        <Download size={20} aria-hidden />
      </a>
    </div>
  );
}

function Turns({ granted }: { granted: Granted }): ReactNode {
  return (
    <>
      <IconButton className="lightbox-turn" label={late.media.previous} onClick={() => grants(granted, 'previous')}>
        <ChevronLeft size={28} aria-hidden />
      </IconButton>
      <IconButton className="lightbox-turn" label={late.media.next} onClick={() => grants(granted, 'next')}>
        <ChevronRight size={28} aria-hidden />
      </IconButton>
    </>
  );
}

/** No larger than it is while the whole is in sight: what is small is not blown up unasked. */
function Drawn({ picture, alt, zoom }: { picture: Picture; alt: string; zoom: number }): ReactNode {
  const [seen, setSeen] = useState<{ width: number; height: number } | 'not'>();
  if (seen === 'not') return <p className="lightbox-gone">{late.media.notShown}</p>;
  return (
    <img
      src={picture.url}
      alt={alt}
      draggable={false}
      style={seen === undefined ? undefined : { maxWidth: seen.width * zoom, maxHeight: seen.height * zoom }}
      onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => setSeen({ width, height })}
      onError={() => setSeen('not')}
    />
  );
}

/** Stands open as long as it is drawn; after the last picture comes the first. */
export function Lightbox({ pictures, picture, onShow, onClose }: LightboxProps): ReactNode {
  const { pane, sheet, zoomNow, zoomTo, move } = useZoom(picture.id);
  const zoom = zoomNow();
  const at = pictures.indexOf(picture);
  const turn = (by: -1 | 1): void => onShow(pictures.at((at + by) % pictures.length)?.id ?? picture.id);
  const granted = { zoomNow, zoomTo, move, turn };
  useHands(sheet, granted);
  useWishes(pane, granted);
  const name = late.media.photo(at + 1, pictures.length);
  return (
    <Dialog title={name} head={<Tools granted={granted} picture={picture} name={name} />} onClose={onClose}>
      <div className="lightbox">
        <section ref={pane} className="lightbox-pane" aria-label={late.media.stage} tabIndex={0} data-autofocus="true">
          <div
            ref={sheet}
            className="lightbox-sheet"
            style={{ width: sheetSize(zoom), height: sheetSize(zoom) }}
            data-enlarged={zoom > wholeZoom}
          >
            <Drawn key={picture.id} picture={picture} alt={`${name}. ${picture.from}`} zoom={zoom} />
          </div>
        </section>
        {pictures.length > 1 && <Turns granted={granted} />}
        <div className="lightbox-words">
          <p role="status">
            <span className="visually-hidden">{name}. </span>
            {picture.from}
          </p>
          {picture.beside}
        </div>
      </div>
    </Dialog>
  );
}
