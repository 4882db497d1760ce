import type { SheetVersionView, SheetView } from '@causeway/shared/api/sheets.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import {
  Body1Strong,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DeclaredFacts } from '../../components/declared/declared-facts.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import type { SheetAt } from './api/use-sheets.js';
import { PlaceMark } from './place-mark.js';
import { SignatureList } from './signature-list.js';
import { ChangesOf } from './version-list.js';
import { WithdrawSheetDialog } from './withdraw-sheet-dialog.js';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  part: { marginBlock: 0 },
});

interface VersionPanelProps {
  readonly at: SheetAt;
  readonly kind: SheetKind;
  readonly sheet: SheetView;
  readonly version: SheetVersionView;
  readonly actions?: ReactNode;
}

function useTitle({ standing, number }: SheetVersionView): string {
  const { locale } = useReader();
  const words = sheetPageText(locale);
  const said = formatNumber(number, locale);
  if (standing === 'in-force') return words.inForceNumber(said);
  return standing === 'draft' || standing === 'proposed' ? words.draft(said) : words.lastHeld(said);
}

/** Since when and until when it holds, and how old it is. */
function useFacts({ signedAt, expiresAt, ageDays }: SheetVersionView): readonly string[] {
  const { locale, timeZone } = useReader();
  const words = sheetPageText(locale);
  const moment = (at: number) => formatMoment(at, locale, timeZone);
  return [
    signedAt === null ? '' : words.since(moment(signedAt)),
    expiresAt === null ? '' : words.until(moment(expiresAt)),
    ageDays === null || ageDays === 0 ? '' : words.age(formatNumber(ageDays, locale)),
  ].filter(Boolean);
}

/** One version to be read: how it stands, what it says, and whose signatures it has or needs. */
export function VersionPanel({ at, kind, sheet, version, actions }: VersionPanelProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = sheetPageText(locale);
  const title = useTitle(version);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const { number, standing, signedAt, isLate } = version;
  const isOpen = signedAt === null;
  const facts = useFacts(version);
  const isWithdrawable = sheet.mayWrite && standing !== 'withdrawn' && standing !== 'superseded';
  return (
    <Surface
      title={title}
      actions={
        <span className={styles.line}>
          {actions}
          {isWithdrawable && (
            <Button onClick={() => setIsWithdrawing(true)}>
              {isOpen ? words.withdrawDraft : words.withdraw}
            </Button>
          )}
        </span>
      }
    >
      <div className={styles.line}>
        <PlaceMark place={standing} />
        {facts.length > 0 && <span className={styles.quiet}>{facts.join(' · ')}</span>}
      </div>
      {isLate && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.late}</MessageBarBody>
        </MessageBar>
      )}
      <DeclaredFacts
        noun="sheet"
        kind={kind.name}
        fields={kind.fields}
        values={version.values}
        people={sheet.people}
      />
      {isOpen && <ChangesOf kind={kind} sheet={sheet} version={version} />}
      <Body1Strong as="h3" className={styles.part}>
        {words.whoSigns}
      </Body1Strong>
      <SignatureList at={at} kind={kind} sheet={sheet} version={version} />
      {isWithdrawing && (
        <WithdrawSheetDialog
          at={at}
          sheet={sheet}
          number={number}
          onClose={() => setIsWithdrawing(false)}
        />
      )}
    </Surface>
  );
}
