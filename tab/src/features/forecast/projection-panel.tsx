import type { ProjectionPreview } from '@causeway/shared/api/forecasts.js';
import { forecastPageText } from '@causeway/shared/text/forecast-page-text.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ProjectionRange } from '../../components/charts/projection-range.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Moment } from '../../components/moment.js';
import { Surface } from '../../components/surface.js';
import { asProblem } from '../../lib/api-problem.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useProblemSentence } from '../../lib/use-problem-sentence.js';
import type { ProjectionQuery } from './api/use-projection.js';
import { useProjection } from './api/use-projection.js';
import type { UseCases } from './api/use-workload.js';
import { FreezeDialog } from './freeze-dialog.js';
import { PlateauBar } from './plateau-bar.js';
import type { ProjectionChoices } from './projection-controls.js';
import { ProjectionControls } from './projection-controls.js';
import type { Mix, Side } from './rollout.js';
import { shareIn } from './rollout.js';

const useStyles = makeStyles({
  hint: { marginBlock: 0, color: tokens.colorNeutralForeground2, maxWidth: '68ch' },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
  },
});

interface ProjectionPanelProps {
  readonly programId: string;
  readonly side: Side;
  readonly measures: readonly string[];
  readonly useCases: UseCases;
  /** What the rollout is made of; without one, of those who volunteer and those who do not. */
  readonly mix: Mix | undefined;
  readonly mayFreeze: boolean;
}

interface ShownProps {
  readonly programId: string;
  readonly side: Side;
  readonly query: ProjectionQuery;
  readonly preview: ProjectionPreview;
  readonly useCases: UseCases;
  readonly mayFreeze: boolean;
}

function Shown({ programId, side, query, preview, useCases, mayFreeze }: ShownProps) {
  const styles = useStyles();
  const words = useWords(forecastPageText);
  const { locale } = useReader();
  const [isFreezing, setIsFreezing] = useState(false);
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  const { projection, rest, plateau, publishedAt } = preview;
  return (
    <>
      {/* Weekly use says how many use it, and nothing of how well it works. */}
      {side === 'adoption' && plateau && <PlateauBar plateau={plateau} />}
      <ProjectionRange
        title={names[query.measure] ?? query.measure}
        projection={projection}
        rest={rest}
        useCases={useCases}
      />
      <div className={styles.foot}>
        {mayFreeze && <Button onClick={() => setIsFreezing(true)}>{words.freeze}</Button>}
        <Caption1 className={styles.quiet}>
          {words.asOf} <Moment at={publishedAt} />
        </Caption1>
      </div>
      {isFreezing && (
        <FreezeDialog
          programId={programId}
          query={query}
          projection={projection}
          useCases={useCases}
          onClose={() => setIsFreezing(false)}
        />
      )}
    </>
  );
}

/** The last choices that could be projected stay on the screen while others are typed. */
function useQueryOf(choices: ProjectionChoices, mix: Mix | undefined): ProjectionQuery {
  const { measure, level, target, volunteers } = choices;
  const [lastVolunteers, setLastVolunteers] = useState(0.2);
  const volunteerShare = shareIn(volunteers, 'with-ends');
  if (volunteerShare !== undefined && volunteerShare !== lastVolunteers) {
    setLastVolunteers(volunteerShare);
  }
  return {
    measure,
    level: Number(level),
    target: shareIn(target, 'inside') ?? null,
    mix: mix ?? { by: 'provenance', volunteerShare: volunteerShare ?? lastVolunteers },
  };
}

/** From what was tested to what may be said of the rollout, and why it is so wide. */
export function ProjectionPanel(props: ProjectionPanelProps) {
  const { programId, side, measures, useCases, mix, mayFreeze } = props;
  const styles = useStyles();
  const words = useWords(forecastPageText);
  const [choices, setChoices] = useState<ProjectionChoices>({
    measure: measures[0] ?? '',
    level: '0.9',
    target: '',
    volunteers: '20',
  });
  const query = useQueryOf(choices, mix);
  const preview = useProjection(programId, query);
  const sentence = useProblemSentence(preview.error);
  const isRefused = preview.error !== null && asProblem(preview.error).status === 422;
  return (
    <Surface title={words[side]}>
      <p className={styles.hint}>{words[`${side}Hint`]}</p>
      <ProjectionControls
        side={side}
        measures={measures}
        choices={choices}
        onChange={(part) => setChoices((before) => ({ ...before, ...part }))}
      />
      {isRefused ? (
        <EmptyState title={words.notYet} {...(sentence && { hint: sentence })} />
      ) : (
        <Loaded query={preview}>
          {(shown) => (
            <Shown
              programId={programId}
              side={side}
              query={query}
              preview={shown}
              useCases={useCases}
              mayFreeze={mayFreeze}
            />
          )}
        </Loaded>
      )}
    </Surface>
  );
}
