import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { formatDay, formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state.js';
import { FormDialog } from '../../../components/form-dialog.js';
import { Loaded } from '../../../components/loaded.js';
import { Surface } from '../../../components/surface.js';
import { useReader } from '../../../lib/reader.js';
import { useToast } from '../../../lib/toast.js';
import { useApiKeys, useRevokeApiKey } from '../api/use-api-keys.js';
import { NewKeyDialog } from './new-key-dialog.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  earlier: { cursor: 'pointer' },
});

interface KeyRowProps {
  readonly apiKey: ApiKeyView;
  readonly onRevoke: () => void;
}

function KeyRow({ apiKey, onRevoke }: KeyRowProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = apiKeyText(locale);
  const day = (at: number) => formatDay(at, locale, timeZone);
  const { name, madeBy, madeAt, lastUsedAt, revokedAt } = apiKey;
  const used =
    lastUsedAt === null
      ? words.neverUsed
      : words.usedAt(formatMoment(lastUsedAt, locale, timeZone));
  const facts = [
    words.madeBy(madeBy.name, day(madeAt)),
    used,
    ...(revokedAt === null ? [] : [words.revokedAt(day(revokedAt))]),
  ];
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <strong>{name}</strong>
        <span className={styles.quiet}>{facts.join(' · ')}</span>
      </span>
      {revokedAt === null && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.revokeOf(name)}
          onClick={onRevoke}
        >
          {words.revoke}
        </Button>
      )}
    </li>
  );
}

function KeyList({
  keys,
  onRevoke,
}: {
  readonly keys: readonly ApiKeyView[];
  readonly onRevoke: (apiKey: ApiKeyView) => void;
}) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = apiKeyText(locale);
  const current = keys.filter(({ revokedAt }) => revokedAt === null);
  const earlier = keys.filter(({ revokedAt }) => revokedAt !== null);
  const rows = (some: readonly ApiKeyView[]) => (
    <ul className={styles.list}>
      {some.map((apiKey) => (
        <KeyRow key={apiKey.id} apiKey={apiKey} onRevoke={() => onRevoke(apiKey)} />
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

export function ApiKeyPanel({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const words = apiKeyText(useReader().locale);
  const toast = useToast();
  const keys = useApiKeys(programId);
  const revoke = useRevokeApiKey(programId);
  const [isMaking, setIsMaking] = useState(false);
  const [revoked, setRevoked] = useState<ApiKeyView>();
  return (
    <>
      <Surface
        title={words.title}
        actions={<Button onClick={() => setIsMaking(true)}>{words.make}</Button>}
      >
        <span className={styles.quiet}>{words.lead}</span>
        <Loaded query={keys}>
          {({ keys: all }) => <KeyList keys={all} onRevoke={setRevoked} />}
        </Loaded>
      </Surface>
      {isMaking && <NewKeyDialog programId={programId} onClose={() => setIsMaking(false)} />}
      {revoked && (
        <FormDialog
          title={words.revokeTitle(revoked.name)}
          hint={words.revokeText}
          submit={words.revoke}
          isBusy={revoke.isPending}
          error={revoke.error}
          onClose={() => setRevoked(undefined)}
          onSubmit={() =>
            revoke.mutate(revoked.id, {
              onSuccess: () => {
                toast({ text: words.revoked });
                setRevoked(undefined);
              },
            })
          }
        />
      )}
    </>
  );
}
