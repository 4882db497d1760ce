import type { DelegationView } from '@causeway/shared/api/approvals.js';
import { delegationText } from '@causeway/shared/text/delegation-text.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useNow } from '../../lib/use-now.js';
import { useDelegations, useEndDelegation } from './api/use-delegations.js';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  said: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  who: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface LineProps {
  readonly delegation: DelegationView;
}

function useWhen({ fromAt, untilAt, endedAt }: DelegationView): string {
  const words = useWords(delegationText);
  const { locale, timeZone } = useReader();
  const now = useNow();
  const moment = (at: number) => formatMoment(at, locale, timeZone);
  if (endedAt !== null) return words.ended(moment(endedAt));
  if (now >= untilAt) return words.over(moment(untilAt));
  if (now < fromAt) return words.begins(moment(fromAt), moment(untilAt));
  return words.runs(moment(untilAt));
}

function EndDialog({ delegation, onClose }: LineProps & { readonly onClose: () => void }) {
  const words = useWords(delegationText);
  const toast = useToast();
  const end = useEndDelegation();
  const [from, to] = [delegation.from.name, delegation.to.name];
  const onSuccess = () => {
    toast({ text: words.endedToast(from, to) });
    onClose();
  };
  return (
    <FormDialog
      title={words.endTitle(from, to)}
      hint={words.endHint(from)}
      submit={words.end}
      isBusy={end.isPending}
      error={end.error}
      onSubmit={() => end.mutate({ params: { delegationId: delegation.id } }, { onSuccess })}
      onClose={onClose}
    />
  );
}

function DelegationLine({ delegation }: LineProps) {
  const styles = useStyles();
  const words = useWords(delegationText);
  const roles = useWords(roleWords);
  const when = useWhen(delegation);
  const [isAsked, setIsAsked] = useState(false);
  const { from, to, functions, mayEnd } = delegation;
  const said = [functions.map((role) => roles[role]).join(', '), when];
  return (
    <li className={styles.line}>
      <span className={styles.said}>
        <span className={styles.who}>{words.line(from.name, to.name)}</span>
        <Caption1 className={styles.quiet}>{said.join(' · ')}</Caption1>
      </span>
      {mayEnd && (
        <Button
          size="small"
          aria-label={words.endOf(from.name, to.name)}
          onClick={() => setIsAsked(true)}
        >
          {words.end}
        </Button>
      )}
      {isAsked && <EndDialog delegation={delegation} onClose={() => setIsAsked(false)} />}
    </li>
  );
}

function DelegationList({ delegations }: { readonly delegations: readonly DelegationView[] }) {
  const styles = useStyles();
  const words = useWords(delegationText);
  const now = useNow();
  const isOver = ({ endedAt, untilAt }: DelegationView) => endedAt !== null || now >= untilAt;
  const current = delegations.filter((one) => !isOver(one));
  const earlier = delegations.filter(isOver);
  const linesOf = (some: readonly DelegationView[]) => (
    <ul className={styles.list}>
      {some.map((one) => (
        <DelegationLine key={one.id} delegation={one} />
      ))}
    </ul>
  );
  return (
    <>
      {current.length === 0 ? (
        <EmptyState title={words.none} hint={words.noneHint} />
      ) : (
        linesOf(current)
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{words.earlier}</summary>
          {linesOf(earlier)}
        </details>
      )}
    </>
  );
}

/** Who decides for whom in a program, now and before, and the way to end it. */
export function DelegationPanel({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const words = useWords(delegationText);
  const delegations = useDelegations(programId);
  return (
    <Surface title={words.title}>
      <Caption1 className={styles.hint}>{words.hint}</Caption1>
      <Loaded query={delegations}>{(loaded) => <DelegationList {...loaded} />}</Loaded>
    </Surface>
  );
}
