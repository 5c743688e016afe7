// Who else has the open case open, in its head: initials for the eye, words for everybody, and read aloud once where somebody begins to write.
import { Eye, PenLine } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Avatar } from '../ui/Marks.tsx';
import { useOthers, type Others } from './others.ts';
import { mostNamed, sentencesOf, writersIn } from './sentences.ts';
import { useBeat } from './use-beat.ts';
import './presence.css';

/** Each who writes is read aloud once while the case is open, however often they pause. */
function Announcement({ others }: { others: Others }): ReactNode {
  const [said, setSaid] = useState<{ ids: readonly string[]; words: string }>({ ids: [], words: '' });
  const fresh = writersIn(others).filter(({ userId }) => !said.ids.includes(userId));
  if (fresh.length > 0) {
    setSaid({
      ids: [...said.ids, ...fresh.map(({ userId }) => userId)],
      words: sentencesOf(fresh).join('. '),
    });
  }
  return (
    <span className="visually-hidden" role="status">
      {said.words}
    </span>
  );
}

export function OthersHere({ others }: { others: Others }): ReactNode {
  const rest = others.length - mostNamed;
  const isWritten = writersIn(others).length > 0;
  const Sign = isWritten ? PenLine : Eye;
  const words = sentencesOf(others).join(' · ');
  return (
    <p className={isWritten ? 'presence presence-writes' : 'presence'} title={words}>
      <span className="presence-faces" aria-hidden>
        {others.slice(0, mostNamed).map(({ userId, name }) => (
          <Avatar key={userId} name={name} small />
        ))}
        {rest > 0 && <span className="presence-rest">+{rest}</span>}
      </span>
      <Sign size={16} aria-hidden />
      <span>{words}</span>
    </p>
  );
}

/** Says by itself that this page is there, too. */
export function PresenceLine({ number }: { number: string }): ReactNode {
  useBeat(number);
  const others = useOthers(number);
  return (
    <>
      <Announcement others={others} />
      {others.length > 0 && <OthersHere others={others} />}
    </>
  );
}
