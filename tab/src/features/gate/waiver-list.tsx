import type { WaiverView } from '@causeway/shared/api/waivers.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { gatePageText } from '@causeway/shared/text/gate-page-text.js';
import { wholeCriterionName } from '@causeway/shared/text/gate-text.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { FormDialog } from '../../components/form-dialog.js';
import { ReasonedDialog } from '../../components/reasoned-dialog.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useSecondWaiver, useWithdrawWaiver } from './api/use-waivers.js';

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
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  reason: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const standingWord = {
  asked: 'standingAsked',
  'in-force': 'standingInForce',
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

function WaiverLine({ waiver }: { readonly waiver: WaiverView }) {
  const styles = useStyles();
  const words = useWords(gatePageText);
  const outcomes = useWords(gateWords);
  const { locale, timeZone } = useReader();
  const [asked, setAsked] = useState<'second' | 'withdraw'>();
  const facts = [
    words[standingWord[waiver.standing]],
    words.excepted(formatDay(waiver.until, locale, timeZone)),
    words.covers(outcomes[waiver.covers]),
    words.askedBy(waiver.askedBy.name),
    waiver.secondedBy ? words.secondedBy(waiver.secondedBy.name) : words.waitsForSecond,
  ];
  const { called } = waiver;
  const close = () => setAsked(undefined);
  return (
    <li className={styles.waiver}>
      <span className={styles.name}>
        {wholeCriterionName(waiver.criterion, called.facts, { locale, names: called.names })}
      </span>
      <Caption1 className={styles.quiet}>{stepWord(waiver.transition, locale)}</Caption1>
      <p className={styles.reason}>{waiver.reason}</p>
      <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
      <div className={styles.actions}>
        {waiver.maySecond && (
          <Button size="small" appearance="primary" onClick={() => setAsked('second')}>
            {words.second}
          </Button>
        )}
        {waiver.mayWithdraw && (
          <Button size="small" onClick={() => setAsked('withdraw')}>
            {words.withdraw}
          </Button>
        )}
      </div>
      {asked === 'second' && <SecondDialog waiver={waiver} onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog waiver={waiver} onClose={close} />}
    </li>
  );
}

/** Every exception of the program: by whom, why, until when, and who agreed. */
export function WaiverList({ waivers }: { readonly waivers: readonly WaiverView[] }) {
  const styles = useStyles();
  const words = useWords(gatePageText);
  if (waivers.length === 0) {
    return <EmptyState title={words.noExceptions} hint={words.noExceptionsHint} />;
  }
  return (
    <ul className={styles.list}>
      {waivers.map((waiver) => (
        <WaiverLine key={waiver.id} waiver={waiver} />
      ))}
    </ul>
  );
}
