// A voice or a film, played where it was sent. Nothing of it is fetched before somebody presses play.
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { late } from '#words/late.ts';

/** `name`: what its sender called it; `size` in words, empty where it is not known. */
type PlayerProps = { as: 'audio' | 'video'; url: string; name: string | undefined; size: string };

/** Where the browser cannot play it, that is said, and it can still be taken along. */
export function Player({ as: Played, url, name, size }: PlayerProps): ReactNode {
  const [failed, setFailed] = useState(false);
  const called = name ?? late.media.played[Played];
  return (
    <figure className={`player player-${Played}`}>
      <figcaption>
        <strong>{called}</strong> {size !== '' && <span className="meta">{size}</span>}
        <a
          className="icon-button"
          href={url}
          download
          aria-label={late.media.downloadOf(called)}
          title={late.media.download}
        >
          <Download size={18} aria-hidden />
        </a>
      </figcaption>
      {failed ? (
        <p role="status">{late.media.notPlayed}</p>
      ) : (
        <Played controls preload="none" playsInline src={url} aria-label={called} onError={() => setFailed(true)} />
      )}
    </figure>
  );
}
