// A message that stays across the page until its cause is gone.
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type BannerProps = { kind: 'info' | 'ok' | 'soon' | 'late'; alert?: boolean; children: ReactNode; act?: ReactNode };

const signs = { info: Info, ok: CircleCheck, soon: TriangleAlert, late: CircleAlert } as const;

/** With `alert` it is read out as soon as it appears: for what went wrong, not for what merely is so. */
export function Banner({ kind, alert = false, children, act }: BannerProps): ReactNode {
  const Sign = signs[kind];
  return (
    <div className={`banner banner-${kind}`} role={alert ? 'alert' : undefined}>
      <Sign size={20} aria-hidden />
      <div className="banner-body">{children}</div>
      {act}
    </div>
  );
}
