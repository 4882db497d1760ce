import type { StageView } from '@causeway/shared/api/stages.js';
import { isUnderWay } from '@causeway/shared/domain/program/stage.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { stepText } from '@causeway/shared/text/step-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { LinkButton } from '../../components/link-button.js';
import { Loaded } from '../../components/loaded.js';
import { actIcons, useActStyles } from '../../components/stop-mark.js';
import { useReader, useWords } from '../../lib/reader.js';
import { AdvanceDialog } from './advance-dialog.js';
import { useStepNow } from './api/use-step-now.js';
import { EndDialog } from './end-dialog.js';
import { ExtendDialog } from './extend-dialog.js';
import { InTheWayList } from './in-the-way-list.js';
import type { Rollout } from './rollout.js';
import { stepName } from './step-name.js';
import type { StepNow } from './step-now.js';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  what: {
    marginBlock: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  plain: { marginBlock: 0, maxWidth: '76ch' },
  quiet: { marginBlock: 0, maxWidth: '76ch', color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface NextStepProps {
  readonly step: StepNow;
  readonly rollout: Rollout;
  readonly here: string;
  readonly onTake: () => void;
}

/** The step to take, or why it cannot be taken, or the way to asking for it. */
function NextStep({ step, rollout, here, onTake }: NextStepProps) {
  const styles = useStyles();
  const acts = useActStyles();
  const words = useWords(stepText);
  const { locale, timeZone } = useReader();
  const { stage } = rollout;
  const { transition, live, inTheWay, isShown, mayAsk } = step;
  const isTakeable = live?.state === 'granted' && inTheWay.length === 0;
  const isAskable = !live && isShown && mayAsk;
  return (
    <div className={styles.step}>
      <p className={styles.what}>{words.next(stepWord(transitionKey(transition), locale))}</p>
      {live?.state === 'granted' && (
        <p className={styles.plain}>
          {words.approvedUntil(formatMoment(live.expiresAt, locale, timeZone))}
        </p>
      )}
      {!isTakeable && (
        <>
          <p className={styles.plain}>{words.notNow}</p>
          <InTheWayList step={step} rollout={rollout} here={here} />
        </>
      )}
      {transition.kind === 'completion' && stage.ring !== null && (
        <p className={styles.quiet}>{words.lastStage(formatNumber(stage.ring, locale))}</p>
      )}
      {(isTakeable || isAskable) && (
        <div className={styles.actions}>
          {isAskable && (
            <LinkButton to={`/programs/${stage.programId}/gate#ask`}>{words.ask}</LinkButton>
          )}
          {isTakeable && stage.mayDecide && (
            <Button className={acts.advance} icon={actIcons.advance} onClick={onTake}>
              {stepName(transition, rollout, locale).act}
            </Button>
          )}
        </div>
      )}
      {isTakeable && !stage.mayDecide && <p className={styles.quiet}>{words.mayNotTake}</p>}
    </div>
  );
}

interface StepPanelProps {
  readonly stage: StageView;
  /** The room it stands in. */
  readonly here: string;
}

/** Go on, take more time, or end it: whatever was promised a date needs one of the three. */
export function StepPanel({ stage, here }: StepPanelProps) {
  const styles = useStyles();
  const acts = useActStyles();
  const words = useWords(stepText);
  const stopWords = useWords(stopText);
  const now = useStepNow(stage);
  const [asked, setAsked] = useState<'advance' | 'extend' | 'end'>();
  const close = () => setAsked(undefined);
  if (!isUnderWay(stage)) {
    return (
      <p className={styles.quiet}>
        {stage.phase === 'completed' ? words.isCompleted : words.isEnded}
      </p>
    );
  }
  return (
    <>
      <Loaded query={now}>
        {({ step, rollout }) =>
          step && (
            <>
              <NextStep
                step={step}
                rollout={rollout}
                here={here}
                onTake={() => setAsked('advance')}
              />
              {asked === 'advance' && (
                <AdvanceDialog step={step} rollout={rollout} onClose={close} />
              )}
            </>
          )
        }
      </Loaded>
      {stage.mayDecide && (
        <div className={styles.actions}>
          {stage.decideBy !== null && (
            <Button onClick={() => setAsked('extend')}>{words.extend}</Button>
          )}
          <Button className={acts.end} icon={actIcons.end} onClick={() => setAsked('end')}>
            {stopWords.end}
          </Button>
        </div>
      )}
      {asked === 'extend' && <ExtendDialog stage={stage} onClose={close} />}
      {asked === 'end' && now.rollout && <EndDialog rollout={now.rollout} onClose={close} />}
    </>
  );
}
