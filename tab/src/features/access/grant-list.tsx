import type { GrantView } from '@causeway/shared/api/programs.js';
import { adminText } from '@causeway/shared/text/admin-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useGrants, usePeopleWithRoles, useRevokeGrant } from './api/use-grants.js';
import { GrantDialog } from './grant-dialog.js';

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
  program: { marginBlock: 0, paddingBlockStart: tokens.spacingVerticalS },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** One group for each program, in the order they come in. */
function byProgram(grants: readonly GrantView[]) {
  const programs = new Map(grants.map(({ program }) => [program.id, program]));
  return [...programs.values()].map((program) => ({
    program,
    grants: grants.filter((grant) => grant.program.id === program.id),
  }));
}

interface GrantRowProps {
  readonly grant: GrantView;
  readonly onRevoke: () => void;
}

function GrantRow({ grant, onRevoke }: GrantRowProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = adminText(locale);
  const role = roleWords(locale)[grant.role];
  const day = formatDay(grant.grantedAt, locale, timeZone);
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <span>
          <strong>{grant.person.name}</strong>, {role}
        </span>
        <span className={styles.quiet}>{words.grantedBy(grant.grantedBy.name, day)}</span>
      </span>
      {grant.mayRevoke && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.revokeFor(role, grant.person.name)}
          onClick={onRevoke}
        >
          {words.revoke}
        </Button>
      )}
    </li>
  );
}

/** Directory roles are shown so that nobody looks for them here; they are changed in the directory. */
function DirectoryRoles() {
  const styles = useStyles();
  const words = adminText(useReader().locale);
  const roles = useWords(roleWords);
  const people = usePeopleWithRoles().data?.people ?? [];
  const special = people.filter(({ tenantRoles }) =>
    tenantRoles.some((role) => role !== 'employee'),
  );
  if (special.length === 0) return null;
  return (
    <Surface title={words.inDirectory}>
      <ul className={styles.list}>
        {special.map(({ id, name, tenantRoles }) => (
          <li key={id} className={styles.row}>
            <strong>{name}</strong>
            <span>
              {tenantRoles
                .filter((role) => role !== 'employee')
                .map((role) => roles[role])
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Surface>
  );
}

export function GrantList() {
  const styles = useStyles();
  const words = adminText(useReader().locale);
  const roles = useWords(roleWords);
  const toast = useToast();
  const grants = useGrants();
  const revoke = useRevokeGrant();
  const [isAdding, setIsAdding] = useState(false);
  const [revoked, setRevoked] = useState<GrantView>();
  return (
    <>
      <Surface
        title={words.people}
        actions={<Button onClick={() => setIsAdding(true)}>{words.addGrant}</Button>}
      >
        <span className={styles.quiet}>{words.peopleLead}</span>
        <Loaded query={grants}>
          {({ grants: all }) =>
            all.length === 0 ? (
              <EmptyState title={words.noGrants} />
            ) : (
              byProgram(all).map(({ program, grants: ofProgram }) => (
                <section key={program.id} aria-label={program.name}>
                  <Body1Strong as="h3" className={styles.program}>
                    {program.name}
                  </Body1Strong>
                  <ul className={styles.list}>
                    {ofProgram.map((grant) => (
                      <GrantRow key={grant.id} grant={grant} onRevoke={() => setRevoked(grant)} />
                    ))}
                  </ul>
                </section>
              ))
            )
          }
        </Loaded>
      </Surface>
      <DirectoryRoles />
      {isAdding && <GrantDialog onClose={() => setIsAdding(false)} />}
      {revoked && (
        <FormDialog
          title={words.revokeTitle}
          hint={words.revokeText(revoked.person.name, roles[revoked.role], revoked.program.name)}
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
