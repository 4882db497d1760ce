import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useFocusOnChange } from '../../lib/use-focus-on-change.js';
import { AcknowledgePanel } from './acknowledge-panel.js';
import type { SheetAt } from './api/use-sheets.js';
import { useSheet, useSheetKinds } from './api/use-sheets.js';
import { ComparisonPanel } from './comparison-panel.js';
import { SheetForm } from './sheet-form.js';
import { VersionList } from './version-list.js';
import { VersionPanel } from './version-panel.js';
import { rolesOf } from './who-words.js';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    outlineStyle: 'none',
  },
  about: { marginBlock: 0, maxWidth: '68ch' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface OpenedProps {
  readonly at: SheetAt;
  readonly kind: SheetKind;
  readonly sheet: SheetView;
}

function About({ kind, sheet }: Omit<OpenedProps, 'at'>) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = sheetPageText(locale);
  const { holdsForDays, audience, writers } = kind;
  const facts = [
    audience === 'everybody' ? words.shownToAll : words.shownToProgram,
    holdsForDays === null
      ? words.holdsUntilReplaced
      : words.holdsFor(formatNumber(holdsForDays, locale)),
    !sheet.mayWrite && words.notWriter(rolesOf(writers, locale)),
  ];
  return (
    <div>
      <p className={styles.about}>{declaredWords(locale, 'sheet').about(kind.name)}</p>
      <Caption1 className={styles.quiet}>{facts.filter(Boolean).join(' ')}</Caption1>
    </div>
  );
}

function Unwritten({ kind, sheet, onWrite }: Omit<OpenedProps, 'at'> & { onWrite: () => void }) {
  const { locale } = useReader();
  const words = sheetPageText(locale);
  return (
    <Surface>
      <EmptyState title={words.noneYet} hint={words.noneYetHint(rolesOf(kind.writers, locale))}>
        {sheet.mayWrite && (
          <Button appearance="primary" onClick={onWrite}>
            {words.write}
          </Button>
        )}
      </EmptyState>
    </Surface>
  );
}

function Opened({ at, kind, sheet }: OpenedProps) {
  const styles = useStyles();
  const words = sheetPageText(useReader().locale);
  const [isWriting, setIsWriting] = useState(false);
  const container = useFocusOnChange(isWriting ? 'writing' : 'reading');
  const [newest] = sheet.versions;
  const open = newest?.signedAt === null && !newest.withdrawal ? newest : undefined;
  const held = sheet.versions.find(
    ({ standing }) => standing === 'in-force' || standing === 'expired',
  );
  const write = sheet.mayWrite && !isWriting && (
    <Button appearance={open ? 'secondary' : 'primary'} onClick={() => setIsWriting(true)}>
      {open ? words.goOnWriting : words.writeNext}
    </Button>
  );
  const shown = held ?? (open ? undefined : newest);
  return (
    <div ref={container} tabIndex={-1} className={styles.detail}>
      <About kind={kind} sheet={sheet} />
      {!newest && !isWriting && (
        <Unwritten kind={kind} sheet={sheet} onWrite={() => setIsWriting(true)} />
      )}
      {isWriting && (
        <SheetForm at={at} kind={kind} sheet={sheet} onClose={() => setIsWriting(false)} />
      )}
      {open && !isWriting && (
        <VersionPanel at={at} kind={kind} sheet={sheet} version={open} actions={write} />
      )}
      {shown && (
        <VersionPanel
          at={at}
          kind={kind}
          sheet={sheet}
          version={shown}
          actions={open ? undefined : write}
        />
      )}
      {sheet.acknowledgement && (
        <AcknowledgePanel at={at} acknowledgement={sheet.acknowledgement} />
      )}
      {sheet.differences && (
        <ComparisonPanel kind={kind} sheet={sheet} differences={sheet.differences} />
      )}
      {sheet.versions.length > 1 && <VersionList kind={kind} sheet={sheet} />}
    </div>
  );
}

/** One statement, of whatever kind: read, written, signed, superseded and withdrawn from its declaration alone. */
export function SheetDetail({ at }: { readonly at: SheetAt }) {
  const kinds = useSheetKinds();
  const sheet = useSheet(at);
  return (
    <Loaded query={kinds}>
      {(declared) => (
        <Loaded query={sheet}>
          {(loaded) => {
            const kind = declared.kinds.find(({ name }) => name === loaded.kind);
            return kind && <Opened at={at} kind={kind} sheet={loaded} />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
