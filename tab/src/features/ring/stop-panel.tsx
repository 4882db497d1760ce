import type { StopView } from '@causeway/shared/api/stages.js';
import type { StopKind } from '@causeway/shared/domain/program/stage.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { stopReason } from '@causeway/shared/text/stop-reason.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { AppLink } from '../../components/app-link.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useRetreatPlans } from './api/use-retreat-plans.js';
import { ResumeDialog } from './resume-dialog.js';
import { RetreatDialog } from './retreat-dialog.js';
import type { Rollout } from './rollout.js';
import { scopeWords } from './rollout.js';
import { StopDialog } from './stop-dialog.js';
import { actIcons, StopMark, useActStyles } from '../../components/stop-mark.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  stop: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  reason: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
  quiet: { marginBlock: 0, color: tokens.colorNeutralForeground3 },
});

interface StopLineProps {
  readonly stop: StopView;
  readonly rollout: Rollout;
  readonly onResume: () => void;
}

function StopLine({ stop, rollout, onResume }: StopLineProps) {
  const styles = useStyles();
  const acts = useActStyles();
  const words = useWords(stopText);
  const { locale, timeZone } = useReader();
  const by = stop.by?.name ?? words.byLimit;
  const where = scopeWords(stop.scope, rollout, locale);
  return (
    <li className={styles.stop}>
      <div className={styles.head}>
        <StopMark kind={stop.kind}>
          {(stop.kind === 'halt' ? words.useIn : words.growthIn)(where)}
        </StopMark>
        {rollout.stage.mayDecide && (
          <Button
            size="small"
            className={acts.resume}
            icon={actIcons.resume}
            aria-label={words.resumeIn(where)}
            onClick={onResume}
          >
            {words.resume}
          </Button>
        )}
      </div>
      <p className={styles.reason}>{stopReason(stop.reason, locale)}</p>
      <Caption1 className={styles.quiet}>
        {words.byAt(by, formatMoment(stop.at, locale, timeZone))}
      </Caption1>
    </li>
  );
}

type StoppingAct = StopKind | 'retreat';

interface ActButtonsProps {
  readonly rollout: Rollout;
  readonly hasPlan: boolean;
  readonly onAct: (act: StoppingAct) => void;
}

function ActButtons({ rollout: { stage }, hasPlan, onAct }: ActButtonsProps) {
  const styles = useStyles();
  const acts = useActStyles();
  const words = useWords(stopText);
  const button = (act: StoppingAct, isOff = false) => (
    <Button
      className={mergeClasses(!isOff && acts[act])}
      icon={actIcons[act]}
      disabledFocusable={isOff}
      onClick={() => onAct(act)}
    >
      {words[act]}
    </Button>
  );
  const isInRing = stage.phase === 'staged-rollout' && stage.ring !== null;
  if (!stage.mayStop && !stage.mayDecide) return null;
  return (
    <>
      <div className={styles.actions}>
        {stage.mayStop && button('halt')}
        {stage.mayStop && button('hold')}
        {stage.mayDecide && isInRing && button('retreat', !hasPlan)}
      </div>
      {stage.mayDecide && isInRing && !hasPlan && (
        <p className={styles.quiet}>
          {words.noPlan}{' '}
          <AppLink to={`/programs/${stage.programId}/sheets`}>{words.toSheets}</AppLink>
        </p>
      )}
    </>
  );
}

/** What is stopped, why, by whom and since when; and how to stop, carry on and go back. */
export function StopPanel({ rollout }: { readonly rollout: Rollout }) {
  const styles = useStyles();
  const words = useWords(stopText);
  const { stage } = rollout;
  const { stops, ring, mayStop, mayDecide } = stage;
  const plans = useRetreatPlans(stage.programId);
  const [act, setAct] = useState<StoppingAct | { readonly resume: StopView }>();
  const close = () => setAct(undefined);
  const isOver = stage.phase === 'ended';
  // Not known yet, it is left to the server to say.
  const hasPlan = ring === null || plans.data === undefined || plans.data.includes(ring);
  return (
    <Surface title={words.title}>
      {!isOver && <ActButtons rollout={rollout} hasPlan={hasPlan} onAct={setAct} />}
      {stops.length === 0 ? (
        <p className={styles.quiet}>{words.nothing}</p>
      ) : (
        <ul className={styles.list}>
          {stops.map((stop) => (
            <StopLine
              key={stop.id}
              stop={stop}
              rollout={rollout}
              onResume={() => setAct({ resume: stop })}
            />
          ))}
        </ul>
      )}
      {!isOver && !mayStop && <p className={styles.quiet}>{words.mayNotStop}</p>}
      {mayStop && !mayDecide && stops.length > 0 && (
        <p className={styles.quiet}>{words.mayNotResume}</p>
      )}
      {(act === 'hold' || act === 'halt') && (
        <StopDialog kind={act} rollout={rollout} onClose={close} />
      )}
      {act === 'retreat' && ring !== null && (
        <RetreatDialog rollout={rollout} ring={ring} onClose={close} />
      )}
      {typeof act === 'object' && (
        <ResumeDialog stop={act.resume} rollout={rollout} onClose={close} />
      )}
    </Surface>
  );
}
