import type { RingView } from '@causeway/shared/api/rings.js';
import { isUnderWay } from '@causeway/shared/domain/program/stage.js';
import { ringLimits } from '@causeway/shared/domain/ring/ring.js';
import { compositionText } from '@causeway/shared/text/composition-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { ringPageText } from '@causeway/shared/text/ring-page-text.js';
import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Progress } from '../../components/charts/phase-progress.js';
import { ringProgress } from '../../components/charts/phase-progress.js';
import { ProgressMark } from '../../components/charts/progress-mark.js';
import { EmptyState } from '../../components/empty-state.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useRetreatPlans } from './api/use-retreat-plans.js';
import { RemoveDialog } from './remove-dialog.js';
import { RingDialog } from './ring-dialog.js';
import { RingFacts } from './ring-facts.js';
import type { Rollout } from './rollout.js';
import { StopMark } from '../../components/stop-mark.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  ring: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
    paddingInlineStart: tokens.spacingHorizontalL,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'dashed',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  open: { borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorBrandStroke1 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  title: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBlock: 0,
  },
  brand: { color: tokens.colorBrandForeground1 },
  quiet: { marginBlock: 0, color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function useProgressWords(): Readonly<Record<Progress, string>> {
  const words = useWords(compositionText);
  return {
    done: words.ringOpen,
    here: words.ringHere,
    ahead: words.ringAhead,
    ended: words.stateEnded,
    closed: words.ringClosed,
    'taken-back': words.ringTakenBack,
  };
}

interface RingLineProps {
  readonly ring: RingView;
  readonly rollout: Rollout;
  readonly hasWayBack: boolean | undefined;
  /** Undefined where nothing can be planned any more, or not by this person. */
  readonly onChange: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

function RingLine({ ring, rollout, hasWayBack, onChange, onRemove }: RingLineProps) {
  const styles = useStyles();
  const words = useWords(ringPageText);
  const stopWords = useWords(gateWords);
  const { locale } = useReader();
  const progress = ringProgress(ring.number, rollout.stage);
  const progressWords = useProgressWords();
  const name = words.ringName(formatNumber(ring.number, locale), ring.name);
  const stops = rollout.stage.stops.filter(({ scope }) => scope.ring === ring.number);
  return (
    <li
      className={mergeClasses(styles.ring, ring.isOpen && styles.open)}
      aria-current={progress === 'here' ? 'step' : undefined}
    >
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.title}>
          <span className={progress === 'ahead' ? styles.quiet : styles.brand}>
            <ProgressMark progress={progress} />
          </span>
          {name}
        </Subtitle2>
        <span className={styles.quiet}>{progressWords[progress]}</span>
        {stops.map(({ id, kind }) => (
          <StopMark key={id} kind={kind}>
            {stopWords[`stop.${kind}`]}
          </StopMark>
        ))}
      </div>
      <RingFacts ring={ring} rollout={rollout} hasWayBack={hasWayBack} />
      {(onChange ?? onRemove) && (
        <div className={styles.actions}>
          {onChange && (
            <Button size="small" aria-label={words.changeNamed(name)} onClick={onChange}>
              {words.change}
            </Button>
          )}
          {onRemove && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.removeNamed(name)}
              onClick={onRemove}
            >
              {words.remove}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** The stages in their order, and how they are planned, changed and removed. */
export function RingList({ rollout }: { readonly rollout: Rollout }) {
  const styles = useStyles();
  const words = useWords(ringPageText);
  const { stage, view } = rollout;
  const { rings, mayPlan } = view;
  const plans = useRetreatPlans(stage.programId);
  const [asked, setAsked] = useState<{
    readonly act: 'plan' | 'remove';
    readonly number: number;
  }>();
  const isPlannable = mayPlan && isUnderWay(stage);
  const next = rings.length + 1;
  const close = () => setAsked(undefined);
  const ring = rings.find(({ number }) => number === asked?.number);
  return (
    <Surface
      title={words.planned}
      actions={
        isPlannable &&
        next <= ringLimits.rings && (
          <Button onClick={() => setAsked({ act: 'plan', number: next })}>{words.planNext}</Button>
        )
      }
    >
      {!mayPlan && <p className={styles.quiet}>{words.mayNotPlan}</p>}
      {mayPlan && !isPlannable && <p className={styles.quiet}>{words.isOver}</p>}
      {rings.length === 0 ? (
        <EmptyState title={words.none} hint={words.noneHint} />
      ) : (
        <ol className={styles.list}>
          {rings.map((one) => (
            <RingLine
              key={one.number}
              ring={one}
              rollout={rollout}
              hasWayBack={plans.data?.includes(one.number)}
              onChange={
                isPlannable ? () => setAsked({ act: 'plan', number: one.number }) : undefined
              }
              onRemove={
                isPlannable && !one.isOpen && one.number === rings.length
                  ? () => setAsked({ act: 'remove', number: one.number })
                  : undefined
              }
            />
          ))}
        </ol>
      )}
      {asked?.act === 'plan' && (
        <RingDialog number={asked.number} before={ring} rollout={rollout} onClose={close} />
      )}
      {asked?.act === 'remove' && ring && (
        <RemoveDialog ring={ring} programId={stage.programId} onClose={close} />
      )}
    </Surface>
  );
}
