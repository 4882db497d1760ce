import { portfolioText } from '@causeway/shared/text/portfolio-text.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { Surface } from '../../components/surface.js';
import type { PortfolioFilter } from '../../features/portfolio/api/use-portfolio.js';
import { usePortfolio } from '../../features/portfolio/api/use-portfolio.js';
import { PortfolioCard } from '../../features/portfolio/portfolio-card.js';
import { PortfolioFilters } from '../../features/portfolio/portfolio-filters.js';
import { asProblem } from '../../lib/api-problem.js';
import { makesPrograms, useMe } from '../../lib/me.js';
import { useReader, useWords } from '../../lib/reader.js';

/** Whoever may not read all programs is led to those they have a part in. */
function NotForThem() {
  const words = useWords(portfolioText);
  const programs = new Map(useMe().grants.map((grant) => [grant.programId, grant.programName]));
  return (
    <>
      <EmptyState title={words.notYours} hint={words.notYoursHint} />
      {programs.size > 0 && (
        <Surface title={words.yours}>
          {[...programs].map(([id, name]) => (
            <div key={id}>
              <AppLink to={`/programs/${id}`}>{name}</AppLink>
            </div>
          ))}
        </Surface>
      )}
    </>
  );
}

function Portfolio() {
  const words = useWords(portfolioText);
  const { locale } = useReader();
  const [filter, setFilter] = useState<PortfolioFilter>({});
  const everything = usePortfolio({});
  const portfolio = usePortfolio(filter);
  if (portfolio.error && asProblem(portfolio.error).status === 403) {
    return <NotForThem />;
  }
  const count = (value: number) => formatNumber(value, locale);
  return (
    <>
      <PortfolioFilters
        programs={everything.data?.programs ?? []}
        filter={filter}
        onChange={(part) => setFilter((before) => ({ ...before, ...part }))}
      />
      <Loaded query={portfolio}>
        {({ programs, useCases }) => (
          <>
            <Caption1>
              {words.split(
                count(useCases.sameFaster),
                count(useCases.differentProblem),
                count(useCases.unsaid),
              )}
            </Caption1>
            {programs.length === 0 && <EmptyState title={words.none} hint={words.noneHint} />}
            {programs.map((program) => (
              <PortfolioCard key={program.id} program={program} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

/** Every program somebody may see; what needs attention stands on top. */
export function ProgramsPage() {
  const nav = useWords(programNavText);
  const words = useWords(portfolioText);
  const me = useMe();
  return (
    <PageFrame
      title={nav.programs}
      lead={words.lead}
      width="wide"
      actions={makesPrograms(me) && <AppLink to="/programs/new">{words.newProgram}</AppLink>}
    >
      <Portfolio />
    </PageFrame>
  );
}
