import type { FlagPage } from '@causeway/shared/api/flags.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FactList } from '../../../components/fact-list.js';
import { Moment } from '../../../components/moment.js';
import { QuotedText } from '../../../components/quoted-text.js';
import { Surface } from '../../../components/surface.js';
import { useReader } from '../../../lib/reader.js';
import { CloseCorrectionDialog } from './close-correction-dialog.js';
import { PlanCorrectionDialog } from './plan-correction-dialog.js';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Correction = NonNullable<FlagPage['correction']>;

function Closed({ closed }: { readonly closed: NonNullable<Correction['closed']> }) {
  const { locale, timeZone } = useReader();
  const words = flagPageText(locale);
  return (
    <>
      <strong>{closed.how === 'done' ? words.done : words.notPossible}</strong>
      <QuotedText text={closed.text} />
      <small>{words.by(closed.by.name, formatMoment(closed.at, locale, timeZone))}</small>
    </>
  );
}

/** Putting right what already reached others. */
export function FlagCorrection({ flag }: { readonly flag: FlagPage }) {
  const styles = useStyles();
  const words = flagPageText(useReader().locale);
  const [dialog, setDialog] = useState<'plan' | 'close'>();
  const { correction } = flag;
  if (!correction) return null;
  const { recipients, owner, dueAt, closed } = correction;
  return (
    <Surface title={words.correction}>
      {!closed && (
        <span>{flag.reach === 'customer' ? words.correctionBlocks : words.correctionOpen}</span>
      )}
      <FactList
        facts={[
          recipients === null ? undefined : { name: words.recipients, value: recipients },
          owner ? { name: words.owner, value: owner.name } : undefined,
          closed ? undefined : { name: words.dueAt, value: <Moment at={dueAt} /> },
        ]}
      />
      {closed && <Closed closed={closed} />}
      {!closed && flag.state !== 'withdrawn' && (
        <div className={styles.actions}>
          <Button onClick={() => setDialog('plan')}>{owner ? words.changePlan : words.plan}</Button>
          <Button onClick={() => setDialog('close')}>{words.closeIt}</Button>
        </div>
      )}
      {dialog === 'plan' && (
        <PlanCorrectionDialog flag={flag} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'close' && (
        <CloseCorrectionDialog flag={flag} onClose={() => setDialog(undefined)} />
      )}
    </Surface>
  );
}
