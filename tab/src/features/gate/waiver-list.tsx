import type { WaiverView } from '@causeway/shared/api/waivers.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { gatePageText } from '@causeway/shared/text/gate-page-text.js';
import { wholeCriterionName } from '@causeway/shared/text/gate-text.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { FormDialog } from '../../components/form-dialog.js';
import { ReasonedDialog } from '../../components/reasoned-dialog.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useDeclineWaiver, useSecondWaiver, useWithdrawWaiver } from './api/use-waivers.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  waiver: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  sought: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  reason: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const standingWord = {
  asked: 'standingAsked',
  'in-force': 'standingInForce',
  declined: 'standingDeclined',
  over: 'standingOver',
  withdrawn: 'standingWithdrawn',
} as const;

interface DialogProps {
  readonly waiver: WaiverView;
  readonly onClose: () => void;
}

function SecondDialog({ waiver, onClose }: DialogProps) {
  const words = useWords(gatePageText);
  const second = useSecondWaiver();
  const { id: waiverId, version } = waiver;
  return (
    <FormDialog
      title={words.secondTitle}
      hint={words.secondHint}
      submit={words.second}
      isBusy={second.isPending}
      error={second.error}
      onSubmit={() =>
        second.mutate({ params: { waiverId }, body: { version } }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  );
}

function DeclineDialog({ waiver, onClose }: DialogProps) {
  const words = useWords(gatePageText);
  const decline = useDeclineWaiver();
  const { id: waiverId, version } = waiver;
  return (
    <ReasonedDialog
      title={words.declineTitle}
      hint={words.declineHint}
      submit={words.decline}
      isBusy={decline.isPending}
      error={decline.error}
      onSubmit={(reason) =>
        decline.mutate({ params: { waiverId }, body: { version, reason } }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  );
}

function WithdrawDialog({ waiver, onClose }: DialogProps) {
  const words = useWords(gatePageText);
  const withdraw = useWithdrawWaiver();
  const { id: waiverId, version } = waiver;
  return (
    <ReasonedDialog
      draftKey={`withdraw-waiver.${waiverId}`}
      title={words.withdrawTitle}
      submit={words.withdraw}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onSubmit={(reason, sent) => {
        const onSuccess = () => {
          sent();
          onClose();
        };
        withdraw.mutate({ params: { waiverId }, body: { version, reason } }, { onSuccess });
      }}
      onClose={onClose}
    />
  );
}

/** Who said what to it, after who asked. */
function useStanding({ standing, secondedBy, decline, withdrawal }: WaiverView) {
  const words = useWords(gatePageText);
  if (decline) return words.declinedBy(decline.by.name);
  if (secondedBy) return words.secondedBy(secondedBy.name);
  return standing === 'asked' && !withdrawal ? words.waitsForSecond : undefined;
}

interface WaiverLineProps {
  readonly waiver: WaiverView;
  /** Somebody came for this very one. */
  readonly isSought: boolean;
}

function WaiverLine({ waiver, isSought }: WaiverLineProps) {
  const styles = useStyles();
  const words = useWords(gatePageText);
  const outcomes = useWords(gateWords);
  const { locale, timeZone } = useReader();
  const [asked, setAsked] = useState<'second' | 'decline' | 'withdraw'>();
  const heard = useStanding(waiver);
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isSought) return undefined;
    // After a change of page the focus is first put on its beginning.
    const frame = requestAnimationFrame(() => {
      element.current?.scrollIntoView({ block: 'center' });
      element.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [isSought]);
  const facts = [
    words[standingWord[waiver.standing]],
    words.excepted(formatDay(waiver.until, locale, timeZone)),
    words.covers(outcomes[waiver.covers]),
    words.askedBy(waiver.askedBy.name),
    ...(heard === undefined ? [] : [heard]),
  ];
  const { called } = waiver;
  const ended = waiver.decline ?? waiver.withdrawal;
  const close = () => setAsked(undefined);
  return (
    <li
      ref={element}
      tabIndex={isSought ? -1 : undefined}
      className={mergeClasses(styles.waiver, isSought && styles.sought)}
    >
      <span className={styles.name}>
        {wholeCriterionName(waiver.criterion, called.facts, { locale, names: called.names })}
      </span>
      <Caption1 className={styles.quiet}>{stepWord(waiver.transition, locale)}</Caption1>
      <p className={styles.reason}>{waiver.reason}</p>
      <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
      {ended && <p className={styles.reason}>{words.declinedWhy(ended.by.name, ended.reason)}</p>}
      <div className={styles.actions}>
        {waiver.maySecond && (
          <Button size="small" appearance="primary" onClick={() => setAsked('second')}>
            {words.second}
          </Button>
        )}
        {waiver.maySecond && (
          <Button size="small" onClick={() => setAsked('decline')}>
            {words.decline}
          </Button>
        )}
        {waiver.mayWithdraw && (
          <Button size="small" onClick={() => setAsked('withdraw')}>
            {words.withdraw}
          </Button>
        )}
      </div>
      {asked === 'second' && <SecondDialog waiver={waiver} onClose={close} />}
      {asked === 'decline' && <DeclineDialog waiver={waiver} onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog waiver={waiver} onClose={close} />}
    </li>
  );
}

interface WaiverListProps {
  readonly waivers: readonly WaiverView[];
  /** The one a link led to. */
  readonly soughtId?: string | undefined;
}

/** Every exception of the program: by whom, why, until when, and who agreed. */
export function WaiverList({ waivers, soughtId }: WaiverListProps) {
  const styles = useStyles();
  const words = useWords(gatePageText);
  if (waivers.length === 0) {
    return <EmptyState title={words.noExceptions} hint={words.noExceptionsHint} />;
  }
  return (
    <ul className={styles.list}>
      {waivers.map((waiver) => (
        <WaiverLine key={waiver.id} waiver={waiver} isSought={waiver.id === soughtId} />
      ))}
    </ul>
  );
}
