import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { Loaded } from '../../../components/loaded.js';
import { Surface } from '../../../components/surface.js';
import { useReader } from '../../../lib/reader.js';
import { useApiKeys } from '../api/use-api-keys.js';
import type { KeyAct } from './key-row.js';
import { KeyRow } from './key-row.js';
import { NewKeyDialog } from './new-key-dialog.js';
import { RevokeKeyDialog } from './revoke-key-dialog.js';
import { RotateKeyDialog } from './rotate-key-dialog.js';
import { StopOldSecretDialog } from './stop-old-secret-dialog.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  earlier: { cursor: 'pointer' },
});

interface Asked {
  readonly act: KeyAct;
  readonly apiKey: ApiKeyView;
}

interface KeyListProps {
  readonly keys: readonly ApiKeyView[];
  readonly onAct: (asked: Asked) => void;
}

function KeyList({ keys, onAct }: KeyListProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = apiKeyText(locale);
  const current = keys.filter(({ revokedAt }) => revokedAt === null);
  const earlier = keys.filter(({ revokedAt }) => revokedAt !== null);
  const rows = (some: readonly ApiKeyView[]) => (
    <ul className={styles.list}>
      {some.map((apiKey) => (
        <KeyRow key={apiKey.id} apiKey={apiKey} onAct={(act) => onAct({ act, apiKey })} />
      ))}
    </ul>
  );
  return (
    <>
      {current.length === 0 ? (
        <EmptyState title={words.none} hint={words.noneHint} />
      ) : (
        rows(current)
      )}
      {earlier.length > 0 && (
        <details>
          <summary className={styles.earlier}>
            {words.earlier(formatNumber(earlier.length, locale))}
          </summary>
          {rows(earlier)}
        </details>
      )}
    </>
  );
}

const dialogs = {
  rotate: RotateKeyDialog,
  stop: StopOldSecretDialog,
  revoke: RevokeKeyDialog,
} as const satisfies Readonly<Record<KeyAct, unknown>>;

export function ApiKeyPanel({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const words = apiKeyText(useReader().locale);
  const keys = useApiKeys(programId);
  const [isMaking, setIsMaking] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const AskedDialog = asked && dialogs[asked.act];
  const newest = keys.data?.keys.find(({ id }) => id === asked?.apiKey.id);
  return (
    <>
      <Surface
        title={words.title}
        actions={<Button onClick={() => setIsMaking(true)}>{words.make}</Button>}
      >
        <span className={styles.quiet}>{words.lead}</span>
        <Loaded query={keys}>{({ keys: all }) => <KeyList keys={all} onAct={setAsked} />}</Loaded>
      </Surface>
      {isMaking && <NewKeyDialog programId={programId} onClose={() => setIsMaking(false)} />}
      {AskedDialog && (
        <AskedDialog
          programId={programId}
          apiKey={newest ?? asked.apiKey}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
