import type { RingView } from '@causeway/shared/api/rings.js';
import type { StageView } from '@causeway/shared/api/stages.js';
import { compositionText, phaseNames } from '@causeway/shared/text/composition-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useReader } from '../../lib/reader.js';
import { useToneStyles } from './chart-styles.js';
import type { Progress } from './phase-progress.js';
import { phaseProgress, ringProgress, wayPhases } from './phase-progress.js';
import { ProgressMark } from './progress-mark.js';

const narrow = '@container (max-width: 560px)';

const useStyles = makeStyles({
  place: { containerType: 'inline-size', width: '100%' },
  phases: {
    display: 'flex',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    [narrow]: { flexDirection: 'column', gap: tokens.spacingVerticalM },
  },
  phase: {
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 0',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    paddingBlockStart: tokens.spacingVerticalS,
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
    [narrow]: {
      paddingBlockStart: 0,
      paddingInlineStart: tokens.spacingHorizontalM,
      borderTopStyle: 'none',
      borderInlineStartWidth: '3px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke1,
    },
  },
  done: {
    borderTopColor: tokens.colorBrandStroke1,
    [narrow]: { borderInlineStartColor: tokens.colorBrandStroke1 },
  },
  ahead: { borderTopStyle: 'dashed', [narrow]: { borderInlineStartStyle: 'dashed' } },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  here: { fontWeight: tokens.fontWeightSemibold },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  rings: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    paddingBlockStart: tokens.spacingVerticalXS,
    listStyleType: 'none',
  },
  ring: { display: 'flex', flexDirection: 'column' },
});

interface PhaseBarProps {
  readonly stage: Pick<StageView, 'phase' | 'ring' | 'stops' | 'end' | 'furthestRing'>;
  readonly rings: readonly Pick<RingView, 'number' | 'name'>[];
}

interface StepProps {
  readonly name: string;
  readonly progress: Progress;
  readonly words: readonly string[];
}

function Step({ name, progress, words }: StepProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  return (
    <>
      <span className={mergeClasses(styles.head, progress === 'here' && styles.here)}>
        <span className={progress === 'ahead' ? tones.quiet : tones.brand}>
          <ProgressMark progress={progress} />
        </span>
        {name}
      </span>
      <span className={styles.state}>{words.join(' · ')}</span>
    </>
  );
}

/** The way of a program: what is behind it, where it stands, what is ahead. */
export function PhaseBar({ stage, rings }: PhaseBarProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const text = compositionText(locale);
  const names = phaseNames(locale);
  const gate = gateWords(locale);
  const phaseWords: Readonly<Record<Progress, string>> = {
    done: text.stateDone,
    here: text.stateHere,
    ahead: text.stateAhead,
    ended: text.stateEnded,
    closed: text.stateDone,
    'taken-back': text.stateAhead,
  };
  const ringWords: Readonly<Record<Progress, string>> = {
    done: text.ringOpen,
    here: text.ringHere,
    ahead: text.ringAhead,
    ended: text.stateEnded,
    closed: text.ringClosed,
    'taken-back': text.ringTakenBack,
  };
  /** What stops only one use case is not the whole program's standing. */
  const stopsAt = (ring: number | null) =>
    stage.stops
      .filter(({ scope }) => scope.ring === ring && scope.useCaseId === null)
      .map(({ kind }) => gate[`stop.${kind}`]);
  return (
    <div className={styles.place}>
      <ol className={styles.phases} aria-label={text.phases}>
        {wayPhases.map((phase) => {
          const progress = phaseProgress(phase, stage);
          const isHere = progress === 'here';
          return (
            <li
              key={phase}
              className={mergeClasses(
                styles.phase,
                progress === 'ahead' ? styles.ahead : styles.done,
              )}
              aria-current={isHere ? 'step' : undefined}
            >
              <Step
                name={names[phase]}
                progress={progress}
                words={[phaseWords[progress], ...(isHere ? stopsAt(null) : [])]}
              />
              {isHere && <span>{gate[`question.${phase}`]}</span>}
              {phase === 'staged-rollout' && rings.length > 0 && (
                <ol className={styles.rings} aria-label={text.stages}>
                  {rings.map((ring) => {
                    const reached = ringProgress(ring.number, stage);
                    return (
                      <li
                        key={ring.number}
                        className={styles.ring}
                        aria-current={reached === 'here' ? 'step' : undefined}
                      >
                        <Step
                          name={`${formatNumber(ring.number, locale)} · ${ring.name}`}
                          progress={reached}
                          words={[ringWords[reached], ...stopsAt(ring.number)]}
                        />
                      </li>
                    );
                  })}
                </ol>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
