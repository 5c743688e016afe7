// Where in the city steps are late: a map with its own table, of whatever place is known.
import type { ReactNode } from 'react';
import { percentOf } from '#core/findings/share.ts';
import { KelurahanMap } from '#web/map/KelurahanMap.tsx';
import { late } from '#words/late.ts';
import { behindHref } from './behind-asked.tsx';
import type { ChartProps } from './chart-props.tsx';

/** Each kelurahan leads to what was late there. */
export function AreaChart({ answer, asked }: ChartProps): ReactNode {
  const { charts: words, findings } = late;
  return (
    <div className="panel">
      <KelurahanMap
        title={words.areas}
        measure={words.columns.lateShare}
        figures={answer.areas.map(({ code, n, late: part }) => ({ code, n, value: percentOf({ part, n }) ?? 0 }))}
        say={findings.percent}
        hrefOf={(kelurahan) => behindHref({ ...asked, kelurahan }, { what: 'step' })}
      />
    </div>
  );
}
