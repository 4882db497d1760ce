import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import { hasStake } from '@causeway/shared/domain/criterion/measurer.js';
import { measurerRelationWords } from '@causeway/shared/text/criterion-form-text.js';
import { evidencePageText, evidenceTypeWords } from '@causeway/shared/text/evidence-page-text.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { Badge, Button, Link, makeStyles, Body1Strong, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FactColumns } from '../../components/fact-columns.js';
import { Moment } from '../../components/moment.js';
import { PersonName } from '../../components/person-name.js';
import { useReader } from '../../lib/reader.js';
import { EvidenceDialog } from './evidence-dialog.js';
import { figureWord } from './figure-names.js';
import { WithdrawEvidenceDialog } from './withdraw-evidence-dialog.js';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { marginBlock: 0, overflowWrap: 'anywhere' },
  text: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface EvidenceItemProps {
  readonly programId: string;
  readonly evidence: EvidenceView;
  readonly resting: readonly string[];
  readonly mayRecord: boolean;
}

/** From the roles people hold, whatever was said when it was recorded. */
function useIndependence({ isIndependent, measurer }: EvidenceView): string {
  const { locale } = useReader();
  const words = evidencePageText(locale);
  const { person, relation } = measurer;
  if (isIndependent) return words.independent(person.name);
  return hasStake(relation)
    ? words.withStake(person.name, measurerRelationWords(locale)[relation])
    : words.stakeSince(person.name);
}

function Facts({ evidence, resting }: Pick<EvidenceItemProps, 'evidence' | 'resting'>) {
  const { locale, timeZone } = useReader();
  const words = evidencePageText(locale);
  const moment = (at: number) => formatMoment(at, locale, timeZone);
  const { owner, measurer, recordedBy, recordedAt, firstRecordedAt, expiresAt } = evidence;
  const { standing, withdrawal } = evidence;
  const relation = measurerRelationWords(locale)[measurer.relation];
  const recorded = [
    words.recordedBy(recordedBy.name, moment(recordedAt)),
    firstRecordedAt < recordedAt && words.firstRecorded(moment(firstRecordedAt)),
  ];
  const figures = Object.entries(evidence.figures).map(([name, value]) => ({
    name: figureWord(name, locale),
    value: formatNumber(value, locale),
  }));
  const named = resting.map((name) => gateCriterionName(name, {}, locale)).join(' · ');
  return (
    <FactColumns
      facts={[
        ...figures,
        {
          name: standing === 'valid' ? words.holdsUntil : words.heldUntil,
          value: <Moment at={expiresAt} />,
        },
        { name: words.ownedBy, value: <PersonName person={owner} /> },
        { name: words.measuredBy, value: words.by(measurer.person.name, relation) },
        { name: words.recordedAt, value: recorded.filter(Boolean).join(', ') },
        withdrawal
          ? {
              name: words.withdrawnFact,
              value: `${words.withdrawnBy(withdrawal.by.name, moment(withdrawal.at))}: ${withdrawal.reason}`,
            }
          : undefined,
        standing === 'valid' && named ? { name: words.restingOn, value: named } : undefined,
      ]}
    />
  );
}

/** One piece of evidence: what it shows, who answers for it, who measured, and what rests on it. */
export function EvidenceItem(props: EvidenceItemProps) {
  const { programId, evidence, resting, mayRecord } = props;
  const styles = useStyles();
  const { locale } = useReader();
  const words = evidencePageText(locale);
  const independence = useIndependence(evidence);
  const [asked, setAsked] = useState<'renew' | 'withdraw'>();
  const { title, type, text, link, standing, mayWithdraw } = evidence;
  const close = () => setAsked(undefined);
  return (
    <article className={styles.item} aria-label={title}>
      <div className={styles.head}>
        <Body1Strong as="h3" className={styles.title}>
          {title}
        </Body1Strong>
        <Badge appearance="outline">{evidenceTypeWords(locale)[type]}</Badge>
        <Badge appearance="tint" color={evidence.isIndependent ? 'success' : 'warning'}>
          {evidence.isIndependent ? words.isIndependent : words.hasStake}
        </Badge>
      </div>
      <p className={styles.text}>{text}</p>
      <span>{independence}</span>
      {link && (
        <Link href={link} target="_blank" rel="noreferrer noopener" inline>
          {`${words.readIt}: ${link}`}
        </Link>
      )}
      <Facts evidence={evidence} resting={resting} />
      <div className={styles.actions}>
        {mayRecord && standing !== 'withdrawn' && (
          <Button size="small" aria-label={words.renewFor(title)} onClick={() => setAsked('renew')}>
            {words.renew}
          </Button>
        )}
        {mayWithdraw && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.withdrawFor(title)}
            onClick={() => setAsked('withdraw')}
          >
            {words.withdraw}
          </Button>
        )}
      </div>
      {asked === 'renew' && (
        <EvidenceDialog programId={programId} evidence={evidence} onClose={close} />
      )}
      {asked === 'withdraw' && (
        <WithdrawEvidenceDialog evidence={evidence} resting={resting} onClose={close} />
      )}
    </article>
  );
}
