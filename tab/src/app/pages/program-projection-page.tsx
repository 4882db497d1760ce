import type { StageView } from '@causeway/shared/api/stages.js';
import { forecastPageText } from '@causeway/shared/text/forecast-page-text.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useForecasts } from '../../features/forecast/api/use-forecasts.js';
import { useOfferedShares } from '../../features/forecast/api/use-offered-shares.js';
import { useWorkload } from '../../features/forecast/api/use-workload.js';
import { ForecastPanel } from '../../features/forecast/forecast-panel.js';
import { ProjectionPanel } from '../../features/forecast/projection-panel.js';
import { mixOfWork, projectable } from '../../features/forecast/rollout.js';
import { useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

function Projections({ programId }: { readonly programId: string }) {
  const words = useWords(forecastPageText);
  const offered = useOfferedShares(programId);
  const workload = useWorkload(programId);
  const mayFreeze = useForecasts(programId).data?.mayForecast ?? false;
  return (
    <Loaded query={offered}>
      {(shares) => (
        <Loaded query={workload}>
          {(work) => {
            const common = { programId, useCases: work.useCases, mayFreeze };
            return (
              <>
                {work.workload.version === 0 ? (
                  <Surface title={words.quality}>
                    <EmptyState title={words.noShares} hint={words.noSharesHint}>
                      <AppLink to={`/programs/${programId}/use-cases`}>{words.toUseCases}</AppLink>
                    </EmptyState>
                  </Surface>
                ) : (
                  <ProjectionPanel
                    {...common}
                    side="quality"
                    measures={projectable('quality', shares)}
                    mix={mixOfWork(work)}
                  />
                )}
                <ProjectionPanel
                  {...common}
                  side="adoption"
                  measures={projectable('adoption', shares)}
                  mix={undefined}
                />
              </>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function Expectations({ stage: { programId } }: { readonly stage: StageView }) {
  const forecasts = useForecasts(programId);
  const workload = useWorkload(programId);
  return (
    <>
      <Projections programId={programId} />
      <Loaded query={forecasts}>
        {(ledger) => (
          <ForecastPanel
            programId={programId}
            ledger={ledger}
            useCases={workload.data?.useCases ?? []}
          />
        )}
      </Loaded>
    </>
  );
}

/** What may be said of the rollout, and how good it was what was said before. */
export function ProgramProjectionPage() {
  const nav = useWords(programNavText);
  const words = useWords(forecastPageText);
  return (
    <ProgramFrame section="projection" title={nav.projection} lead={words.lead}>
      {(stage) => <Expectations stage={stage} />}
    </ProgramFrame>
  );
}
