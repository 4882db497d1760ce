import { dataText } from '@causeway/shared/text/data-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { FactList } from '../../components/fact-list.js';
import { Loaded } from '../../components/loaded.js';
import { Moment } from '../../components/moment.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useRollup } from './api/use-rollup.js';

/** How much of what was sent is counted by now. */
export function ArrivedPanel({ programId }: { readonly programId: string }) {
  const { locale } = useReader();
  const words = dataText(locale);
  const rollup = useRollup(programId);
  return (
    <Surface title={words.arrived}>
      <Loaded query={rollup}>
        {({ observations, waiting, countedAt }) =>
          observations === 0 && waiting === 0 ? (
            <span>{words.nothingArrived}</span>
          ) : (
            <FactList
              facts={[
                {
                  name: words.observations,
                  value: words.observationsOf(observations, formatNumber(observations, locale)),
                },
                {
                  name: words.waiting,
                  value:
                    waiting === 0
                      ? words.nothingWaiting
                      : words.observationsOf(waiting, formatNumber(waiting, locale)),
                },
                {
                  name: words.countedAt,
                  value: countedAt === null ? words.neverCounted : <Moment at={countedAt} />,
                },
              ]}
            />
          )
        }
      </Loaded>
    </Surface>
  );
}
